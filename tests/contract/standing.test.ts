import { describe, expect, it } from 'vitest';
import { OTHER_HISTORY, readStanding, writeStanding } from '#contract/standing.ts';

const held = { seq: 12, hash: 'a'.repeat(64) };

describe('the header that says what a sender holds', () => {
  it('says the row pulled last and the rows answered since, and is read as it was written', () => {
    for (const answered of [
      [],
      [
        { seq: 13, mid: 'd-1-7' },
        { seq: 15, mid: 'd-1-8.x:y' },
      ],
    ]) {
      const text = writeStanding({ held, answered });
      expect(readStanding(text)).toEqual({ held, answered });
      expect(text).toMatch(/^[ -~]+$/);
    }
    expect(readStanding(writeStanding(OTHER_HISTORY))).toBe(OTHER_HISTORY);
  });

  it('calls the history another one rather than leave out a row', () => {
    const answered = Array.from({ length: 51 }, (_, index) => ({ seq: index + 13, mid: 'd-1-7' }));
    expect(writeStanding({ held, answered })).toBe(OTHER_HISTORY);
    expect(writeStanding({ held, answered: answered.slice(1) })).not.toBe(OTHER_HISTORY);
  });

  it('is not read where it is damaged', () => {
    for (const text of ['', '12', `-1.${held.hash}`, `12.${held.hash} x`, `12.${held.hash} 1.`])
      expect(readStanding(text)).toBeNull();
  });
});
