import { describe, expect, it } from 'vitest';
import { readRecordFile } from '#entry/record-files.ts';
import { readKeySettings } from '#ui/desk/key-memory.ts';

/**
 * Markup as a weapon: the attack cases AC01 to AC11 that a record file or a stored setting can
 * carry. What people type is shown as text; that is seen in a browser (injection.spec.ts).
 */

function wordsOf(markup: string): string {
  const result = readRecordFile('hearing.html', new TextEncoder().encode(markup), 'utf-8');
  if (!result.ok) throw new Error(result.refusal.message);
  return result.read.text;
}

describe('a page that is read as a record keeps its words and nothing else', () => {
  it.each([
    ['AC01', '<p>Before<img src=x onerror="alert(1)"> after.</p>', 'Before after.'],
    [
      'AC02',
      '<p>Before<svg/onload="alert(1)"><text>drawn</text></svg> after.</p>',
      'Before after.',
    ],
    [
      'AC03',
      '<p>Before.</p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
      'Before.',
    ],
    ['AC05', '<style>@import url(https://evil.example/a.css)</style><p>Words.</p>', 'Words.'],
    [
      'AC06',
      '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><form action="https://evil.example/"><p>Words.</p></form>',
      'Words.',
    ],
    ['AC07', '<p id="__proto__">Words.</p><a name="config" id="body">More.</a>', 'Words.\n\nMore.'],
  ])('%s', (_, markup, words) => {
    expect(wordsOf(markup)).toBe(words);
    expect(({} as Record<string, unknown>)['Words.']).toBeUndefined();
  });

  it('AC04: tags five hundred deep are flattened', () => {
    const deep = `${'<div>'.repeat(500)}At the bottom.${'</div>'.repeat(500)}`;
    expect(wordsOf(deep)).toBe('At the bottom.');
  });
});

it('AC11: a key setting with markup in it is as if it were not there', () => {
  const kept = JSON.stringify({
    changed: { done: '<img src=x onerror=alert(1)>', ask: 'Shift+K' },
    singleKeys: false,
  });
  expect(readKeySettings(kept)).toEqual({ singleKeys: false, changed: { ask: 'Shift+K' } });
});
