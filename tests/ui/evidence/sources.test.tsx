import { describe, expect, it } from 'vitest';
import type { Exhibit } from '#core/verdict/case.ts';
import { heldSource } from '#core/verdict/source.ts';
import { valueWords } from '#ui/desk/clash-words.ts';
import { ConfidentialTick } from '#ui/evidence/ConfidentialTick.tsx';
import { namesWords, seenByWords } from '#ui/evidence/confidential-words.ts';
import { followable } from '#ui/evidence/browser-link.ts';
import { GuardedEvidence } from '#ui/evidence/GuardedEvidence.tsx';
import { withSentencesAround } from '#ui/evidence/sentences-around.ts';
import { draftOf, keptWords, linkHint, withArchive } from '#ui/evidence/source-draft.ts';
import { linksOf } from '#ui/evidence/source-links.ts';
import { SourceLinks } from '#ui/evidence/SourceLinks.tsx';
import { notedWrites } from '#ui/evidence/source-writes.ts';
import { pairText } from '#ui/evidence/word-pair.ts';
import {
  CHECKER,
  firstStory,
  HEAD,
  makeEvidence,
  makeSource,
  nth,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const PEOPLE = [CHECKER, STANDARDS, HEAD];

function exhibit(
  source: Partial<ReturnType<typeof heldSource>>,
  evidence: Parameters<typeof makeEvidence>[3] = {},
): Exhibit {
  return {
    source: { ...heldSource(makeSource('src-1')), ...source },
    evidence: makeEvidence('ev-1', 'q-1', 'src-1', { excerpt: 'salt, and pepper', ...evidence }),
  };
}

describe('the ways to a source', () => {
  it('open it at the words, in a tab of its own that knows nothing of the desk', () => {
    const markup = drawn(
      <SourceLinks
        exhibit={exhibit({
          title: 'Harbour minutes',
          url: 'https://example.org/a',
          snapshotUrl: 'https://archive.example/a',
          archivedOn: '2016-10-22',
        })}
      />,
      {},
    );
    expect(markup).toContain('href="https://example.org/a#:~:text=salt%2C%20and%20pepper"');
    expect(markup.match(/rel="noopener noreferrer"/g)).toHaveLength(2);
    expect(wordsOf(markup)).toContain('archived copy of 22 Oct 2016 at the words');
    expect(wordsOf(markup)).toContain('Harbour minutes, in a new tab');
  });

  it('are words where the link may not be followed, with what is wrong', () => {
    const markup = drawn(
      <SourceLinks
        exhibit={exhibit({ url: 'http://10.0.0.8/minutes', snapshotUrl: null })}
        whole
      />,
      {},
    );
    expect(markup).not.toContain('<a');
    expect(wordsOf(markup)).toContain('A private address');
    expect(wordsOf(markup)).toContain('Not looked up');
  });

  it('name a link somebody found dead, and one that is not protected', () => {
    const [dead, copy] = linksOf(
      exhibit({
        url: 'https://example.org/a',
        deadSince: '2026-11-01',
        snapshotUrl: 'http://example.org/b',
      }),
    );
    expect(dead?.say).toBe('Dead since 1 Nov 2026.');
    expect(copy?.say).toBe('http: not protected, the page may be changed on its way.');
  });

  it('are none where the browser reads another address than is written', () => {
    expect(followable('https://example.org/')).toBe('https://example.org/');
    expect(followable('https://127。0。0。1/')).toBeNull();
    expect(followable('https://①②⑦.0.0.1/')).toBeNull();
    expect(followable('https://exa mple.org/')).toBeNull();
    expect(followable(null)).toBeNull();
  });
});

describe('who would see a confidential source', () => {
  it('is said beforehand, to who would and to who would not', () => {
    expect(seenByWords([STANDARDS, HEAD], CHECKER.id)).toBe(
      `Only ${STANDARDS.name} and ${HEAD.name} see what it is. You will not see it any more, nor its words, even if you added it: finish with it first. Others see that there is one. It leaves in no file, nor do its words; the log of the desk keeps it.`,
    );
    expect(seenByWords([STANDARDS, HEAD], HEAD.id)).toMatch(
      new RegExp(`^Only you and ${STANDARDS.name} see what it is. Others see`),
    );
    expect(seenByWords([STANDARDS], CHECKER.id)).toMatch(/ sees what it is/);
    expect(seenByWords([], CHECKER.id)).toMatch(/^Nobody at this desk sees/);
    expect(namesWords(['A', 'B', 'C'])).toBe('A, B and C');
  });

  it('stands under the box', () => {
    const words = wordsOf(
      drawn(<ConfidentialTick checked={false} onChange={() => undefined} />, {
        people: PEOPLE,
        me: CHECKER,
      }),
    );
    expect(words).toMatch(/^ConfidentialOnly /);
  });

  it('is whom to ask, for who may not see it', () => {
    const guarded = exhibit({ title: 'Confidential source', confidential: true });
    const words = wordsOf(
      drawn(<GuardedEvidence exhibit={guarded} onClose={() => undefined} />, { people: PEOPLE }),
    );
    expect(words).toContain(`${STANDARDS.name} and ${HEAD.name} know it.`);
  });
});

it('says of a confidential source nothing in a clash or a suggestion', () => {
  const { desk } = firstStory();
  const source = { ...heldSource(makeSource('src-1', { title: 'Jane' })), confidential: true };
  const evidence = makeEvidence('ev-1', 'q-1', 'src-1', { excerpt: 'Jane said so' });
  const kept = { ...desk, sources: { 'src-1': source }, evidence: { 'ev-1': evidence } };
  for (const write of [
    set('source.title', 'src-1', 'Jane'),
    set('evidence.item', 'ev-1', evidence),
    set('quote.decisive', 'q-1', 'ev-1'),
  ])
    expect(valueWords(kept, write)).toBe('words of a confidential source');
  expect(keptWords({ ...draftOf(source), title: 'Jane' })).not.toContain('Jane');
});

describe('what is noted of a source', () => {
  it('takes the day of an archived copy from its address, until somebody typed another', () => {
    const copy = 'https://web.archive.org/web/20161022140500/https://example.org/';
    const draft = withArchive(draftOf(null), copy);
    expect(draft.archivedOn).toBe('2016-10-22');
    expect(withArchive(draft, 'https://archive.example/x').archivedOn).toBe('');
    const own = { ...draft, archivedOn: '2020-01-01' };
    expect(withArchive(own, 'https://archive.example/x').archivedOn).toBe('2020-01-01');
  });

  it('is written only where it changed, and falls with what it is noted of', () => {
    const source = heldSource(makeSource('src-1'));
    const draft = {
      ...draftOf(source),
      url: 'https://example.org/',
      snapshotUrl: 'https://archive.example/',
      archivedOn: '2016-10-22',
      deadSince: '2026-11-01',
      authorisedChange: 'a date put right',
    };
    expect(notedWrites(source, draft).map(({ field, value }) => [field, value])).toEqual([
      ['source.archivedOn', '2016-10-22'],
      ['source.deadSince', '2026-11-01'],
    ]);
    expect(notedWrites(source, { ...draft, type: 'authorised' })).toHaveLength(3);
    const noted = { ...source, archivedOn: '2016-10-22', deadSince: '2026-11-01' };
    expect(notedWrites(noted, { ...draft, url: '', snapshotUrl: ' ' })).toHaveLength(2);
    expect(notedWrites(noted, draft)).toEqual([]);
  });

  it('claims nothing of a link that nobody looked up', () => {
    expect(linkHint('https://example.org/')).toBe(
      'Safe to follow. Not looked up: whether the page still stands, the desk cannot know.',
    );
    expect(linkHint('')).toBe('Begins with https:// or http://.');
  });
});

describe('words with the sentences around', () => {
  const text =
    'First one. The tide was low. We left at nine. Nobody spoke.\n\nA new line. The end.';
  const around = (words: string): string => {
    const start = text.indexOf(words);
    const span = withSentencesAround(text, { start, end: start + words.length });
    return text.slice(span.start, span.end);
  };

  it('are whole sentences, with one before and one after', () => {
    expect(around('left at')).toBe('The tide was low. We left at nine. Nobody spoke.');
    expect(around(' left at ')).toBe('The tide was low. We left at nine. Nobody spoke.');
  });

  it('reach into the next paragraph, and stop at the ends', () => {
    expect(around('Nobody')).toBe('We left at nine. Nobody spoke.\n\nA new line.');
    expect(around('First')).toBe('First one. The tide was low.');
    expect(around('The end')).toBe('A new line. The end.');
  });
});

describe('the pair of printed and said', () => {
  const { desk } = firstStory();
  const quote = nth(desk, 2);
  const NONE = { place: null, taken: false, rivals: [], places: [], searched: [], translated: [] };
  const item = {
    source: heldSource(makeSource('src-1', { title: 'Harbour minutes.' })),
    evidence: makeEvidence('ev-1', quote.id, 'src-1', { excerpt: ' low tide ', locator: 'page 2' }),
  };

  it('says whose words they are, and where they stand', () => {
    const held = { ...desk, sources: { 'src-1': item.source } };
    const lines = pairText(held, quote, { ...NONE, exhibit: item }).split('\n');
    expect(lines[0]).toMatch(/^Quote \d+, /);
    expect(lines[1]).toMatch(/^Printed: "/);
    expect(lines.slice(2)).toEqual(['Said: low tide', 'In: Harbour minutes, page 2']);
  });

  it('is honest without a record, and keeps the words of a confidential source', () => {
    expect(pairText(desk, quote, { ...NONE, exhibit: null })).toMatch(/Said: no record of it yet$/);
    const kept = { ...desk, sources: { 'src-1': { ...item.source, confidential: true } } };
    const text = pairText(kept, quote, { ...NONE, exhibit: item });
    expect(text).toContain('withheld');
    expect(text).not.toMatch(/tide|Harbour|page 2/);
  });
});
