/** Short forms and what they stand for, each word apart; the apostrophe is always "'". */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "won't": 'will not',
    "can't": 'can not',
    cannot: 'can not',
    "shan't": 'shall not',
    "ain't": 'is not',
    "let's": 'let us',
    "i'm": 'i am',
    "y'all": 'you all',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    hafta: 'have to',
    outta: 'out of',
    kinda: 'kind of',
    sorta: 'sort of',
    lotta: 'lot of',
    dunno: 'do not know',
    gimme: 'give me',
    lemme: 'let me',
    woulda: 'would have',
    coulda: 'could have',
    shoulda: 'should have',
    "would've": 'would have',
    "could've": 'could have',
    "should've": 'should have',
  }).map(([short, full]) => [short, full.split(' ')] as const),
);

/** Endings after an apostrophe and the word each stands for. "'d" may be had as well, "'s" has or a possessive. */
export const SHORT_ENDINGS: ReadonlyMap<string, string> = new Map([
  ["'re", 'are'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'d", 'would'],
  ["'m", 'am'],
]);

/** Words after which "'s" is a verb, never a possessive. */
export const VERB_S_AFTER: ReadonlySet<string> = new Set(
  'it that this there here he she what who where when how why everything nothing something everyone everybody someone nobody'.split(
    ' ',
  ),
);
