import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import type { Find } from '#core/quote/find.ts';
import { parseStory } from '#core/story/blocks.ts';
import { FIXTURES } from './fixtures.ts';

function run(text: string): readonly Find[] {
  return detect(text, parseStory(text)).finds;
}

describe('detect', () => {
  it.each(FIXTURES)('$name', ({ text, finds }) => {
    const found = run(text).map(({ kind, parts, speaker, mention, cue }) => [
      kind,
      parts.map(({ start, end }) => text.slice(start, end)).join(' | '),
      speaker?.name ?? null,
      mention,
      cue,
    ]);
    expect(found).toEqual(finds);
  });

  it.each(FIXTURES)('spans are sound: $name', ({ text }) => {
    let last = -1;
    for (const { parts, clause, mentionSpan, mention, why } of run(text)) {
      for (const part of parts) {
        expect(part.start).toBeGreaterThan(last);
        expect(part.end).toBeGreaterThan(part.start);
        expect(part.end).toBeLessThanOrEqual(text.length);
        last = part.start;
      }
      if (clause !== null) {
        expect(clause.start).toBeLessThanOrEqual(parts[0]?.start ?? -1);
        expect(clause.end).toBeGreaterThanOrEqual(parts.at(-1)?.end ?? Infinity);
      }
      expect(mentionSpan === null ? null : text.slice(mentionSpan.start, mentionSpan.end)).toBe(
        mention,
      );
      expect(why).not.toBe('');
    }
  });

  it('keeps spans and speakers when the marks are printed in another style', () => {
    const straight = FIXTURES.filter(({ text }) => text.includes('"') && !/[“”«„']|""/.test(text));
    expect(straight.length).toBeGreaterThan(8);
    for (const { name, text, finds } of straight) {
      for (const [open, close] of [
        ['“', '”'],
        ['«', '»'],
        ['„', '“'],
        ['``', "''"],
        ['""', '""'],
        ['‘', '’'],
      ] as const) {
        // A single mark that nothing closes is an apostrophe.
        if (open === '‘' && name.startsWith('a lost closing mark')) continue;
        let opening = false;
        const restyled = text.replaceAll('"', (_, at: number) => {
          opening = at === 0 || /[\s]/.test(text.charAt(at - 1));
          return opening ? open : close;
        });
        const found = run(restyled).map(({ parts, speaker }) => [
          parts.map(({ start, end }) => restyled.slice(start, end)).join(' | '),
          speaker?.name ?? null,
        ]);
        expect(found, `${open}${close} ${text}`).toEqual(
          finds.map(([, parts, speaker]) => [parts, speaker]),
        );
      }
    }
  });
});

describe('a text made to hurt', () => {
  const BEFORE = 'FENWICK (Coastwire) - Mayor Anna Halloran spoke on Monday.\n\n';
  // A plain paragraph between: an opening mark before would rightly be carried on to the next.
  const AFTER =
    '\n\nThe square was full.\n\n“The wall will hold,” Halloran said.\n\nHarbour chief Tobias Wren called it “a heap of sand”.';
  const FOUND = [
    ['The wall will hold,', 'Anna Halloran'],
    ['a heap of sand', 'Tobias Wren'],
  ];

  it.each([
    ['opening marks', '“'.repeat(50_000)],
    ['opening marks before words', '“a '.repeat(50_000)],
    ['straight marks before letters', '"a'.repeat(50_000)],
    ['apostrophes that may open', "'a ".repeat(50_000)],
    ['curly marks by turns', '“a”'.repeat(50_000)],
    ['curly marks by turns, letters between', '“a”b'.repeat(50_000)],
    ['straight marks by turns', '"a" \'b\' '.repeat(20_000)],
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
    ['roles without end', 'the official '.repeat(20_000)],
    ['appositions without end', 'the mayor, of the port, '.repeat(20_000)],
    ['nothing', ''],
  ])('%s: no words in it are found, and those around it are', (_, noise) => {
    const text = `${BEFORE}${noise}${AFTER}`;
    expect(run(noise)).toEqual([]);
    const found = run(text).map(({ parts, speaker }) => [
      parts.map(({ start, end }) => text.slice(start, end)).join(' | '),
      speaker?.name ?? null,
    ]);
    expect(found).toEqual(FOUND);
  });

  it('attributions without end: each holds three more, by the depth of the rule', () => {
    const found = run('Anna Smith said '.repeat(20_000));
    expect(found).toHaveLength(Math.ceil(20_000 / 3));
    expect(new Set(found.map(({ speaker, cue }) => `${speaker?.name} ${cue}`))).toEqual(
      new Set(['Anna Smith said']),
    );
    expect(found.every(({ parts }) => parts.length === 1)).toBe(true);
  });

  it('a paragraph a line, each carried on: one find whose parts are the lines', () => {
    const text = '“It leaks, she said\n\n'.repeat(20_000);
    const found = run(text);
    expect(found).toHaveLength(1);
    const parts = found[0]?.parts ?? [];
    expect(parts.length).toBeGreaterThan(19_900);
    expect(new Set(parts.map(({ start, end }) => text.slice(start, end)))).toEqual(
      new Set(['It leaks, she said']),
    );
  });
});
