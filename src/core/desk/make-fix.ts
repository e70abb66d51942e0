import { applyEdits, type TextEdit } from '../anchor/edits.ts';
import { placeAfter } from '../anchor/place.ts';
import type { FixHow, Placement } from '../quote/placement.ts';
import type { QuoteKind } from '../quote/quote.ts';
import { fixLine, fixParts } from '../verdict/fix-parts.ts';
import { creditFix, cutFix, marksOffFix, wayFix, wordsFix } from '../verdict/ready-fixes.ts';
import { sameValue } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';
import { settledPlacement } from './attribution.ts';
import { blocksOf } from './context.ts';
import { currentVersion, type Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { AddVersion } from './rare-command.ts';
import { translatorToName } from './translated.ts';
import { inReadingOrder } from './reading-order.ts';

/** A fix that could be made now: how, the words that say what it does, and what it changes in the text. */
export interface ReadyFix {
  readonly how: FixHow;
  /** For the field “fix”, and to be copied. */
  readonly words: string;
  readonly edits: readonly TextEdit[];
}

/** A fix that takes the marks off, as the field “fix” says it. */
export const MARKS_OFF = 'Without marks';
const CUT = 'Cut';
const CREDIT = 'Credit: ';
const TRANSLATOR = 'Say: ';

/**
 * How a fix is to be made that says what to do instead of giving words: “Cut”, “Without marks”,
 * “Credit: AFP”, “Say: through a translator”. Null: its words are to stand in the story.
 */
export function actOf(fix: string): Exclude<FixHow, 'words' | 'typed'> | null {
  if (fix === CUT) return 'cut';
  if (fix === MARKS_OFF) return 'paraphrase';
  if (fix.startsWith(TRANSLATOR)) return 'translator';
  return fix.startsWith(CREDIT) ? 'credit' : null;
}

/** The outlet that a fix wants named; null where it names none. */
export function creditIn(fix: string): string | null {
  return fix.startsWith(CREDIT) ? fix.slice(CREDIT.length).trim() || null : null;
}

/** What the ready-made fixes are made of. `said`: the words of each part as said; null: not known. */
export interface FixMeans {
  readonly said: readonly string[] | null;
  /** The outlet to be named; null: none is known. */
  readonly credit: string | null;
}

/**
 * The fixes that can be made of a quote with one key, in the order of the menu; its own fix, as typed,
 * last. Only those that change something. Null version or an older one: none.
 */
export function readyFixes(desk: Desk, quote: Quote, means: FixMeans): readonly ReadyFix[] {
  const version = currentVersion(desk);
  const { parts, kind } = quote.anchor;
  if (version === null || parts[0]?.versionId !== version.id) return [];
  const { text } = version;
  const blocks = blocksOf(version);
  const typed = wordsTyped(quote, means.said);
  const { said, credit } = means;
  const rendered = translatorToName(desk, quote);
  const fixes: readonly ReadyFix[] = [
    ...(said === null || said.some((words) => words.includes('[/]'))
      ? []
      : [{ how: 'words', words: fixLine(said), edits: wordsFix(parts, said) } as const]),
    {
      how: 'paraphrase',
      words: MARKS_OFF,
      edits: kind === 'paraphrase' ? [] : marksOffFix(text, parts),
    },
    ...(credit === null || credit.trim() === ''
      ? []
      : [
          {
            how: 'credit',
            words: `${CREDIT}${credit}`,
            edits: creditFix(text, blocks, parts, credit),
          } as const,
        ]),
    ...(rendered === null
      ? []
      : [
          {
            how: 'translator',
            words: `${TRANSLATOR}${rendered}`,
            edits: wayFix(text, blocks, parts, rendered, quote.anchor.cue),
          } as const,
        ]),
    { how: 'cut', words: CUT, edits: cutFix(text, blocks, parts) },
    ...(typed === null
      ? []
      : [{ how: 'typed', words: quote.fix ?? '', edits: wordsFix(parts, typed) } as const]),
  ];
  return fixes.filter(({ edits }) => edits.length > 0);
}

/** The words of the fix somebody gave, part by part; null where it has none, or they are those that were said. */
function wordsTyped(
  { fix, anchor }: Quote,
  said: readonly string[] | null,
): readonly string[] | null {
  if (fix === null || actOf(fix) !== null) return null;
  const typed = fixParts(fix, anchor.parts.length);
  return typed !== null && said !== null && sameValue(typed, said) ? null : typed;
}

/**
 * The command that makes a fix: the new text, and where every quote stands in it. The edits are known,
 * so nothing is searched for. O(quotes × parts), and one description a part.
 */
export function fixCommand(
  desk: Desk,
  quote: Quote,
  { how, edits }: Pick<ReadyFix, 'how' | 'edits'>,
  versionId: string,
): AddVersion {
  const base = currentVersion(desk);
  if (base === null) throw new Error('a story without a version has nothing to fix');
  const text = applyEdits(base.text, edits);
  const version = { id: versionId, number: base.number + 1, text, sha256: sha256Hex(text) };
  const placements = inReadingOrder(desk).map((item) => {
    const kind = item.id === quote.id && how === 'paraphrase' ? 'paraphrase' : item.anchor.kind;
    const placement = placementOf(item, kind, base.id, text, versionId, edits);
    return settledPlacement(desk, item, placement, version);
  });
  const fix = { quoteId: quote.id, how };
  return { type: 'add-version', versionId, base: base.id, text, fix, placements };
}

function placementOf(
  { id: quoteId, anchor, stage }: Quote,
  kind: QuoteKind,
  base: string,
  text: string,
  versionId: string,
  edits: readonly TextEdit[],
): Placement {
  // Placed in no version since it was cut or lost: it stays so.
  if (anchor.parts[0]?.versionId !== base)
    return {
      quoteId,
      outcome: stage === 'dismissed' ? 'cut' : 'unplaced',
      parts: null,
      clause: null,
      kind,
    };
  const placed = placeAfter(text, versionId, anchor, edits);
  const outcome = kind !== anchor.kind && placed.outcome !== 'cut' ? 'changed' : placed.outcome;
  return { quoteId, ...placed, outcome, kind };
}
