/** How records mark question and answer, and interviews of other languages often too. */
export const RECORD_LETTERS = { asks: 'Q', answers: 'A' } as const;
