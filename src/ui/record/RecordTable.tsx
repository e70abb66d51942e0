import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { deskSeen } from '#core/desk/desk-seen.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { DIFFERENCE_CLASSES, isCritical } from '#core/verdict/difference.ts';
import type { ShownPlace } from '#core/verdict/shown-comparison.ts';
import { goToQuote } from '../clearing/go-to-quote.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { FLAG_NAMES } from '../evidence/flag-words.ts';
import { shortPlace } from '../evidence/place-words.ts';
import { classNames } from '../kit/class-names.ts';
import { Modal } from '../kit/Modal.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { firstWords } from '../review/first-words.ts';
import { quoteName, shortName } from '../review/quote-words.ts';
import { comparable } from './asked.ts';
import { choosePlace } from './chosen-place.ts';
import { answerOn, useCompared } from './compared.ts';
import styles from './RecordTable.module.css';

/** The whole story at once: each quote a row, each record a column; a cell opens the quote at its place. */
export function RecordTable({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk((state) => state.desk);
  const hats = useDesk((state) => state.me?.hats);
  const busy = useCompared((state) => state.busy);
  if (desk === null) return null;
  const { sources } = deskSeen(desk, hats ?? []);
  const records = Object.values(sources).filter(({ record }) => record !== null);
  const quotes = inReadingOrder(desk).filter(({ stage }) => stage !== 'dismissed');
  return (
    <Modal title="Record × quotes" onClose={onClose} wide>
      {records.length === 0 ? (
        <p className={styles.none}>
          No record is held yet. Paste a transcript onto an open quote, or attach a source to it.
        </p>
      ) : (
        // It scrolls where there are many records, and the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.scroll} tabIndex={0} role="group" aria-label="Record × quotes">
          <table className={styles.table} aria-busy={busy}>
            <thead>
              <tr>
                <th scope="col">Quote</th>
                {records.map((source) => (
                  <th key={source.id} scope="col">
                    {shownWords(source.title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {quotes.map((quote) => (
                <tr key={quote.id}>
                  <th scope="row">
                    <span className={styles.name}>
                      {quoteName(desk, quote)} · {shownWords(shortName(desk, quote))}
                    </span>
                    <q className={styles.said}>{shownWords(firstWords(quote, 7))}</q>
                  </th>
                  {comparable(quote) ? (
                    records.map((source) => (
                      <td key={source.id}>
                        <Cell desk={desk} quote={quote} sourceId={source.id} />
                      </td>
                    ))
                  ) : (
                    <td colSpan={records.length}>
                      <Reported desk={desk} quote={quote} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  );
}

/** What is worst about a place, in words. */
function worstWords(place: ShownPlace): string {
  const other = place.flags.find(({ flag }) => flag === 'said_by_other');
  if (other !== undefined) return other.detail.replace(/\.$/u, '');
  const worst = DIFFERENCE_CLASSES.find((row) =>
    place.differences.some((difference) => difference.class === row.class),
  );
  if (worst !== undefined) return worst.label;
  if (place.missing.length > 0) return 'A part is missing';
  const flags = [...new Set(place.flags.map(({ flag }) => FLAG_NAMES[flag].toLowerCase()))];
  return flags.length > 0 ? `Same words, context to read: ${flags.join('; ')}` : 'Word for word';
}

function isSerious(place: ShownPlace): boolean {
  return (
    place.differences.some(isCritical) || place.flags.some(({ flag }) => flag === 'said_by_other')
  );
}

/** A paraphrase has no words of its own to find; the person sets what was said against it. */
function Reported({ desk, quote }: { readonly desk: Desk; readonly quote: Quote }) {
  const client = useClient();
  return (
    <button
      type="button"
      className={styles.cell}
      onClick={() => goToQuote(client, quote.id, `${quoteName(desk, quote)}: a paraphrase.`)}
    >
      <span className={styles.not}>
        A paraphrase: not compared word for word. Read it against the record yourself.
      </span>
    </button>
  );
}

interface CellProps {
  readonly desk: Desk;
  readonly quote: Quote;
  readonly sourceId: string;
}

function Cell({ desk, quote, sourceId }: CellProps) {
  const client = useClient();
  const found = useCompared((state) => state.quotes[quote.id]);
  const answer = answerOn(quote, found);
  if (answer === null || !answer.searched.includes(sourceId))
    return <span className={styles.not}>not looked through</span>;
  const places = answer.places.filter((place) => place.sourceId === sourceId);
  const [first] = places;
  if (first === undefined) return <span className={styles.not}>not in it</span>;
  const where =
    places.length > 1 ? `${places.length} places, first ${shortPlace(first)}` : shortPlace(first);
  const opens = (): void => {
    choosePlace(quote.id, { sourceId, start: first.at.start });
    goToQuote(client, quote.id, `${quoteName(desk, quote)}: ${worstWords(first)}, ${where}.`);
  };
  return (
    <button type="button" className={styles.cell} onClick={opens}>
      <span className={classNames(styles.worst, isSerious(first) && styles.serious)}>
        {isSerious(first) ? <span aria-hidden="true">◇ </span> : null}
        {worstWords(first)}
      </span>
      <span className={styles.where}>{where}</span>
    </button>
  );
}
