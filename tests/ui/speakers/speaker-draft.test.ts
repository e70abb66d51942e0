import { describe, expect, it } from 'vitest';
import type { Speaker } from '#core/quote/quote.ts';
import {
  aliasesOf,
  draftOf,
  draftProblem,
  losesCheck,
  nameTaken,
  NO_DRAFT,
  NOT_UNNAMED,
  speakerFrom,
  speakerWrites,
} from '#ui/speakers/speaker-draft.ts';

const KERRY: Speaker = {
  id: 's-1',
  name: 'Ann Doe',
  role: 'mayor',
  aliases: ['Doe'],
  unnamed: null,
  checked: { by: 'Ines Inkwell', when: '2026-11-24T12:00:00.000Z' },
};
const NOW = { by: 'Tom Typeset', when: '2026-11-24T13:00:00.000Z' };

function fields(speaker: Speaker, part: Partial<typeof NO_DRAFT>, holds = true) {
  const draft = { ...draftOf(speaker, holds), ...part };
  return speakerWrites(speaker, draft, NOW, holds).map(({ field, value }) => [field, value]);
}

describe('what a form about a speaker writes', () => {
  it('is nothing where nothing was typed, the check least of all', () => {
    expect(fields(KERRY, {})).toEqual([]);
    expect(fields({ ...KERRY, checked: null }, {}, false)).toEqual([]);
  });

  it('is a name and a new check where both were given', () => {
    expect(fields(KERRY, { name: ' Ann B. Doe ', checked: true })).toEqual([
      ['speaker.name', 'Ann B. Doe'],
      ['speaker.checked', NOW],
    ]);
  });

  it('leaves no check behind that the person took away', () => {
    expect(fields(KERRY, { checked: false })).toEqual([['speaker.checked', null]]);
  });

  it('keeps the record of a check that no longer holds, until there is another', () => {
    expect(fields(KERRY, { name: 'Ann B. Doe', checked: false })).toEqual([
      ['speaker.name', 'Ann B. Doe'],
    ]);
    expect(fields(KERRY, { role: 'former mayor', checked: false }, false)).toEqual([
      ['speaker.role', 'former mayor'],
    ]);
    expect(fields(KERRY, { checked: true }, false)).toEqual([['speaker.checked', NOW]]);
  });

  it('has each other name once, without the speaker’s own', () => {
    expect(
      aliasesOf({ ...NO_DRAFT, name: 'Ann Doe', aliases: 'Doe\n\n Doe \nAnn Doe\nA. Doe' }),
    ).toEqual(['Doe', 'A. Doe']);
  });

  it('writes no other names for an unnamed source', () => {
    const source = speakerFrom(
      { ...NO_DRAFT, name: 'an official', aliases: 'a name', unnamed: NOT_UNNAMED },
      's-2',
    );
    expect(source).toMatchObject({ aliases: [], unnamed: NOT_UNNAMED, checked: null });
    expect(fields(source, { aliases: 'a name' }, false)).toEqual([]);
  });

  it('asks for a name, or for the description of one who has none', () => {
    expect(draftProblem(NO_DRAFT)).toMatch(/name/u);
    expect(draftProblem({ ...NO_DRAFT, unnamed: NOT_UNNAMED })).toMatch(/described/u);
    expect(draftProblem({ ...NO_DRAFT, name: 'Ann Doe' })).toBeNull();
  });

  it('knows that another name or title is not the one that was checked', () => {
    expect(losesCheck(draftOf(KERRY, true), KERRY)).toBe(false);
    expect(losesCheck({ ...draftOf(KERRY, true), role: '' }, KERRY)).toBe(true);
    expect(losesCheck({ ...draftOf(KERRY, true), aliases: '' }, KERRY)).toBe(false);
  });

  it('keeps a name as the story spells it, and composes one that is typed', () => {
    const zoe = { ...KERRY, name: 'Zoe\u0308 Zink' };
    expect(fields(zoe, {})).toEqual([]);
    expect(losesCheck(draftOf(zoe, true), zoe)).toBe(false);
    expect(fields(zoe, { name: ' Zoe\u0308  Quill ', checked: false })).toEqual([
      ['speaker.name', 'Zo\u00eb Quill'],
    ]);
    expect(speakerFrom({ ...NO_DRAFT, name: 'Zoe\u0308 Zink' }, 's-3').name).toBe('Zo\u00eb Zink');
  });
});

describe('a name that somebody has', () => {
  const karla = { ...KERRY, id: 's-karla', name: 'Karla Kelp', aliases: ['K. Kelp'] };
  const karl = { ...KERRY, id: 's-karl', name: 'Karl Kelp', aliases: ['Kelp the keeper'] };
  const zoe = { ...KERRY, id: 's-zoe', name: 'Zoe\u0308 Zink', aliases: [] };
  const official = { ...KERRY, id: 's-official', name: 'an official', unnamed: NOT_UNNAMED };
  const all = [karla, karl, zoe, official];
  const taken = (name: string, self: Speaker | null): string | null =>
    nameTaken({ ...NO_DRAFT, name }, self, all);

  it('is nobody else’s: a rename is pointed to the merge', () => {
    const says = 'If the two are one person, merge them; if not, tell them apart in the name.';
    expect(taken(' Karl  Kelp ', karla)).toBe(`Karl Kelp is in this story already. ${says}`);
    expect(taken('Kelp the keeper', karla)).toBe(`Karl Kelp answers to this name. ${says}`);
    expect(taken('Karla Kelp-Quill', karla)).toBeNull();
  });

  it('may be one’s own, or another that is listed as one’s own', () => {
    expect(taken('Karla Kelp', karla)).toBeNull();
    expect(taken('K. Kelp', karla)).toBeNull();
  });

  it('is the same composed and decomposed, and with any space', () => {
    expect(taken('Zo\u00eb\u00a0Zink', null)).toBe(
      'Zoe\u0308 Zink is in this story already. If this is somebody else, tell the two apart in the name.',
    );
  });

  it('is no name where it describes: two officials may be described alike', () => {
    const draft = { ...NO_DRAFT, name: 'an official' };
    expect(nameTaken({ ...draft, unnamed: NOT_UNNAMED }, null, all)).toBeNull();
    expect(nameTaken(draft, null, all)).toBeNull();
  });
});
