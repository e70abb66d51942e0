import { expect, it } from 'vitest';
import { DIFFERENCE_CLASSES, mayPass } from '#core/verdict/difference.ts';
import { STYLE_CLASSES } from '#core/verdict/house-style.ts';
import { styleHistory } from '#ui/style/style-history.ts';
import { StyleForm } from '#ui/style/StyleForm.tsx';
import { drawn, wordsOf } from '../../makers/render.tsx';

function formOf(base: number): string {
  const begin = {
    id: 'hs-1',
    from: 'new',
    base,
    title: 'A style of our own',
    name: 'Harbour desk',
    permits: ['filler_dropped'] as const,
  };
  return drawn(<StyleForm begin={begin} onSaved={() => {}} onCancel={() => {}} />, {});
}

it('offers what a style may let pass, and only lists what none does', () => {
  const markup = formOf(0);
  const boxes = markup.match(/<input type="checkbox"[^>]*>/gu) ?? [];
  expect(boxes).toHaveLength(STYLE_CLASSES.length);
  expect(boxes.filter((box) => box.includes('checked'))).toHaveLength(1);
  const words = wordsOf(markup);
  for (const { passes } of STYLE_CLASSES) expect(words).toContain(passes);
  for (const row of DIFFERENCE_CLASSES.filter(({ class: name }) => !mayPass(name)))
    expect(words).toContain(
      row.weight === 'critical' ? `${row.label} meaning may change` : row.label,
    );
});

it('says which version is kept, and that stories keep theirs', () => {
  expect(wordsOf(formOf(0))).toContain('Keep style');
  expect(wordsOf(formOf(2))).toContain('Keep version 3');
  expect(wordsOf(formOf(2))).toContain('Version 2 stays for the stories that are checked by it');
});

it('has no history before the first row', () => {
  expect(styleHistory([])).toEqual([]);
});
