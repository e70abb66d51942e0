import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStoryText } from '#core/story/check-text.ts';
import { LARGEST_STORY_BYTES } from '#core/story/largest-story.ts';
import { readPastedStory, readStory } from '#core/story/import.ts';
import { baseName, proposeTitle, slugOf } from '#core/story/title.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readStory', () => {
  it('reads any UTF-8 and drops one byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const story = `x${text.replaceAll('\0', '')}`;
        expect(readStory(encode(story), 'utf-8')).toEqual({ ok: true, text: story });
      }),
    );
    expect(readStory(encode('\ufeff\ufeffa\r\nb'), 'utf-8')).toEqual({
      ok: true,
      text: '\ufeffa\r\nb',
    });
    expect(readPastedStory('\ufeffab')).toEqual({ ok: true, text: 'ab' });
  });

  it('is as strict as the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, minLength: 1 }), (bytes) => {
        let strict: string | null = null;
        try {
          strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        } catch {
          strict = null;
        }
        const read = readStory(bytes, 'utf-8');
        expect(!read.ok && read.refusal.code === 'not-utf8').toBe(strict === null);
      }),
    );
  });

  it('offers windows-1252 with a preview, and reads it', () => {
    const bytes = new Uint8Array([0x93, 0x48, 0x69, 0x94, 0x20, 0x80, 0x35, 0xe9]);
    const refused = readStory(bytes, 'utf-8');
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'not-utf8' },
      preview: '“Hi” €5é',
    });
    expect(readStory(bytes, 'windows-1252')).toEqual({ ok: true, text: '“Hi” €5é' });
    expect(readStory(new Uint8Array([0xff, 0xfe, 0x41, 0]), 'utf-8')).toMatchObject({
      ok: false,
      preview: null,
    });
  });

  it('refuses with a sentence that says what to do', () => {
    expect(checkStoryText('fine')).toBeNull();
    expect(checkStoryText(' \n\t')?.code).toBe('empty');
    expect(checkStoryText('one\ntwo\0')?.message).toContain('Line 2');
    expect(checkStoryText('half \ud800')?.code).toBe('lone-surrogate');
    expect(checkStoryText('é'.repeat(LARGEST_STORY_BYTES / 2 + 1))?.code).toBe('too-large');
    expect(checkStoryText('a'.repeat(LARGEST_STORY_BYTES))).toBeNull();
    expect(readStory(new Uint8Array(LARGEST_STORY_BYTES + 9).fill(97), 'utf-8')).toMatchObject({
      ok: false,
      refusal: { code: 'too-large' },
    });
  });
});

describe('title and slug', () => {
  it('come from the headline, else the first words; the slug from the file name where there is one', () => {
    const text = 'Anti-IS coalition talks focus on jihadist threat\n\nLondon (AFP) - They met.';
    expect(proposeTitle(text, null)).toEqual({
      title: 'Anti-IS coalition talks focus on jihadist threat',
      slug: 'anti-is-coalition-talks-focus-on-jihadist-threat',
    });
    expect(proposeTitle(text, 'C:\\wire\\anti-is-coalition.txt').slug).toBe('anti-is-coalition');
    expect(
      proposeTitle(`${'The sea rose again '.repeat(20)}.`, null).title.length,
    ).toBeLessThanOrEqual(160);
  });

  it('slugs are plain and never empty', () => {
    expect(slugOf('Élan’s “Côte” – 5%')).toBe('elans-cote-5');
    expect(slugOf('東京')).toBe('story');
    expect(slugOf('a '.repeat(100)).length).toBeLessThanOrEqual(60);
    expect(baseName('.txt')).toBe('.txt');
    expect(baseName('a/b.c.txt')).toBe('b.c');
  });
});
