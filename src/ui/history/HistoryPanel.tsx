import { useEffect, useState } from 'react';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Person } from '#core/review/hats.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Field, Select } from '../kit/Field.tsx';
import { Modal } from '../kit/Modal.tsx';
import { plainWords } from '../reader/shown-words.tsx';
import { quoteNames } from '../talk/quote-names.ts';
import { Days } from './Days.tsx';
import { forgetHistoryAsked, historyAsked } from './history-of.ts';
import { groupTitle } from './history-words.ts';
import { SinceLeft } from './SinceLeft.tsx';
import { toldAbout, toldOf } from './told.ts';
import styles from './HistoryPanel.module.css';

/** So many sentences are drawn at once; older ones when they are asked for. */
const AT_ONCE = 100;

/** What happened to the story or to one quote, in words, the newest first; before it what others did since one left. */
export function HistoryPanel({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  return (
    <Modal title="History" onClose={onClose} wide>
      {desk === null || me === null ? null : <History desk={desk} me={me} />}
    </Modal>
  );
}

function History({ desk, me }: { readonly desk: Desk; readonly me: Person }) {
  const client = useClient();
  const [quoteId, setQuoteId] = useState(historyAsked);
  const [count, setCount] = useState(AT_ONCE);
  useEffect(forgetHistoryAsked, []);
  const waiting = useDesk((state) => ('waiting' in state.saved ? state.saved.waiting : 0));
  const names = quoteNames(desk);
  const told = toldOf(desk, client.log(), me);
  const wanted = toldAbout(told, quoteId);
  const shown = wanted.slice(-count);
  return (
    <div className={styles.history}>
      {quoteId === null ? (
        <SinceLeft key={me.id} storyId={desk.storyId} told={told} me={me} names={names} />
      ) : null}
      <Field label="What happened to">
        {(ids) => (
          <Select
            {...ids}
            value={quoteId ?? ''}
            onChange={(event) => {
              setQuoteId(event.target.value === '' ? null : event.target.value);
              setCount(AT_ONCE);
            }}
          >
            <option value="">The story and all its quotes</option>
            {[...names.keys()].map((id) => (
              <option key={id} value={id}>
                {plainWords(optionName(groupTitle(id, names), desk, id))}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {waiting === 0 ? null : (
        <p className={styles.note}>
          {waiting === 1 ? 'One act of yours is' : `${waiting} acts of yours are`} not sent yet;
          they stand here once they are.
        </p>
      )}
      <Days told={shown} names={names} ofOne={quoteId !== null} />
      {shown.length === wanted.length ? null : (
        <Button onClick={() => setCount(count + AT_ONCE)}>
          Show older, {wanted.length - shown.length} left
        </Button>
      )}
    </div>
  );
}

/** What is no quotation has no number: its first words tell it from the others. */
function optionName(title: string, desk: Desk, id: string): string {
  const quote = quoteOf(desk, id);
  if (quote?.stage !== 'dismissed') return title;
  return `${title}: “${(quote.anchor.parts[0]?.exact ?? '').slice(0, 40)}”`;
}
