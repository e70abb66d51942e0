import { describe, expect, it } from 'vitest';
import { archiveDate } from '#core/verdict/archive-date.ts';
import { LOCATOR_HINTS } from '#core/verdict/locator-words.ts';
import { locatorShown, secondsIn } from '#core/verdict/read-locator.ts';
import { sourcePlace, textDirective } from '#core/verdict/source-place.ts';
import { SOURCE_TYPES } from '#core/verdict/source.ts';
import { makeEvidence } from '../../makers/make-desk.ts';

const evidence = (excerpt: string, locator = '') =>
  makeEvidence('ev-1', 'q-1', 'src-1', { excerpt, locator });

describe('the words as a text directive', () => {
  it('asks for a few words of one line whole', () => {
    expect(textDirective('  the ferry left at nine ')).toBe('text=the%20ferry%20left%20at%20nine');
  });

  it('encodes the signs that the directive has for itself, and every other one', () => {
    expect(textDirective('well-worn, salt & pepper')).toBe(
      'text=well%2Dworn%2C%20salt%20%26%20pepper',
    );
    expect(textDirective('50% #1 naïve')).toBe('text=50%25%20%231%20na%C3%AFve');
    // One half of a pair alone: nothing throws.
    expect(textDirective('broken \ud83d half')).toBe('text=broken%20%EF%BF%BD%20half');
  });

  it('asks for beginning and end of a longer passage', () => {
    const words = Array.from({ length: 20 }, (_, index) => `w${index + 1}`).join(' ');
    expect(textDirective(words)).toBe('text=w1%20w2%20w3%20w4%20w5,w16%20w17%20w18%20w19%20w20');
  });

  it('never asks for words across a line break', () => {
    expect(textDirective('The first line.\n\nThe second, and last.')).toBe(
      'text=The%20first%20line.,The%20second%2C%20and%20last.',
    );
  });

  it('stops at a gap, and takes no outer marks along', () => {
    expect(textDirective('“We sail at dawn … and return”')).toBe('text=We%20sail%20at%20dawn');
    expect(textDirective('We sail [...] and return')).toBe('text=We%20sail');
    expect(textDirective('One part [/] another')).toBe('text=One%20part');
    expect(textDirective('“ … ”')).not.toContain('…');
    expect(textDirective('  ')).toBe('');
  });
});

describe('a source opened at its place', () => {
  it('leads to the words of a page, behind a fragment of its own', () => {
    expect(
      sourcePlace('https://example.org/a', 'official-transcript', evidence('few words')),
    ).toEqual({ href: 'https://example.org/a#:~:text=few%20words', at: 'words' });
    expect(sourcePlace('https://example.org/a#top', 'outlet', evidence('few words'))?.href).toBe(
      'https://example.org/a#top:~:text=few%20words',
    );
    const own = 'https://example.org/a#:~:text=mine';
    expect(sourcePlace(own, 'outlet', evidence('few words'))).toEqual({ href: own, at: null });
  });

  it('leads to the second of a recording', () => {
    const at = evidence('few words', '00:03:12, paragraph 4');
    expect(sourcePlace('https://example.org/a.mp3', 'broadcast', at)).toEqual({
      href: 'https://example.org/a.mp3#t=192',
      at: 'time',
    });
    expect(sourcePlace('https://www.youtube.com/watch?v=x&t=1s', 'broadcast', at)?.href).toBe(
      'https://www.youtube.com/watch?v=x&t=192s',
    );
    expect(sourcePlace('https://youtu.be/x', 'broadcast', at)?.href).toBe(
      'https://youtu.be/x?t=192s',
    );
    expect(sourcePlace('https://example.org/a#x', 'broadcast', at)?.at).toBeNull();
    expect(
      sourcePlace('https://example.org/a', 'broadcast', evidence('w', 'part two'))?.at,
    ).toBeNull();
  });

  it('leads to the second too where a transcript is linked to its recording', () => {
    const at = evidence('few words', '00:03:12');
    const href = (url: string) => sourcePlace(url, 'official-transcript', at)?.href;
    expect(href('https://example.org/a.MP4')).toBe('https://example.org/a.MP4#t=192');
    expect(href('https://youtu.be/x')).toBe('https://youtu.be/x?t=192s');
    expect(href('https://example.org/a')).toBe('https://example.org/a#:~:text=few%20words');
  });

  it('leads to the page of a PDF', () => {
    expect(
      sourcePlace('https://example.org/a.PDF', 'document', evidence('w', 'page 12'))?.href,
    ).toBe('https://example.org/a.PDF#page=12');
  });

  it('leads nowhere where the link may not be followed', () => {
    expect(sourcePlace('http://localhost/a', 'outlet', evidence('w'))).toBeNull();
    expect(sourcePlace(null, 'outlet', evidence('w'))).toBeNull();
  });
});

it('reads the second a locator tells', () => {
  expect(secondsIn('00:03:12')).toBe(192);
  expect(secondsIn('at 3:12, KERRY')).toBe(192);
  expect(secondsIn('1:02:04 to 1:02:10')).toBe(3724);
  for (const none of ['paragraph 4', '3:72', '', '1:2:3:4']) expect(secondsIn(none)).toBeNull();
});

it('says in words what a locator counts, for every type', () => {
  for (const { type } of SOURCE_TYPES) expect(LOCATOR_HINTS[type]).toMatch(/\.$/);
  expect(locatorShown('00:03:12', 'broadcast')).toBe('at 00:03:12');
  expect(locatorShown('3-5', 'document')).toBe('page 3-5');
  expect(locatorShown('14', 'notes')).toBe('notebook page 14');
  expect(locatorShown('KERRY, paragraph 4', 'official-transcript')).toBe('KERRY, paragraph 4');
});

it('reads from its address when an archived copy was made', () => {
  expect(archiveDate('https://web.archive.org/web/20161022140500/https://example.org/')).toBe(
    '2016-10-22',
  );
  expect(archiveDate('https://web.archive.org/web/20161022140500id_/https://example.org/')).toBe(
    '2016-10-22',
  );
  expect(archiveDate('https://archive.ph/2016.10.22-140500/https://example.org/')).toBe(
    '2016-10-22',
  );
  for (const none of [
    'https://archive.ph/AbCd1',
    'https://example.org/2016/10/22/',
    'https://web.archive.org/web/20169922/x',
    'https://web.archive.org/web/2/https://example.org/20161022/',
    '',
  ])
    expect(archiveDate(none)).toBe('');
});
