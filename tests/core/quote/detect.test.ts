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
    const straight = FIXTURES.filter(({ text }) => text.includes('"') && !/[“”«„']/.test(text));
    expect(straight.length).toBeGreaterThan(8);
    for (const { name, text, finds } of straight) {
      for (const [open, close] of [
        ['“', '”'],
        ['«', '»'],
        ['„', '“'],
        ['``', "''"],
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

  it('returns on hostile text', () => {
    expect(run('“'.repeat(50_000)).length).toBeGreaterThanOrEqual(0);
    expect(run('"a'.repeat(50_000)).length).toBeGreaterThanOrEqual(0);
    expect(run("'a ".repeat(50_000)).length).toBeGreaterThanOrEqual(0);
    expect(run('“a”'.repeat(50_000)).length).toBeGreaterThanOrEqual(0);
    expect(run('x'.repeat(1_000_000))).toEqual([]);
    expect(run('Anna Smith said '.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
    expect(run('the official '.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
    expect(run('')).toEqual([]);
  });
});
