import { expect, it } from 'vitest';
import type { Speaker } from '#core/quote/quote.ts';
import { nameWords } from '#core/desk/person-name.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { initialsAmong, initialsBeside } from '#ui/reader/initials.ts';
import { shortName } from '#ui/review/quote-words.ts';
import { firstStory, quoteSaying } from '../../makers/make-desk.ts';

const NOBODY = { role: null, aliases: [], unnamed: null, checked: null };
const UNNAMED = { whyGranted: '', descriptionAgreed: false, identityHeldBy: 'not known' } as const;

type Part = string | (Partial<Speaker> & { readonly name: string });

function speakersOf(...parts: readonly Part[]): Readonly<Record<string, Speaker>> {
  return Object.fromEntries(
    parts.map((part, at) => {
      const id = `s-${at}`;
      return [id, { ...NOBODY, id, ...(typeof part === 'string' ? { name: part } : part) }];
    }),
  );
}

const QUOTE = quoteSaying(firstStory().desk, 'Their goal');

function quoteOfSpeaker(speakerId: string | null): Quote {
  return { ...QUOTE, anchor: { ...QUOTE.anchor, speakerId } };
}

function shortNames(...parts: readonly Part[]): readonly string[] {
  const speakers = speakersOf(...parts);
  return Object.keys(speakers).map((id) => shortName({ speakers }, quoteOfSpeaker(id)));
}

function initials(...parts: readonly Part[]): readonly string[] {
  const speakers = speakersOf(...parts);
  return Object.values(speakers).map((speaker) => initialsAmong(speakers, speaker));
}

it('a person is called by the last name, a description whole', () => {
  expect(shortNames('Wilma Windle', { name: 'a port official', unnamed: UNNAMED })).toEqual([
    'Windle',
    'a port official',
  ]);
  expect(shortName({ speakers: {} }, quoteOfSpeaker(null))).toBe('speaker not known');
});

it.each([
  ['Wilma Windle Jr', 'Windle'],
  ['Wilma Windle, Jr.', 'Windle'],
  ['Jonas Jolt III', 'Jolt'],
  ['Nora Nib PhD', 'Nib'],
  ['Nora Nib, Ph.D., MP', 'Nib'],
  ['Jr', 'Jr'],
  ['Md Quill', 'Quill'],
  ['Vera V', 'V'],
])('what stands behind a name is not the name: %s is %s', (name, last) => {
  expect(shortNames(name)).toEqual([last]);
  expect(nameWords(name).at(-1)).toBe(last);
});

it('two of one last name have both names, and nobody else has more than before', () => {
  expect(shortNames('Karla Kelp', 'Karl J. Kelp', 'Otto Overton')).toEqual([
    'Karla Kelp',
    'Karl Kelp',
    'Overton',
  ]);
});

it('what is the same too is told apart by what stands behind it, by the role, or by a number', () => {
  expect(shortNames('Wilma Windle', 'Wilma Windle Jr')).toEqual([
    'Wilma Windle',
    'Wilma Windle Jr',
  ]);
  expect(
    shortNames({ name: 'Karl Kelp', role: 'keeper' }, { name: 'Karl Kelp', role: 'mayor' }),
  ).toEqual(['Karl Kelp, keeper', 'Karl Kelp, mayor']);
  const official = { name: 'an official', unnamed: UNNAMED };
  expect(shortNames(official, official)).toEqual(['an official (1)', 'an official (2)']);
  // "Zoë" in one code point and in two looks the same.
  expect(new Set(shortNames('Zo\u00eb Zink', 'Zoe\u0308 Zink')).size).toBe(2);
});

it('whoever was merged is nobody to be told apart from', () => {
  expect(shortNames({ name: 'Karl Kelp', aliases: ['K. Kelp'] }, 'K. Kelp')[0]).toBe('Kelp');
});

it('initials are two where they can be, three where two speakers would have the same', () => {
  expect(initials('Wilma Windle', 'Otto Overton')).toEqual(['WW', 'OO']);
  expect(initials('Wilma Windle Jr')).toEqual(['WW']);
  expect(initials('Karla Kelp', 'Karl Kelp', 'Otto Overton')).toEqual(['KaK', 'KlK', 'OO']);
  expect(initials('John Jolt', 'Jane Jolt')).toEqual(['JoJ', 'JaJ']);
  expect(new Set(initials('Wilma Windle', 'Wilma Windle Jr', 'Willa Windle')).size).toBe(3);
  expect(initialsBeside({}, null)).toBe('');
});

it('is worked out once for as long as the speakers are the same', () => {
  const speakers = speakersOf('Karla Kelp', 'Karl Kelp');
  let reads = 0;
  const counted = new Proxy(speakers, {
    ownKeys: (target) => {
      reads += 1;
      return Reflect.ownKeys(target);
    },
  });
  for (let count = 0; count < 100; count += 1)
    shortName({ speakers: counted }, quoteOfSpeaker('s-0'));
  expect(reads).toBe(1);
});
