import { useRef } from 'react';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Message } from '#core/desk/message.ts';
import { openQuestionsBy } from '#core/desk/questions.ts';
import { keptBackFrom } from '#core/desk/second-verdicts.ts';
import type { Person } from '#core/review/hats.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { whenWords } from '../review/when-words.ts';
import { BlockingRow } from './BlockingRow.tsx';
import { QuestionGroup } from './QuestionGroup.tsx';
import { quoteNames } from './quote-names.ts';
import { type ReadTalk, useReadTalk } from './read-talk.ts';
import { blockingNotes, type Listed, mentionsOf, unreadList } from './talk-lists.ts';
import { didWords } from './talk-words.ts';
import { TalkRow } from './TalkRow.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import styles from './TalkPanel.module.css';

/** Everything that is said about the story and still wants somebody: unread, what blocks, what is asked. */
export function TalkPanel({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  const read = useReadTalk();
  return (
    <Modal title="Questions and notes" onClose={onClose} wide>
      {desk === null || me === null ? null : (
        <Talk desk={keptBackFrom(desk, me)} me={me} read={read} />
      )}
    </Modal>
  );
}

interface TalkProps {
  readonly desk: Desk;
  readonly me: Person;
  readonly read: ReadTalk;
}

function Talk({ desk, me, read: { unread, markRead } }: TalkProps) {
  const client = useClient();
  const names = quoteNames(desk);
  const fresh = unreadList(desk, unread);
  const blocking = blockingNotes(desk);
  const groups = openQuestionsBy(desk);
  const mentions = mentionsOf(desk, me.id, new Set(unread.map((item) => item.messageId)));
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, fresh.length + blocking.length);
  const nothing = [fresh, blocking, groups, mentions].every((list) => list.length === 0);
  const lineOf = (message: Message, named: boolean) => (
    <TalkRow
      key={message.id}
      quoteId={message.quoteId}
      named={names.get(message.quoteId)}
      text={message.text}
      under={`${message.by.name}${didWords(message)}, ${whenWords(message.at)}${named ? ' · names you' : ''}`}
    />
  );
  return (
    <div ref={root} tabIndex={-1} className={styles.sections}>
      {nothing ? (
        <p className={styles.none}>
          Nothing is asked, nothing blocks, and nothing is unread. Ask, or write a note, on an open
          quote.
        </p>
      ) : null}
      {fresh.length === 0 ? null : (
        <section aria-labelledby="talk-unread">
          <div className={styles.head}>
            <h3 id="talk-unread">Unread, {fresh.length}</h3>
            <Button
              onClick={() => {
                markRead(null);
                client.show({ said: 'Everything is marked as read.' });
              }}
            >
              All read
            </Button>
          </div>
          <ul className={styles.rows}>
            {fresh.map(({ message, named }: Listed) => lineOf(message, named))}
          </ul>
        </section>
      )}
      {blocking.length === 0 ? null : (
        <section aria-labelledby="talk-blocking">
          <div className={styles.head}>
            <h3 id="talk-blocking">Blocking, {blocking.length}</h3>
          </div>
          <ul className={styles.rows}>
            {blocking.map((message) => (
              <BlockingRow
                key={message.id}
                message={message}
                named={names.get(message.quoteId)}
                quote={quoteOf(desk, message.quoteId)}
              />
            ))}
          </ul>
        </section>
      )}
      {groups.map((group) => (
        <QuestionGroup key={group.addressee} desk={desk} group={group} names={names} />
      ))}
      {mentions.length === 0 ? null : (
        <section aria-labelledby="talk-mentions">
          <div className={styles.head}>
            <h3 id="talk-mentions">Names you, read</h3>
          </div>
          <ul className={styles.rows}>{mentions.map((message) => lineOf(message, false))}</ul>
        </section>
      )}
    </div>
  );
}
