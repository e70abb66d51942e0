import { expect, test } from 'vitest';
import { looksLikePdfPaste, repairPdfPaste } from '#core/record/formats/pdf-paste.ts';

const PAGES = `Hearing on the harbour                                        page 1
Committee of Port Fable

MAYOR QUILL: We opened the gates at six in the morning, and by
seven the lower town was under water. I have said this before the
council and I say it here: nobody warned us, and the com-
mittee knew of the crack. It was a well-
known crack.
MS FENNEL: Known to whom? I have the log of the ofﬁce here,
and nobody wrote a line in it.
(Applause.)
1
Hearing on the harbour                                        page 2
Committee of Port Fable

MAYOR QUILL: Then somebody tore it out. It was well-known, and the
log was kept by the harbour master until the
(Applause.)
2
Hearing on the harbour                                        page 3
Committee of Port Fable

night of the storm. That is all I can say about it today, and it
is more than I should.
Thank you.
3
`;

test('lines are joined, page heads and numbers left out, words put together', () => {
  const { text, pageLines, hyphens } = repairPdfPaste(PAGES);
  expect(text.split('\n\n')).toEqual([
    'MAYOR QUILL: We opened the gates at six in the morning, and by seven the lower town was under water. I have said this before the council and I say it here: nobody warned us, and the committee knew of the crack. It was a well-known crack.',
    'MS FENNEL: Known to whom? I have the log of the office here, and nobody wrote a line in it.',
    '(Applause.)',
    'MAYOR QUILL: Then somebody tore it out. It was well-known, and the log was kept by the harbour master until the',
    '(Applause.)',
    'night of the storm. That is all I can say about it today, and it is more than I should.',
    'Thank you.',
  ]);
  expect(pageLines).toBe(9);
  expect(hyphens).toBe(2);
});

test('a sentence is joined over a page break', () => {
  const text =
    'The log was kept by the harbour master for eleven years until the\n\f\nnight of the storm, and then it was lost in the water.';
  expect(repairPdfPaste(text).text).toBe(
    'The log was kept by the harbour master for eleven years until the night of the storm, and then it was lost in the water.',
  );
});

test('words are the same before and after, but for what belongs to the pages', () => {
  const words = (text: string): readonly string[] =>
    text
      .replaceAll(/-\n/g, '')
      .split(/\s+/)
      .filter((word) => word !== '');
  const body = PAGES.split('\n').slice(3, 11).join('\n').replace('ofﬁce', 'office');
  expect(words(repairPdfPaste(body).text.replace('well-known', 'wellknown'))).toEqual(words(body));
});

test('a soft hyphen at the end of a line goes, a dash stays', () => {
  expect(repairPdfPaste('the com\u00ad\nmittee of the lower town sat').text).toBe(
    'the committee of the lower town sat',
  );
  expect(repairPdfPaste('We waited for the boats to come in -\nnobody came.').text).toBe(
    'We waited for the boats to come in - nobody came.',
  );
});

test('paragraphs, short last lines and labels stay apart', () => {
  const text =
    'The gates were opened at six in the morning by the\nharbour master.\nThe lower town was under water an hour later, and the\nupper town by noon.\n\nQ: By noon?\nQ: Who says so?';
  expect(repairPdfPaste(text).text.split('\n\n')).toEqual([
    'The gates were opened at six in the morning by the harbour master.',
    'The lower town was under water an hour later, and the upper town by noon.',
    'Q: By noon?',
    'Q: Who says so?',
  ]);
});

test('lone numbers and lists of numbers that do not count on are text', () => {
  const { text } = repairPdfPaste('They asked how many.\n42\nThat was all.');
  expect(text).toContain('42');
});

test('answers that come again at the foot of pages are words', () => {
  const page = (number: number): string =>
    `Q. Did you see the gates of the lower town being opened, sir?\nA. Yes.\n${number}\n`;
  const { text, pageLines } = repairPdfPaste([1, 2, 3, 4].map(page).join(''));
  expect(pageLines).toBe(4);
  expect(text.split('A. Yes.')).toHaveLength(5);
});

test('a text broken by a page is told from one that is not', () => {
  expect(looksLikePdfPaste(PAGES)).toBe(true);
  const whole = Array.from({ length: 12 }, () => 'A paragraph is one line, however long. It ends.');
  expect(looksLikePdfPaste(whole.join('\n'))).toBe(false);
  expect(looksLikePdfPaste('Short.')).toBe(false);
});

test('a paste of many lines is repaired in one pass', () => {
  const long = `${'x'.repeat(60)}\n`.repeat(200_000);
  expect(repairPdfPaste(long).joined).toBe(199_999);
  expect(repairPdfPaste('7\n'.repeat(50_000)).text).toContain('7');
});
