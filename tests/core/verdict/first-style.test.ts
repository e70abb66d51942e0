import { describe, expect, it } from 'vitest';
import { chooseFirst, type DeskStyles, startStyle } from '#core/verdict/first-style.ts';
import type { StyleVersion } from '#core/verdict/house-style.ts';

const made = (version: number, ...permits: StyleVersion['permits']): StyleVersion => ({
  version,
  name: version === 1 ? 'Harbour desk' : 'Harbour and night desk',
  permits,
  by: 'Dan Deadline',
  at: '',
});
const STYLES: DeskStyles['styles'] = [
  { id: 'hs-1', versions: [made(1, 'filler_dropped'), made(2, 'grammar_tidied')] },
];
const UNCHOSEN: DeskStyles = { styles: STYLES, first: null };

function chosen(houseStyle: 'custom' | 'strict', id: string | null): DeskStyles {
  return { styles: STYLES, first: { version: 4, houseStyle, id, by: 'Dan Deadline', at: '' } };
}

describe('what a new story starts with', () => {
  it('is the shipped default until the desk has chosen', () => {
    expect(startStyle(UNCHOSEN)).toMatchObject({
      houseStyle: 'strict-fillers',
      named: null,
      words: 'Strict, fillers may go',
    });
  });

  it('is a style of the desk in its newest version, with what that lets pass', () => {
    expect(startStyle(chosen('custom', 'hs-1'))).toEqual({
      houseStyle: 'custom',
      permits: ['grammar_tidied'],
      named: { id: 'hs-1', name: 'Harbour and night desk', version: 2 },
      words: 'Harbour and night desk, version 2',
    });
  });

  it('is the shipped default where the list that was kept has not the style that was chosen', () => {
    expect(startStyle({ ...chosen('custom', 'hs-1'), styles: [] }).words).toBe(
      'Strict, fillers may go',
    );
  });
});

describe('choosing it', () => {
  it('counts the choices, and keeps who chose and when', () => {
    const wish = { base: 4, houseStyle: 'custom', id: 'hs-1' } as const;
    expect(chooseFirst(chosen('strict', null), wish, 'Ruth Redpencil', '2026-11-24')).toEqual({
      ok: true,
      first: {
        version: 5,
        houseStyle: 'custom',
        id: 'hs-1',
        by: 'Ruth Redpencil',
        at: '2026-11-24',
      },
    });
  });

  it('tells whoever saw another choice, by name', () => {
    const wish = { base: 3, houseStyle: 'custom', id: 'hs-1' } as const;
    expect(chooseFirst(chosen('strict', null), wish, 'Ruth Redpencil', '')).toEqual({
      ok: false,
      say: 'Dan Deadline chose Strict meanwhile; look at it, then choose.',
    });
  });

  it('is no choice where that style stands already, in whatever version it was', () => {
    const wish = { base: 4, houseStyle: 'custom', id: 'hs-1' } as const;
    expect(chooseFirst(chosen('custom', 'hs-1'), wish, 'Ruth Redpencil', '')).toEqual({
      ok: false,
      say: 'New stories start with Harbour and night desk, version 2 already.',
    });
  });
});
