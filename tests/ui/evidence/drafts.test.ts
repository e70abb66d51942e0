import { describe, expect, it } from 'vitest';
import { storyComparer } from '#core/verdict/story-comparer.ts';
import { bestPlaces, planLinks } from '#ui/evidence/attach-plan.ts';
import { askedOf, askedSpeakers } from '#ui/record/asked.ts';
import { offeredFor } from '#ui/record/draft-compared.ts';
import { NO_LINK, outletsOf } from '#ui/evidence/link-draft.ts';
import {
  draftOf,
  languageOfDraft,
  languageProblem,
  linkProblem,
  looksLikeLink,
  sourceOf,
  titleOf,
} from '#ui/evidence/source-draft.ts';
import { notedWrites, sourceWrites } from '#ui/evidence/source-writes.ts';
import { asHeld, heldSource } from '#core/verdict/source.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { firstStory, makeSource, quoteSaying } from '../../makers/make-desk.ts';

it('reads a chain with arrows or commas', () => {
  expect(outletsOf('AFP ← BBC Radio')).toEqual(['AFP', 'BBC Radio']);
  expect(outletsOf(' AFP, , BBC Radio ')).toEqual(['AFP', 'BBC Radio']);
});

it('tells a link from text', () => {
  expect(looksLikeLink(' https://example.org/a ')).toBe(true);
  expect(looksLikeLink('javascript:alert(1)')).toBe(true);
  expect(looksLikeLink('He said: it is late.')).toBe(false);
});

it('keeps only links that can be followed', () => {
  expect(linkProblem('javascript:alert(1)')).toMatch(/http/u);
  expect(linkProblem('https://user@example.org')).not.toBeNull();
  expect(linkProblem('https://example.org/a')).toBeNull();
  const draft = { ...draftOf(null), url: 'javascript:alert(1)' };
  const rest = {
    id: 's',
    title: 't',
    record: null,
    occasionId: null,
    me: 'Ines',
    now: '2026-11-24T12:00:00.000Z',
  };
  expect(sourceOf(draft, rest).url).toBeNull();
});

it('names a source nobody has named', () => {
  const draft = draftOf(null);
  expect(titleOf({ ...draft, url: 'https://www.example.org/x' }, '', '')).toBe('example.org');
  expect(titleOf(draft, 'talks.txt', 'words')).toBe('talks.txt');
  expect(titleOf(draft, '', '\nFirst line\nSecond')).toBe('First line');
});

it('writes only the fields of a source that changed', () => {
  const source = makeSource('s1');
  expect(sourceWrites(source, draftOf(source), 'Ines')).toEqual([]);
  expect(sourceWrites(source, { ...draftOf(source), title: 'Other' }, 'Ines')).toEqual([
    { field: 'source.title', id: 's1', value: 'Other' },
  ]);
});

it('gives each quote its own place in the record, never another one’s words', () => {
  const { desk } = firstStory();
  const open = quoteSaying(desk, 'race against time');
  const other = quoteSaying(desk, 'other strands');
  const third = quoteSaying(desk, 'Their goal');
  const text = 'One line.\n\nIt was about the other strands of this campaign.';
  const draft = { ...NO_LINK, excerpt: 'a race against time', locator: 'page 1' };
  const asked = askedOf(desk, [{ sourceId: 'draft', sha256: '', text, language: null }]);
  if (asked === null) throw new Error('nothing asked');
  const places = bestPlaces(storyComparer().compare(asked).quotes);
  const values = planLinks(desk, open, [open.id, other.id, third.id], 's1', draft, places).map(
    (write) =>
      write.field === 'evidence.item'
        ? [write.value?.quoteId, write.value?.excerpt, write.value?.locator]
        : [],
  );
  expect(values).toEqual([
    [open.id, 'a race against time', 'page 1'],
    [other.id, 'It was about the other strands of this campaign.', 'paragraph 2'],
    [third.id, '', ''],
  ]);
});

describe('the facts of a record', () => {
  const TODAY = '2026-11-24';
  const REST = {
    id: 's1',
    title: 't',
    record: null,
    occasionId: null,
    me: 'Ines',
    now: `${TODAY}T12:00:00.000Z`,
  };

  it('were obtained today until somebody says when', () => {
    const draft = draftOf(null, TODAY);
    expect(draft.obtainedOn).toBe(TODAY);
    expect(sourceOf(draft, REST).accessedAt).toBe(REST.now);
    expect(sourceOf({ ...draft, obtainedOn: '2026-11-20' }, REST).accessedAt).toBe('2026-11-20');
    expect(sourceOf({ ...draft, obtainedOn: '' }, REST).accessedAt).toBeNull();
  });

  it('keep the moment, unless the day is another', () => {
    const source = makeSource('s1', { accessedAt: REST.now });
    expect(sourceWrites(source, draftOf(source), 'Ines')).toEqual([]);
    const earlier = { ...draftOf(source), obtainedOn: '2026-11-20' };
    expect(sourceWrites(source, earlier, 'Ines')).toEqual([
      { field: 'source.accessedAt', id: 's1', value: '2026-11-20' },
    ]);
  });

  it('hold a language by its name or its tag, and nothing that is none', () => {
    const typed = (language: string | null) => ({ ...draftOf(null), language });
    expect(languageOfDraft(typed(null))).toBeNull();
    expect(languageOfDraft(typed('Arabic'))).toBe('ar');
    expect(languageOfDraft(typed('en-GB'))).toBe('en-GB');
    expect(languageOfDraft(typed(''))).toBe('');
    expect(languageProblem(typed('shouting'))).toBe('Type a language, such as Arabic.');
    expect([null, '', 'Arabic'].map((item) => languageProblem(typed(item)))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('are written where they changed, and what nobody typed stays', () => {
    const plain = heldSource(makeSource('s1'));
    const draft = { ...draftOf(plain), language: 'Arabic', obtained: ' official site ' };
    expect(notedWrites(plain, draft)).toEqual([
      { field: 'source.language', id: 's1', value: 'ar' },
      { field: 'source.obtained', id: 's1', value: 'official site' },
    ]);
    const noted = { ...plain, language: 'ar', obtained: 'official site' };
    expect(draftOf(noted)).toMatchObject({ language: 'Arabic', obtained: 'official site' });
    expect(notedWrites(noted, draftOf(noted))).toEqual([]);
    expect(notedWrites(noted, { ...draftOf(noted), language: '' })).toEqual([
      { field: 'source.language', id: 's1', value: '' },
    ]);
    expect(asHeld(makeSource('s1'))).toMatchObject({ language: '', obtained: '' });
  });
});

it('offers a record to every quote of whoever speaks in it, in it or not', () => {
  const { desk } = firstStory();
  const open = quoteSaying(desk, 'race against time');
  const other = quoteSaying(desk, 'other strands');
  const speakerId = other.anchor.speakerId ?? '';
  const { name = '' } = desk.speakers[speakerId] ?? {};
  const text = `${name.toUpperCase()}: Nothing of it here.`;
  const voices = storyComparer().voices(text, askedSpeakers(desk));
  expect(voices).toEqual([speakerId]);
  const theirs = inReadingOrder(desk).filter(({ anchor }) => anchor.speakerId === speakerId);
  const offered = offeredFor(desk, open, [], voices).map(({ id }) => id);
  expect(theirs.length).toBeGreaterThan(1);
  expect(offered).toEqual(expect.arrayContaining([open.id, ...theirs.map(({ id }) => id)]));
  expect(offeredFor(desk, open, [], []).map(({ id }) => id)).not.toContain(other.id);
  expect(offeredFor(desk, open, [other.id], []).map(({ id }) => id)).toContain(other.id);
});
