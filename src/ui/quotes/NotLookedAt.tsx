import { memo, useRef } from 'react';
import { currentVersion, type Desk } from '#core/desk/desk.ts';
import type { Stretch } from '#core/quote/coverage.ts';
import { listTitle } from '#core/quote/printed.ts';
import { DISMISS_REASONS, type DismissReason } from '#core/quote/quote.ts';
import { newId } from '#sync/new-id.ts';
import { useClient } from '../desk/desk-context.tsx';
import { sayOf, useRefusal } from '../desk/use-refusal.ts';
import { Button } from '../kit/Button.tsx';
import { Menu } from '../kit/Menu.tsx';
import { handAnchor } from '../reader/mark-anchor.ts';
import { showPlace } from '../reader/show-place.ts';
import { shownWords } from '../reader/shown-words.tsx';
import { countWords, placeWords, remaining } from './not-looked-at-words.ts';
import { useNotLookedAt } from './use-not-looked-at.ts';
import styles from './Statements.module.css';

// What is cut from the story stands in no marks of it.
const REASONS = DISMISS_REASONS.filter(({ reason }) => reason !== 'cut');

/** So many are listed; as they are decided the next come up. */
const LISTED = 100;

/**
 * Words in marks that no quote has and nobody put away: the list says how many there are, and each
 * can be shown where it stands, marked as a quotation, or said to be none.
 */
export const NotLookedAt = memo(function NotLookedAt({ desk }: { readonly desk: Desk }) {
  const client = useClient();
  const root = useRef<HTMLDetailsElement>(null);
  const stretches = useNotLookedAt(desk);
  const version = currentVersion(desk);
  const anchorOf = ({ spans }: Stretch) =>
    version === null ? null : handAnchor(version.text, version.id, spans, false);
  const first = stretches?.[0];
  const anchor = first === undefined ? null : anchorOf(first);
  // The reason is the same for all of them, so one is asked.
  const because = useRefusal(
    anchor === null ? null : { type: 'mark', quoteId: 'q-not-yet', anchor },
  );
  if (version === null || stretches === null || stretches.length === 0) return null;
  const decide = async (stretch: Stretch, reason: DismissReason | null): Promise<void> => {
    const made = anchorOf(stretch);
    if (made === null) return;
    const quoteId = newId('q');
    const list = root.current?.closest('section');
    const acted = await client.dispatch([
      { type: 'mark', quoteId, anchor: made },
      ...(reason === null ? [] : [{ type: 'dismiss', quoteId, reason } as const]),
    ]);
    if (!acted.ok) return client.show({ said: sayOf(acted.refusals) });
    const left = stretches.length - 1;
    client.show(
      reason === null
        ? { selectedId: quoteId, said: 'Marked as a quotation. Next: say who said it.' }
        : { said: `Put away: ${reason}. ${remaining(left)}` },
    );
    // The line goes with the act: the keyboard stays with the lines that are left, or with the list.
    requestAnimationFrame(() => {
      const row =
        reason === null || left === 0
          ? (list?.querySelector<HTMLElement>('[data-row][aria-current]') ??
            list?.querySelector<HTMLElement>('[data-row]'))
          : null;
      (row ?? root.current?.querySelector('summary'))?.focus();
    });
  };
  return (
    <details ref={root} className={styles.statements}>
      <summary>{countWords(stretches.length)}</summary>
      <ol aria-label="In marks, not looked at">
        {stretches.slice(0, LISTED).map((stretch) => {
          const words = listTitle(version.text, stretch.spans);
          const where = placeWords(stretch);
          const [span] = stretch.spans;
          return (
            <li key={span?.start}>
              <button
                type="button"
                className={styles.statement}
                onClick={() => {
                  if (span !== undefined) showPlace(span, stretch.spans);
                  client.show({ said: `Shown in the story, ${where}.` });
                }}
              >
                <span className={styles.words}>{shownWords(words)}</span>
                <span className={styles.under}>
                  {where}
                  {stretch.closed ? '' : ' · closing mark missing'}
                </span>
              </button>
              <Button
                kind="quiet"
                className={styles.mark}
                aria-label={`Mark as a quotation: ${words}`}
                disabledBecause={because}
                onClick={() => void decide(stretch, null)}
              >
                Mark as a quotation
              </Button>
              {because === null ? (
                <Menu
                  label={`Not a quotation: ${words}`}
                  trigger="Not a quotation"
                  className={styles.menu}
                  items={REASONS.map(({ reason, label }) => ({
                    id: reason,
                    label,
                    onPick: () => void decide(stretch, reason),
                  }))}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
    </details>
  );
});
