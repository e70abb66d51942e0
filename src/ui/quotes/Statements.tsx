import { memo } from 'react';
import { currentVersion, type Desk } from '#core/desk/desk.ts';
import type { Statement } from '#core/quote/statements.ts';
import { newId } from '#sync/new-id.ts';
import { useClient } from '../desk/desk-context.tsx';
import { sayOf, useRefusal } from '../desk/use-refusal.ts';
import { Button } from '../kit/Button.tsx';
import { handAnchor } from '../reader/mark-anchor.ts';
import { showPlace } from '../reader/show-place.ts';
import { shownWords } from '../reader/shown-words.tsx';
import { useTextLanguage } from '../reader/text-language.ts';
import { useStatements } from './use-statements.ts';
import styles from './Statements.module.css';

/** So many are listed; as they are marked the next come up. */
const LISTED = 100;

/** "4 attributed statements without quotation, not checked". */
function headWords(count: number): string {
  return `${count} attributed ${count === 1 ? 'statement' : 'statements'} without quotation, not checked`;
}

/**
 * What rests on somebody's word and is in no quote: nobody checks it here, and the list says so. Any
 * of them can be made a paraphrase, which then is checked like a quote.
 */
export const Statements = memo(function Statements({ desk }: { readonly desk: Desk }) {
  const client = useClient();
  const statements = useStatements(desk);
  const version = currentVersion(desk);
  const language = useTextLanguage(version);
  const first = statements?.[0];
  const anchorOf = ({ span }: Statement) =>
    version === null ? null : handAnchor(version.text, version.id, [span], true);
  const anchor = first === undefined ? null : anchorOf(first);
  // The reason is the same for all of them, so one is asked.
  const because = useRefusal(
    anchor === null ? null : { type: 'mark', quoteId: 'q-not-yet', anchor },
  );
  if (version === null || statements === null || statements.length === 0) return null;
  const mark = async (statement: Statement): Promise<void> => {
    const made = anchorOf(statement);
    if (made === null) return;
    const quoteId = newId('q');
    const acted = await client.dispatch([{ type: 'mark', quoteId, anchor: made }]);
    client.show(
      acted.ok
        ? { selectedId: quoteId, said: 'Marked as a paraphrase. Next: say who said it.' }
        : { said: sayOf(acted.refusals) },
    );
  };
  return (
    <details className={styles.statements}>
      <summary>{headWords(statements.length)}</summary>
      <ol aria-label="Attributed statements without quotation">
        {statements.slice(0, LISTED).map((statement) => {
          const { span, cue, paragraph } = statement;
          const words = version.text.slice(span.start, span.end);
          const where = paragraph === null ? '' : `paragraph ${paragraph}`;
          return (
            <li key={span.start}>
              <button
                type="button"
                className={styles.statement}
                onClick={() => {
                  showPlace(span);
                  client.show({ said: `Shown in the story, ${where}.` });
                }}
              >
                <span className={styles.words} lang={language} dir="auto">
                  {shownWords(words)}
                </span>
                <span className={styles.under}>
                  {where} · “{shownWords(cue)}”
                </span>
              </button>
              <Button
                kind="quiet"
                className={styles.mark}
                aria-label={`Mark as a paraphrase: ${words}`}
                disabledBecause={because}
                onClick={() => void mark(statement)}
              >
                Mark as a paraphrase
              </Button>
            </li>
          );
        })}
      </ol>
    </details>
  );
});
