import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { misleadingMention } from '#core/quote/check-who.ts';
import { detect } from '#core/quote/detect.ts';
import type { Speaker } from '#core/quote/quote.ts';
import { parseStory } from '#core/story/blocks.ts';

const UNNAMED = {
  whyGranted: '',
  descriptionAgreed: false,
  identityHeldBy: 'not known',
} as const;

function person(name: string, role: string | null = null): Speaker {
  return { id: name, name, role, aliases: [], unnamed: null, checked: null };
}

function unnamed(name: string): Speaker {
  return { id: name, name, role: null, aliases: [], unnamed: UNNAMED, checked: null };
}

/** What is misleading in a story: mention, whom it means, whom it may be taken for, clearer words. */
function misleadingIn(text: string): readonly (readonly string[])[] {
  const { finds } = detect(text, parseStory(text));
  const speakers = new Map<string, Speaker>();
  for (const { speaker } of finds)
    if (speaker !== null)
      speakers.set(speaker.name, {
        ...person(speaker.name, speaker.role),
        unnamed: speaker.unnamed ? UNNAMED : null,
      });
  return finds.flatMap(({ mention, speaker }) => {
    const known = speaker === null ? undefined : speakers.get(speaker.name);
    if (mention === null || known === undefined) return [];
    const found = misleadingMention(mention, known, [...speakers.values()]);
    return found === null ? [] : [[mention, known.name, found.other.name, ...found.clearer]];
  });
}

const corpus = new URL('../../corpus/', import.meta.url);
function story(path: string): string {
  return readFileSync(new URL(path, corpus), 'utf8');
}

describe('a mention that readers may take for somebody else', () => {
  it('is the US official in the first story, who is Kerry beside an unnamed US official', () => {
    expect(misleadingIn(story('first-story/anti-is-coalition.txt'))).toEqual([
      [
        'The US official',
        'John Kerry',
        'US state department official',
        'Kerry',
        'the US secretary of state',
      ],
    ]);
  });

  it('is one of two ministers or two coaches in forty stories, and no other', () => {
    const misleading = readdirSync(new URL('quotes/', corpus))
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => misleadingIn(story(`quotes/${name}`)).map((found) => [name, ...found]));
    expect(misleading).toEqual([
      [
        '23-foreign-minister.txt',
        'the minister',
        'Margarethe Duun',
        'Stefan Balint',
        'Duun',
        'the Korvale foreign minister',
      ],
      ['30-cup-final.txt', 'the coach', 'Gareth Lowe', 'Victor Lund', 'Lowe'],
    ]);
  });

  it('is a minister beside another minister, whoever of them is meant', () => {
    const duun = person('Margarethe Duun', 'Korvale Foreign Minister');
    const lind = person('Arne Lind', 'Merin Prime Minister');
    expect(misleadingMention('the minister', duun, [duun, lind])?.clearer).toEqual([
      'Duun',
      'the Korvale foreign minister',
    ]);
    expect(misleadingMention('the Korvale minister', duun, [duun, lind])).toBeNull();
  });

  it('is an unnamed source beside another of the same sort', () => {
    const aide = unnamed('aide to Strand');
    const other = unnamed('aide to Corvin');
    expect(misleadingMention('the aide', aide, [aide, other])).toEqual({
      other,
      clearer: ['the aide to Strand'],
    });
    expect(misleadingMention('the aide', aide, [aide])).toBeNull();
  });

  it('has nothing clearer than the name where two hold one role, and takes the full name of two Duuns', () => {
    const duun = person('Margarethe Duun', 'Korvale Minister');
    const brother = person('Anders Duun', 'Korvale Minister');
    expect(misleadingMention('the minister', duun, [duun, brother])?.clearer).toEqual([
      'Margarethe Duun',
    ]);
    const twin = unnamed('aide');
    expect(misleadingMention('the aide', { ...twin, id: 'x' }, [twin])?.clearer).toEqual([]);
  });

  it('is no name, no pronoun, no role behind “a”, and no body by its name', () => {
    const kerry = person('John Kerry', 'US Secretary of State');
    const official = unnamed('US state department official');
    const council = person('Fenwick town council');
    const spokesman = unnamed('spokesman for the president');
    const all = [kerry, official, council, unnamed('member of the town council'), spokesman];
    for (const [mention, speaker] of [
      ['Kerry', kerry],
      ['he', kerry],
      ['the', kerry],
      ['A US official', official],
      ['the town council', council],
      ['the president', person('Ada Corvin', 'President')],
    ] as const)
      expect(misleadingMention(mention, speaker, all)).toBeNull();
  });

  it('keeps the article of other languages and suggests no English for them', () => {
    const dahlke = person('Henning Dahlke', 'Verkehrsminister');
    const source = unnamed('Minister im Ruhestand');
    expect(misleadingMention('der Minister', dahlke, [dahlke, source])?.clearer).toEqual([
      'Dahlke',
    ]);
    expect(
      misleadingMention('der Minister', source, [source, person('Ute Brand', 'Minister')])?.clearer,
    ).toEqual(['der Minister im Ruhestand']);
  });
});
