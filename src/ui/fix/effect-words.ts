import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { FixEffect, FixEffects } from '#core/desk/fix-effects.ts';
import { quoteName } from '../review/quote-words.ts';

const CUT = 'is cut with it; someone else nods before the story is cleared';

const WHAT: Readonly<Record<FixEffect['what'], string>> = {
  changed: 'has other words then',
  moved: 'moves with its words',
  ambiguous: 'could stand in two places',
  proposed: 'is looked for again',
  cut: CUT,
  unplaced: 'is in no place of this version, as before',
  context: 'keeps its words, but the text around it changes',
  speaker: 'keeps its words; its speaker may have shifted',
};

/** One sentence about a quote that the fix is not for. */
function effectSentence(desk: Desk, { quote, what, signed }: FixEffect): string {
  const after =
    signed && (what === 'changed' || what === 'context' || what === 'moved')
      ? '. Someone who can sign off says if the sign-off is still right'
      : '';
  return `${quoteName(desk, quote)} ${WHAT[what]}${after}.`;
}

/** What becomes of the quotes beside the one that is fixed, in sentences. */
export function effectSentences(desk: Desk, effects: FixEffects): readonly string[] {
  const { kept, keptSigned, others } = effects;
  const stay =
    kept === 0
      ? []
      : [
          `${kept === 1 ? 'One other quote stays as it is' : `${kept} other quotes stay as they are`}${
            keptSigned === 0
              ? ''
              : `, ${keptSigned} with ${keptSigned === 1 ? 'its' : 'their'} signature`
          }.`,
        ];
  return [...others.map((effect) => effectSentence(desk, effect)), ...stay];
}

/** What becomes of the quote itself, in sentences. `after`: as it would stand. */
export function ownSentences(
  before: Quote,
  after: Quote | undefined,
  signsToo: boolean,
): readonly string[] {
  if (after === undefined) return [];
  if (after.stage === 'dismissed')
    return [
      'It is cut from the story. Its check stays in the history.',
      ...(before.everConfirmed ? ['Someone else nods to that before the story is cleared.'] : []),
    ];
  return [
    ...(after.anchor.kind === 'paraphrase' && before.anchor.kind !== 'paraphrase'
      ? ['It reports then instead of quoting: say whether that is what was said.']
      : []),
    ...(before.approval === null || before.stage !== 'approved'
      ? []
      : [`${before.approval.by.name}’s sign-off no longer applies. Someone must sign off again.`]),
    ...(signsToo ? ['You change the words, so someone else must sign off.'] : []),
  ];
}
