import { describe, expect, it } from 'vitest';
import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import { readRecord } from '#core/record/spoken-record.ts';
import { distanceProse } from '../../makers/difference-prose.ts';
import { noisyQuotes, speech } from '../../bench/locate-speech.ts';

function find(texts: readonly string[], parts: readonly string[], speaker: string | null = null) {
  const set = recordSet(texts.map((text, at) => readRecord(String(at), text)));
  const found = compareWithRecords(set, {
    parts,
    speaker: speaker === null ? null : { name: speaker, role: null, aliases: [] },
    partial: false,
    language: 'en',
  });
  const best = found.best === null ? null : (found.inRecords[found.best] ?? null);
  const words = (place: {
    readonly record: number;
    readonly start: number;
    readonly end: number;
  }) => texts[place.record]?.slice(place.start, place.end);
  return { found, best, words };
}

const RECORD = [
  'MINISTER ASH: Thank you. We lost three ships in the storm, and we will lose more.',
  'Q: Will the harbour reopen?',
  'MINISTER ASH: The harbour will reopen in May. I have said that before.',
  'MAYOR QUILL: Nobody asked the town. The harbour will reopen in June, if it reopens.',
].join('\n\n');

describe('a place', () => {
  it('has exact ends, its turn, and the sentences before and after', () => {
    const { best, words } = find([RECORD], ['The harbour will reopen in May.'], 'Nora Ash');
    expect(best?.place).toMatchObject({ turn: 'MINISTER ASH', turnIndex: 2, seconds: null });
    expect(best === null ? '' : words(best.place)).toBe('The harbour will reopen in May');
    const around = [best?.before, best?.after].map((span) =>
      span === null || span === undefined ? null : RECORD.slice(span.start, span.end),
    );
    expect(around).toEqual(['Will the harbour reopen?', 'I have said that before.']);
  });

  it('is found through changed words, brackets, ellipses and other spelling', () => {
    for (const printed of [
      'We lost 3 ships in the storm … and we will lose more',
      'We lost three vessels in the storm, and we’ll lose more',
      'We lost three ships in the [great] storm, and we will lose more',
      'we lost three ships in the storm and will lose more',
    ]) {
      const { best, words } = find([RECORD], [printed]);
      expect(best === null ? '' : words(best.place), printed).toBe(
        'We lost three ships in the storm, and we will lose more',
      );
    }
  });

  it('shows every other place that is as good, and prefers the right speaker', () => {
    const twice = `${RECORD}\n\nMINISTER ASH: Nobody asked the town. Nobody asked the town.`;
    const { found, words } = find([twice], ['Nobody asked the town.'], 'Nora Ash');
    const best = found.inRecords[0];
    expect(best?.place.turn).toBe('MINISTER ASH');
    expect(found.otherPlaces.map(words)).toEqual([
      'Nobody asked the town',
      'Nobody asked the town',
    ]);
    expect(new Set(found.otherPlaces.map(({ start }) => start)).size).toBe(2);
  });

  it('of one or two words is taken where they stand exactly', () => {
    expect(find([RECORD], ['three ships']).best?.place.turnIndex).toBe(0);
    expect(find([RECORD], ['four ships']).best).toBeNull();
  });

  it('is in the record that serves best', () => {
    const other = 'MINISTER ASH: The harbour should reopen in May, they tell me.';
    const { found } = find([other, RECORD], ['The harbour will reopen in May.'], 'Nora Ash');
    expect(found.best).toBe(1);
  });

  it('is missing for words nobody said', () => {
    const { found, best } = find([RECORD], ['We never built a bridge over the southern river.']);
    expect(best).toBeNull();
    expect(found).toMatchObject({ best: null, otherPlaces: [], inRecords: [null] });
  });

  it.each([
    [
      'An engineer walks the bridge; the rivets are already counted and painted; the foreman sets each against its drawing, signs the sheet, and a second man signs it off.',
      'The gang counts the rivets and paints the span; a foreman sets each against its drawing and signs a sheet; a second man stamps exactly what he saw.',
    ],
    [
      'The council meets in the old mill on Mondays; the budget, the roads and the schools come first, and the public may speak at the end.',
      'On Mondays the planning board sits in the old mill; the roads and the schools are on its list, and nobody from the town may speak.',
    ],
  ])('is missing for another sentence on the same subject', (said, printed) => {
    const text = [...distanceProse(300, 3), said, ...distanceProse(300, 9)].join('\n\n');
    expect(find([text], [printed]).best).toBeNull();
    expect(find([text], [said]).best).not.toBeNull();
  });

  it('carries on over a turn of somebody else without taking in his words', () => {
    const text = 'MS LUND: We sold the boats.\n\nQ: All of them?\n\nMS LUND: And then the nets.';
    const { best } = find([text], ['We sold the boats. And then the nets.'], 'Petra Lund');
    expect(best?.differences).toEqual([]);
    expect(best?.flags.map(({ flag }) => flag)).toEqual(['turns_joined']);
  });
});

describe('two sentences 1,300 words apart', () => {
  it('printed as one are spliced, with the gap in words', () => {
    const between = distanceProse(1300, 5).join('\n\n');
    const text = `MS LUND: We have always paid our taxes in full and in time.\n\n${between}\n\nThat is why we are moving the whole company to the islands.`;
    const printed =
      'We have always paid our taxes in full and in time. That is why we are moving the whole company to the islands.';
    const { best } = find([text], [printed], 'Petra Lund');
    expect(best?.differences.map(({ class: name, gap }) => [name, gap])).toEqual([
      ['spliced', 1300],
    ]);
  });
});

describe('noisy quotes of made-up speech', () => {
  const record = speech(20_000, 3);
  const set = recordSet([readRecord('speech', record.text)]);
  const ask = (printed: string) =>
    compareWithRecords(set, { parts: [printed], speaker: null, partial: false, language: null })
      .inRecords[0] ?? null;

  it('are found, 99 of 100, with tight ends in 96', () => {
    const quotes = noisyQuotes(record, 400, 11);
    let top = 0;
    let tight = 0;
    for (const quote of quotes) {
      const place = ask(quote.printed)?.place ?? { start: 0, end: 0 };
      const common = Math.min(place.end, quote.end) - Math.max(place.start, quote.start);
      const all = Math.max(place.end, quote.end) - Math.min(place.start, quote.start);
      if (common >= all * 0.5) top += 1;
      if (common >= all * 0.9) tight += 1;
    }
    expect(top / quotes.length).toBeGreaterThanOrEqual(0.99);
    expect(tight / quotes.length).toBeGreaterThanOrEqual(0.96);
  });

  it('of another speech are wrongly found in 5 of 1,000 at most', () => {
    const absent = noisyQuotes(speech(20_000, 71), 1000, 13);
    const wrong = absent.filter(({ printed }) => ask(printed) !== null);
    expect(wrong.length).toBeLessThanOrEqual(5);
  });
});
