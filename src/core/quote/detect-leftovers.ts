import { isLower } from '../text/characters.ts';
import { words } from '../text/words.ts';
import type { Token } from './detect-tokens.ts';
import { endsAsSpeech, tokenAt, wordCount, wordsBetween } from './detect-work.ts';
import type { Work } from './detect-work.ts';
import type { Mention } from './mentions.ts';

const FEWEST_WORDS_ALONE = 6;
const TITLE_WORDS = new Set(
  'film movie book novel show series song album programme program play musical magazine podcast episode documentary opera poem painting titled entitled called named autobiography memoir single hit game column blog'.split(
    ' ',
  ),
);
const SCARE_WORDS = new Set([
  'so-called',
  'self-styled',
  'supposed',
  'dubbed',
  'nicknamed',
  'known',
  'aka',
]);

/** Marked words without an attribution in their sentence: speech, or a title, a name, a scare quote. */
export function takeLeftOver(work: Work, at: number, token: Token): void {
  const marked = token.marked;
  if (marked === null) return;
  const { text } = work.field;
  const alone = work.outside() === 0;
  const count = wordCount(text, marked.inner);
  const label = labelBefore(work, at);
  // "“Why would I lie?” …": a sentence that begins with spoken words.
  const leads = at === work.sentence.from && endsAsSpeech(text, token) && count >= 2;
  const kept = alone
    ? count >= 3 || endsAsSpeech(text, token) || marked.carriedOn || marked.carriedFrom
    : label !== null ||
      leads ||
      (count >= FEWEST_WORDS_ALONE && marked.closed && !isTitle(work, at, token));
  if (!kept) return;
  work.taken.add(at);
  const kind = alone || leads || label !== null || marked.carriedFrom ? 'direct' : 'partial';
  const clause = kind === 'partial' ? work.whole() : null;
  work.drafts.push({
    kind,
    parts: [marked.inner],
    marked: [marked],
    clause,
    cue: null,
    mention: label,
    sieve: label === null ? 'no attribution' : 'name: quote',
    standsAlone: alone,
  });
}

// "Smith: “…”" and "“…” – Anna Smith, Fenwick".
function labelBefore(work: Work, at: number): Mention | null {
  if (tokenAt(work, at - 1)?.low === ':') {
    const mention = work.field.endingAt.get(at - 1);
    return mention !== undefined && mention.from === work.sentence.from ? mention : null;
  }
  const dash = tokenAt(work, at + 1)?.low ?? '';
  if (dash === '' || !'—–-'.includes(dash) || at !== work.sentence.from) return null;
  let next = at + 2;
  while (tokenAt(work, next)?.low === '-') next += 1;
  const mention = work.field.startingAt.get(next);
  return mention !== undefined && wordsBetween(work, mention.to, work.sentence.to) <= 4
    ? mention
    : null;
}

function isTitle(work: Work, at: number, token: Token): boolean {
  const before = tokenAt(work, at - 1)?.low ?? '';
  if (
    SCARE_WORDS.has(before) ||
    TITLE_WORDS.has(before) ||
    TITLE_WORDS.has(tokenAt(work, at - 2)?.low ?? '')
  )
    return true;
  if (token.marked === null || endsAsSpeech(work.field.text, token)) return false;
  const inner = words(work.field.text, token.marked.inner.start, token.marked.inner.end);
  return inner
    .filter((word) => isLower(work.field.text, word.start))
    .every((word) => word.end - word.start <= 3);
}
