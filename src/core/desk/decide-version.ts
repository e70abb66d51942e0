import { hasNoWriter, type Placement } from '../quote/placement.ts';
import { checkStoryText } from '../story/check-text.ts';
import { fold } from '../text/fold.ts';
import { sha256Hex } from '../text/sha256.ts';
import { settledPlacement } from './attribution.ts';
import { isAround } from './check-write.ts';
import { type Decision, happens, refused } from './decision.ts';
import { currentVersion, type Desk, quoteOf, quoteIdsOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { EventBody } from './event.ts';
import type { Decider } from './guards.ts';
import type { AddVersion, DeclineFix } from './rare-command.ts';
import { type Refusal, refusal } from './refusal.ts';

const HAT = 'Still needed: someone who checks or clears, to change the story’s text.';

function mayEdit({ hats }: Decider): boolean {
  return hats.includes('checks') || hats.includes('clears');
}

/**
 * A new version with what became of every quote. Where each stands the page (or an importer) says; what
 * became of it is checked against both texts, printed attribution and all (MODEL H, O4).
 */
export function decideVersion(desk: Desk, command: AddVersion, by: Decider): Decision {
  if (!mayEdit(by)) return refused('hat', HAT);
  const base = currentVersion(desk);
  if (base === null || command.base !== base.id)
    return refused('version', 'The story has a newer version by now; look at it and do it again.');
  if (desk.versions.some(({ id }) => id === command.versionId))
    return refused('exists', 'This version is already on the desk.');
  const problem = checkStoryText(command.text);
  if (problem !== null) return refused('text', problem.message);
  if (command.text === base.text) return refused('same', 'The text is the same as before.');
  const { versionId: id, text, fix } = command;
  const version = { id, number: base.number + 1, text, sha256: sha256Hex(text) };
  // The texts are compared at these places, so they are places of the new text first.
  const misplaced = placementRefusals(desk, command);
  if (misplaced.length > 0) return { ok: false, refusals: misplaced };
  const placements = command.placements.map((placement) => {
    const quote = quoteOf(desk, placement.quoteId);
    return quote === undefined ? placement : settledPlacement(desk, quote, placement, version);
  });
  const refusals = fixRefusals(desk, command.fix, placements);
  if (refusals.length > 0) return { ok: false, refusals };
  const made: readonly EventBody[] =
    fix === null
      ? []
      : [{ type: 'fix-made@1', data: { quoteId: fix.quoteId, versionId: id, how: fix.how } }];
  return happens(
    { type: 'version-added@1', data: { version, base: base.id, placements } },
    ...made,
  );
}

function fixRefusals(
  desk: Desk,
  fix: AddVersion['fix'],
  placements: readonly Placement[],
): readonly Refusal[] {
  const quote = fix === null ? undefined : quoteOf(desk, fix.quoteId);
  if (fix === null) return [];
  if (quote === undefined)
    return [refusal('unknown', 'That quote is not on the desk.', fix.quoteId)];
  if (quote.stage === 'dismissed')
    return [refusal('dismissed', 'This is marked as not a quotation; restore it first.', quote.id)];
  const same = placements.find(({ quoteId }) => quoteId === fix.quoteId)?.outcome === 'same';
  return same
    ? [
        refusal(
          'fix',
          'The new text leaves this quote as it was. Make the fix in the text.',
          quote.id,
        ),
      ]
    : [];
}

function placementRefusals(desk: Desk, { placements, text, versionId }: AddVersion): Refusal[] {
  const refusals: Refusal[] = [];
  const named = new Set<string>();
  for (const placement of placements) {
    const { quoteId } = placement;
    const quote = quoteOf(desk, quoteId);
    const say =
      quote === undefined || named.has(quoteId)
        ? 'A quote of these is not on the desk, or is named twice.'
        : placementProblem(quote, placement, text, versionId);
    named.add(quoteId);
    if (say !== null) refusals.push(refusal('placement', say, quoteId));
  }
  for (const id of quoteIdsOf(desk))
    if (!named.has(id))
      refusals.push(
        refusal('placement', 'Still needed: where this quote stands in the new version.', id),
      );
  return refusals;
}

function placementProblem(
  quote: Quote,
  { outcome, parts, clause, kind }: Placement,
  text: string,
  versionId: string,
): string | null {
  if (parts === null)
    return outcome === 'cut' || outcome === 'unplaced'
      ? null
      : 'Still needed: the place of this quote in the new version.';
  if (outcome === 'cut' || outcome === 'unplaced')
    return 'A quote that is cut or could not be placed has no place.';
  let from = 0;
  for (const part of parts) {
    if (part.versionId !== versionId || part.start < from || part.start >= part.end)
      return 'The parts of a quote follow one another in the new version.';
    if (part.end > text.length || text.slice(part.start, part.end) !== part.exact)
      return 'The words do not stand there in the new version.';
    if (!isAround(text, part))
      return 'What stands around the words is not what the new version says.';
    from = part.end;
  }
  const badClause = clause !== null && (clause.start >= clause.end || clause.end > text.length);
  if (parts.length === 0 || badClause)
    return 'Still needed: at least one word of this quote in the new version.';
  if (!hasNoWriter(outcome)) return null;
  const as = outcome === 'typography' ? fold : (words: string): string => words;
  const before = quote.anchor.parts;
  const same =
    kind === quote.anchor.kind &&
    parts.length === before.length &&
    parts.every((part, index) => as(part.exact) === as(before[index]?.exact ?? ''));
  return same ? null : 'Its words or its kind are others in the new version; accept the change.';
}

/** The suggested fix is declined by the story's editor, with the reason: the story runs as it is. */
export function decideDecline(desk: Desk, command: DeclineFix, by: Decider): Decision {
  const { quoteId, reason } = command;
  const quote = quoteOf(desk, quoteId);
  if (quote === undefined) return refused('unknown', 'That quote is not on the desk.', quoteId);
  const refusals: Refusal[] = [];
  const need = (code: string, say: string): void => {
    refusals.push(refusal(code, `Still needed: ${say}.`, quoteId));
  };
  if (!mayEdit(by)) need('hat', 'someone who checks or clears, to decline a fix');
  if (quote.stage === 'dismissed') need('stage', 'the quote restored');
  if (quote.fix === null) need('fix', 'a suggested fix');
  if (reason.trim() === '') need('reason', 'a reason why the fix is declined');
  if (refusals.length > 0) return { ok: false, refusals };
  if (quote.fixStatus === 'declined') return happens();
  const before = quote.fixStatus;
  return happens(
    {
      type: 'fields-written@1',
      data: { writes: [{ field: 'quote.fixStatus', id: quoteId, before, value: 'declined' }] },
    },
    { type: 'fix-declined@1', data: { quoteId, reason } },
  );
}
