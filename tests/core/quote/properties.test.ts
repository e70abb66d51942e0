import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import type { Find } from '#core/quote/find.ts';
import { parseStory } from '#core/story/blocks.ts';

const PIECES = [
  ..."Anna Halloran|Wren|the mayor|he|she|said|told|according to|called|adding|that|, |. |: |; | |\n\n|“|”|\"|'|‘|’|''|``|«|»|„|—|(|)|HALL:|the wall would hold|“It holds,”|🌊|𝒲en|to build|who|and".split(
    '|',
  ),
];
const story = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((all) => all.join(' '));

function run(text: string): readonly Find[] {
  return detect(text, parseStory(text)).finds;
}

/** Words and speaker of each find, which stay the same where offsets move. */
function read(text: string): readonly (readonly [string, string | null])[] {
  return run(text).map(({ parts, speaker }) => [
    parts.map(({ start, end }) => text.slice(start, end)).join(' | '),
    speaker?.name ?? null,
  ]);
}

function splitsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

describe('whatever the text', () => {
  it('offsets are sound and cut no character', () => {
    fc.assert(
      fc.property(story, (text) => {
        for (const { parts, clause, mentionSpan, mention } of run(text)) {
          const spans = [...parts, ...(clause === null ? [] : [clause])];
          expect(parts.length).toBeGreaterThan(0);
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
          }
          expect(mentionSpan === null ? null : text.slice(mentionSpan.start, mentionSpan.end)).toBe(
            mention,
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('two finds lie apart, or one inside the other, and none twice', () => {
    fc.assert(
      fc.property(story, (text) => {
        const spans = run(text).flatMap((find) => find.parts.map((part) => ({ part, find })));
        for (const [index, one] of spans.entries())
          for (const other of spans.slice(index + 1)) {
            if (one.find === other.find) continue;
            const apart = one.part.end <= other.part.start || other.part.end <= one.part.start;
            const inside =
              (one.part.start <= other.part.start && other.part.end <= one.part.end) ||
              (other.part.start <= one.part.start && one.part.end <= other.part.end);
            expect(apart || inside).toBe(true);
            expect(one.part.start === other.part.start && one.part.end === other.part.end).toBe(
              false,
            );
          }
      }),
      { numRuns: 400 },
    );
  });

  it('the same finds with the line ends of another machine', () => {
    fc.assert(
      fc.property(story, (text) => {
        expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a paragraph that names its speaker', () => {
  const NAMES = ['Lena Marsh', 'Colin Dray', 'Ines Calloway', 'Paul Thorne'];
  const WORDS = ['It leaks', 'We count boats', 'Nobody asked', 'The tide is high'];
  const paragraph = fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...WORDS), fc.nat(2))
    .map(([name, words, form]) =>
      form === 0
        ? `“${words},” ${name} said.`
        : form === 1
          ? `${name} said: “${words}.”`
          : `“${words},” said ${name}.`,
    );

  it('is read alike whatever stands in other paragraphs', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 2, maxLength: 8 }), fc.nat(7), (all, cut) => {
        const head = 'FENWICK (Coastwire) - The sea wall broke on Monday.';
        const gone = cut % all.length;
        const whole = read([head, ...all].join('\n\n'));
        const rest = read([head, ...all.toSpliced(gone, 1)].join('\n\n'));
        expect(whole).toHaveLength(all.length);
        expect(rest).toEqual(whole.toSpliced(gone, 1));
      }),
      { numRuns: 100 },
    );
  });
});
