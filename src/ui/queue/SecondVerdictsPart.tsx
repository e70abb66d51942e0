import type { Desk } from '#core/desk/desk.ts';
import { deskAgreement, secondOf } from '#core/desk/second-verdicts.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { AgreementFigure } from '#core/review/agreement.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import { useClient } from '../desk/desk-context.tsx';
import { sayOf, useRefusal } from '../desk/use-refusal.ts';
import { Tick } from '../evidence/Tick.tsx';
import { quoteName } from '../review/quote-words.ts';
import { agreementWords } from './agreement-words.ts';
import styles from './QueuePanel.module.css';

/** Second verdicts without sight of the first: whether the story asks for them, and how often two agreed. */
export function SecondVerdictsPart({ desk }: { readonly desk: Desk }) {
  const client = useClient();
  const blind = desk.story?.blind ?? false;
  const refused = useRefusal(asking(desk.storyId, !blind));
  const figure: AgreementFigure = deskAgreement(desk);
  const apart = inReadingOrder(desk).flatMap((quote) => {
    const second = secondOf(quote);
    return second === null || quote.verdict === null || second.code === quote.verdict.code
      ? []
      : [{ quote, first: quote.verdict.code, second }];
  });
  const turn = async (on: boolean): Promise<void> => {
    const acted = await client.dispatch([asking(desk.storyId, on)]);
    const done = on
      ? 'Second verdicts are asked for, unseen.'
      : 'No second verdicts are asked for.';
    client.show({ said: acted.ok ? done : sayOf(acted.refusals) });
  };
  if (!blind && refused !== null && figure.both === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="second-verdicts">
      <h3 id="second-verdicts">Second verdicts</h3>
      {refused === null ? (
        <Tick checked={blind} onChange={(on) => void turn(on)}>
          Ask for a second verdict without sight of the first
        </Tick>
      ) : (
        <p className={styles.note}>
          {blind
            ? 'This story asks for a second verdict without sight of the first.'
            : 'This story asks for no second verdicts.'}
        </p>
      )}
      {figure.both === 0 ? null : <p>{agreementWords(figure)}</p>}
      {apart.length === 0 ? null : (
        <ul className={styles.apart} aria-label="Where two do not agree">
          {apart.map(({ quote, first, second }) => (
            <li key={quote.id}>
              <b>{quoteName(desk, quote)}</b>: {verdictRow(first).label.toLowerCase()} first;{' '}
              {verdictRow(second.code).label.toLowerCase()} by {second.by.name}.
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function asking(storyId: string, value: boolean) {
  return { type: 'edit', writes: [{ field: 'story.blind', id: storyId, value }] } as const;
}
