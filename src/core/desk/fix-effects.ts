import { applyEdits, type TextEdit } from '../anchor/edits.ts';
import { hasNoWriter, type Placement, type PlacementOutcome } from '../quote/placement.ts';
import { sentenceAround } from '../text/sentences.ts';
import { sha256Hex } from '../text/sha256.ts';
import { settingOf } from './context.ts';
import { changes } from './decide-edit.ts';
import { currentVersion, type Desk, quoteOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { EventBody } from './event.ts';
import { evolve } from './evolve.ts';
import type { AnyWrite } from './field.ts';
import type { AddVersion } from './rare-command.ts';
import { speakerShifted } from './speaker-shifted.ts';
import { contextChanged, quoteStatus } from './view.ts';
import { inReadingOrder } from './reading-order.ts';

/** The sentences that hold a quote, as they stand and as they would stand. */
export interface FixPreview {
  readonly before: string;
  readonly after: string;
}

/** What edits make of the sentences of a quote, and of whatever else they touch. */
export function fixPreview(desk: Desk, quote: Quote, edits: readonly TextEdit[]): FixPreview {
  const setting = settingOf(desk, quote);
  if (setting === null) return { before: '', after: '' };
  const { version, paragraphs, span } = setting;
  const around = sentenceAround(version.text, paragraphs, span);
  const start = Math.min(around.start, edits[0]?.start ?? around.start);
  const end = Math.max(around.end, edits.at(-1)?.end ?? around.end);
  const before = version.text.slice(start, end);
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return { before: before.trim(), after: applyEdits(before, moved).trim() };
}

/** The desk as it would be once some fields were written and a fix was made; nothing is decided by it. */
export function deskAfterFix(desk: Desk, writes: readonly AnyWrite[], command: AddVersion): Desk {
  const { versionId: id, text, placements, base, fix } = command;
  const number = (currentVersion(desk)?.number ?? 0) + 1;
  const bodies: readonly EventBody[] = [
    { type: 'fields-written@1', data: { writes: changes(desk, writes) } },
    {
      type: 'version-added@1',
      data: { version: { id, number, text, sha256: sha256Hex(text) }, base, placements },
    },
    ...(fix === null
      ? []
      : [
          {
            type: 'fix-made@1',
            data: { quoteId: fix.quoteId, versionId: id, how: fix.how },
          } as const,
        ]),
  ];
  return bodies.reduce<Desk>(
    (state, body) =>
      evolve(state, {
        ...body,
        seq: state.seq + 1,
        at: '',
        mid: '',
        actor: { id: '', name: '' },
        hats: [],
        batch: null,
      }),
    desk,
  );
}

/**
 * What a new version does to a quote that it was not made for. `context`: same words, but a signer has
 * to say whether the signature still stands. `speaker`: same words, not signed, but who said them may
 * have shifted. `signed`: it is signed as long as the old text stands.
 */
export interface FixEffect {
  readonly quote: Quote;
  readonly what: Exclude<PlacementOutcome, 'same' | 'typography'> | 'context' | 'speaker';
  readonly signed: boolean;
}

/** The other quotes: how many stay as they are, how many of these with their signature; and the rest. */
export interface FixEffects {
  readonly kept: number;
  readonly keptSigned: number;
  readonly others: readonly FixEffect[];
}

/** What a fix does to the quotes beside its own, in reading order. O(quotes). */
export function fixEffects(before: Desk, after: Desk, command: AddVersion): FixEffects {
  const placed = new Map(command.placements.map((item) => [item.quoteId, item]));
  let kept = 0;
  let keptSigned = 0;
  const others = inReadingOrder(before).flatMap((quote): readonly FixEffect[] => {
    const placement = placed.get(quote.id);
    const now = quoteOf(after, quote.id);
    if (quote.id === command.fix?.quoteId || quote.stage === 'dismissed') return [];
    if (placement === undefined || now === undefined) return [];
    const signed = quoteStatus(before, quote) === 'signed';
    const what = effectOf(before, quote, after, now, placement);
    if (what !== null) return [{ quote, what, signed }];
    kept += 1;
    if (signed) keptSigned += 1;
    return [];
  });
  return { kept, keptSigned, others };
}

function effectOf(
  before: Desk,
  quote: Quote,
  after: Desk,
  now: Quote,
  { outcome }: Placement,
): FixEffect['what'] | null {
  if (hasNoWriter(outcome) && speakerShifted(after, now) !== null) {
    if (speakerShifted(before, quote) === null) return 'speaker';
    // Asked before already; that it moves is news all the same.
    return outcome === 'moved' ? outcome : null;
  }
  if (outcome !== 'same' && outcome !== 'typography') return outcome;
  return contextChanged(after, now) && !contextChanged(before, quote) ? 'context' : null;
}
