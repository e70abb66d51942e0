import { KEYS, type Region, type ToldKey } from './keys.ts';

/** What the keys of the first page do, as the keys sheet says it: by region, then by command. */
const WORDS: Readonly<Partial<Record<Region, Readonly<Record<string, string>>>>> = {
  list: {
    next: 'Next quote',
    previous: 'Previous quote',
    first: 'First quote',
    last: 'Last quote',
    confirm: 'Confirm, or go to the open quote',
    'confirm-all': 'Confirm all quotations, not the paraphrases',
    'confirm-some': 'Choose which to confirm',
    dismiss: 'Not a quotation',
    'find-in-story': 'Find in the story',
  },
  story: {
    next: 'Next quote',
    previous: 'Previous quote',
    'next-find': 'Next to confirm',
    'previous-find': 'Previous to confirm',
    confirm: 'Confirm, and on to the next',
    choose: 'Choose among quotes that overlap',
    pick: 'Pick words by key',
    words: 'Mark by first and last words',
    'find-in-story': 'Find in the story',
    mark: 'Mark the selected words as a quotation',
    bar: 'To the bar of the selected words',
  },
  everywhere: {
    search: 'Find in the list',
    keys: 'All keys',
    undo: 'Undo',
    redo: 'Redo',
  },
};

/** Throws for a key that nobody has told of. */
function told(row: (typeof KEYS)[number]): ToldKey {
  const what = WORDS[row.region]?.[row.command];
  if (what === undefined) throw new Error(`no words for the key ${row.region}/${row.command}`);
  return { ...row, what };
}

/** The keys of the first page with what they do; fetched with the keys sheet. */
export const FIRST_KEYS: readonly ToldKey[] = KEYS.map(told);
