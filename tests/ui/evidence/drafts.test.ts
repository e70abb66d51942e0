import { expect, it } from 'vitest';
import { storyComparer } from '#core/verdict/story-comparer.ts';
import { bestPlaces, planLinks } from '#ui/evidence/attach-plan.ts';
import { askedOf } from '#ui/record/asked.ts';
import { NO_LINK, outletsOf } from '#ui/evidence/link-draft.ts';
import {
  draftOf,
  linkProblem,
  looksLikeLink,
  sourceOf,
  titleOf,
} from '#ui/evidence/source-draft.ts';
import { sourceWrites } from '#ui/evidence/source-writes.ts';
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
  const asked = askedOf(desk, [{ sourceId: 'draft', sha256: '', text }]);
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
