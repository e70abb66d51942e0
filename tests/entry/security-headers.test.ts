import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, LIBRARY_STYLES } from '#entry/security-headers.ts';

describe('the content security policy', () => {
  it('has nothing unsafe, no wildcard and no other origin', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-|\*|https?:|data:/);
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/);
  });

  it('allows blob addresses for media alone', () => {
    const parts = CONTENT_SECURITY_POLICY.split('; ').filter((part) => part.includes('blob:'));
    expect(parts).toEqual(["media-src 'self' blob:"]);
  });

  it.each(LIBRARY_STYLES)('names the library style by its hash: $hash', ({ text, hash }) => {
    expect(hash).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
    expect(CONTENT_SECURITY_POLICY).toContain(`'${hash}'`);
  });

  it('names the style that only iOS gets as the library has it', () => {
    const file = 'react-aria/dist/private/overlays/usePreventScroll.mjs';
    const source = readFileSync(new URL(`../../node_modules/${file}`, import.meta.url), 'utf8');
    expect(source).toContain(LIBRARY_STYLES[1]?.text);
  });
});
