import { applyEdits, type TextEdit } from '../anchor/edits.ts';
import { placeAfter } from '../anchor/place.ts';
import type { FixHow, Placement } from '../quote/placement.ts';
import type { QuoteKind } from '../quote/quote.ts';
import {
  creditFix,
  cutFix,
  fixLine,
  fixParts,
  marksOffFix,
  wordsFix,
} from '../verdict/ready-fixes.ts';
import { blocksOf } from './context.ts';
import { currentVersion, type Desk, type Quote } from './desk.ts';
import { inReadingOrder } from './view.ts';
import type { AddVersion } from './rare-command.ts';

/** A fix that could be made now: how, the words that say what it does, and what it changes in the text. */
export interface ReadyFix {
  readonly how: FixHow;
  /** For the field “fix”, and to be copied. */
  readonly words: string;
  readonly edits: readonly TextEdit[];
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
  const typed = quote.fix === null ? null : fixParts(quote.fix, parts.length);
  const { said, credit } = means;
  const fixes: readonly ReadyFix[] = [
    ...(said === null || said.some((words) => words.includes('[/]'))
      ? []
      : [{ how: 'words', words: fixLine(said), edits: wordsFix(parts, said) } as const]),
    {
      how: 'paraphrase',
      words: 'Without marks',
      edits: kind === 'paraphrase' ? [] : marksOffFix(text, parts),
    },
    ...(credit === null || credit.trim() === ''
      ? []
      : [
          {
            how: 'credit',
            words: `According to ${credit}`,
            edits: creditFix(text, blocks, parts, credit),
          } as const,
        ]),
    { how: 'cut', words: 'Cut', edits: cutFix(text, blocks, parts) },
    ...(typed === null
      ? []
      : [{ how: 'typed', words: quote.fix ?? '', edits: wordsFix(parts, typed) } as const]),
  ];
  return fixes.filter(({ edits }) => edits.length > 0);
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
  const placements = inReadingOrder(desk).map((item) => {
    const kind = item.id === quote.id && how === 'paraphrase' ? 'paraphrase' : item.anchor.kind;
    return placementOf(item, kind, base.id, text, versionId, edits);
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
