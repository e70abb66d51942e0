import { type MouseEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Desk } from '#core/desk/desk.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { speech } from '../kit/speech.ts';
import { filterWords, orderWords, unfiltered } from './filter-words.ts';
import type { QuoteRows } from './quote-rows.ts';
import { seen } from './seen.ts';
import styles from './QuoteList.module.css';

interface FilterLineProps {
  readonly desk: Desk;
  /** Every row of the story, and those that are shown. */
  readonly rows: QuoteRows;
  readonly kept: QuoteRows;
}

/** Long enough that typing is not talked over. */
const SETTLE_MS = 500;

/** "4 of 13"; what was put away is not among the quotes it could be counted of. */
function countWords(rows: QuoteRows, kept: QuoteRows, putAway: boolean): string {
  const sum = ({ quotations, paraphrases }: QuoteRows): number =>
    quotations.length + paraphrases.length;
  return putAway ? String(kept.dismissed.length) : `${sum(kept)} of ${sum(rows)}`;
}

/** What is pressed here goes with what it said: the keyboard goes on in the list. */
function toTheList({ currentTarget }: MouseEvent): void {
  const list = currentTarget.closest('section');
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      list?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  });
}

/** What the list is narrowed to, and the way back; said once it stands still. */
export function FilterLine({ desk, rows, kept }: FilterLineProps) {
  const client = useClient();
  const filter = useDesk((state) => state.filter);
  const changed = useStore(seen, (state) => state.changed.size);
  const words = filterWords(filter, desk).join(', ');
  const narrowed = words !== '' || filter.text.trim() !== '';
  const order = orderWords(filter.sort, desk);
  const count = countWords(rows, kept, filter.only === 'not-quotations');
  const said = [
    ...(narrowed ? [`Showing ${count}${words === '' ? '' : `: ${words}`}.`] : []),
    ...(filter.sort === 'place' ? [] : [`${order}.`]),
  ].join(' ');
  // Said of the filter, not of the work: a quote that is done under it has its own sentence.
  const latest = useRef(said);
  useEffect(() => {
    latest.current = said;
  });
  useEffect(() => {
    const { sayings } = client.store.getState();
    const timer = setTimeout(() => {
      if (latest.current === '') return;
      // Who has acted since is told of that first: what the list shows waits until it is said.
      if (client.store.getState().sayings === sayings) client.show({ said: latest.current });
      else speech.news('filter', latest.current);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [client, filter]);
  return (
    <>
      {words === '' ? null : (
        <p className={styles.only}>
          <span>
            <b>{count}</b> · {words}
          </span>
          <Button
            kind="quiet"
            className={styles.small}
            onClick={(event) => {
              client.show({ filter: unfiltered(filter), said: 'Showing all.' });
              toTheList(event);
            }}
          >
            Show all
          </Button>
        </p>
      )}
      {filter.sort === 'place' ? null : (
        <p className={styles.only}>
          <span>{order}</span>
          <Button
            kind="quiet"
            className={styles.small}
            onClick={(event) => {
              client.show({ filter: { ...filter, sort: 'place' }, said: 'As in the story.' });
              toTheList(event);
            }}
          >
            As in the story
          </Button>
        </p>
      )}
      {changed === 0 || filter.changed ? null : (
        <Button
          kind="quiet"
          className={styles.news}
          onClick={(event) => {
            client.show({ filter: { ...unfiltered(filter), changed: true } });
            toTheList(event);
          }}
        >
          {`${changed} changed since you looked`}
        </Button>
      )}
    </>
  );
}
