import { describe, expect, it } from 'vitest';
import { isPrivateHost, readLink } from '#core/verdict/read-link.ts';

describe('a link that may be followed', () => {
  it('is https, with nothing to say of it', () => {
    expect(readLink(' https://example.org/a?b#c ')).toEqual({
      href: 'https://example.org/a?b#c',
      kept: true,
      say: null,
    });
  });

  it('is http too, and the page says what that means', () => {
    const { href, say } = readLink('http://example.org/');
    expect(href).toBe('http://example.org/');
    expect(say).toBe('http: not protected, the page may be changed on its way.');
  });

  it('is none where nothing is typed', () => {
    expect(readLink('  ')).toEqual({ href: null, kept: true, say: null });
  });
});

describe('what is no link is named in words, and not kept', () => {
  it.each([
    ['javascript:alert(1)', /^It runs code/],
    ['JavaScript://example.org/%0aalert(1)', /^It runs code/],
    ['data:text/html,hello', /^It holds a page in itself/],
    ['file:///etc/passwd', /^It leads to a file on one computer/],
    ['blob:https://example.org/1', /^It leads into somebody’s open browser/],
    ['ftp://example.org/a', /^The desk keeps no ftp links/],
    ['www.example.org', /^A link begins with https/],
    ['mailto:a@example.org', /^A link begins with https/],
    ['https://example.org/a b', /^It holds a space/],
    ['https://me:secret@example.org/', /^It holds a name or a password/],
    ['https:///path', /^It names no site/],
    ['https://example.org/<b>', /^It is malformed/],
    ['constructor://x', /^The desk keeps no constructor links/],
  ])('%s', (typed, say) => {
    const read = readLink(typed);
    expect(read.say).toMatch(say);
    expect([read.href, read.kept]).toEqual([null, false]);
  });
});

describe('a private address is kept, named, and never followed', () => {
  it.each([
    'http://localhost:8080/a',
    'https://intranet/minutes',
    'https://desk.local/',
    'https://wiki.internal/x',
    'http://127.0.0.1/',
    'http://10.1.2.3/a',
    'http://172.16.0.1/',
    'http://192.168.1.1:8000/',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'http://[fd12::1]:80/',
    'http://[fe80::1]/',
    'http://[::ffff:10.0.0.1]/',
    'https://localhost./',
  ])('%s', (typed) => {
    const read = readLink(typed);
    expect([read.href, read.kept]).toEqual([null, true]);
    expect(read.say).toMatch(/^A private address/);
  });

  it('also where it hides in other numbers', () => {
    for (const typed of [
      'http://2130706433/',
      'http://0x7f.1/',
      'http://0177.0.0.1/',
      'http://127.1/',
    ])
      expect(readLink(typed)).toMatchObject({ href: null, kept: true });
    expect(readLink('http://127%2e0.0.1/').href).toBeNull();
    expect(readLink('http://127。0。0。1/').href).toBeNull();
  });

  it('leaves public ones alone', () => {
    for (const host of [
      'example.org',
      '8.8.8.8',
      '172.32.0.1',
      '192.169.0.1',
      'local.example',
      '[2001:db8::1]',
    ])
      expect([host, isPrivateHost(host)]).toEqual([host, false]);
    expect(readLink('https://8.8.8.8/').href).toBe('https://8.8.8.8/');
  });
});
