import { useEffect, useRef, useState } from 'react';
import { storyJson } from '#core/export/story-json.ts';
import type { LostHistory } from '#sync/desk-state.ts';
import type { LostWork } from '#sync/lost-work.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import card from '../desk/Notices.module.css';
import { sayOf } from '../desk/use-refusal.ts';
import { saveFile } from '../export/save-file.ts';
import { missingWords } from '../export/words.ts';
import { Button } from '../kit/Button.tsx';
import { speech } from '../kit/speech.ts';
import { whenWords } from '../review/when-words.ts';
import { checkLostFile } from './lost-file.ts';
import { byHandLines, changesWords, lostSentence, lostTitle } from './lost-words.ts';

/** What the card asks before it is done. */
type Asking = 'nothing' | 'to save' | 'to dismiss';

const HOLDS_WITHHELD =
  'The file also holds what is kept of unnamed and confidential sources. Save it only where nobody else can open it.';
const GONE_HERE_TOO =
  'This deletes the lost changes from this device too. Save them as a file first if you may need them.';

interface QuestionProps {
  readonly asks: string;
  /** The button that does it. */
  readonly act: string;
  readonly onAct: () => void;
  readonly onCancel: () => void;
}

/** Focus stays here: the button that asked is gone, and the safe answer gets it. */
function Question({ asks, act, onAct, onCancel }: QuestionProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    speech.act(asks);
    cancel.current?.focus();
  }, [asks]);
  return (
    <>
      <p>{asks}</p>
      <div className={card.ways}>
        <Button kind="danger" onClick={onAct}>
          {act}
        </Button>
        <Button ref={cancel} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}

/** The host went back to an earlier state: what is missing there and still on this device, and what to do about it. */
export function LostCard({ lost }: { readonly lost: LostHistory }) {
  const client = useClient();
  const isOpen = useDesk((state) => state.storyId === lost.storyId);
  const isShown = useDesk((state) => state.storyId === lost.id);
  const now = useDesk((state) => (isOpen ? state.desk : null));
  const me = useDesk((state) => state.me);
  const [work, setWork] = useState<LostWork | null>(null);
  const [note, setNote] = useState('');
  const [asking, ask] = useState<Asking>('nothing');
  const asked = useRef<Asking>('nothing');
  const saver = useRef<HTMLButtonElement>(null);
  const dismisser = useRef<HTMLButtonElement>(null);
  const title = lostTitle(lost);
  const { id } = lost;
  useEffect(() => {
    speech.news('lost', `${title}.`);
    return () => speech.news('lost', '');
  }, [title]);
  useEffect(() => {
    let stale = false;
    void client
      .lostActs()
      .then((acts) => acts.work(id))
      .then((found) => {
        if (!stale) setWork(found);
      });
    return () => {
      stale = true;
    };
  }, [client, id]);
  // The keyboard goes back to the button that asked.
  useEffect(() => {
    const from = asked.current === 'to save' ? saver : dismisser;
    if (asking === 'nothing' && asked.current !== 'nothing') from.current?.focus();
    asked.current = asking;
  }, [asking]);
  const tell = (words: string): void => {
    setNote(words);
    client.show({ said: words });
  };
  const sendAgain = async (): Promise<void> => {
    const acted = await (await client.lostActs()).sendAgain(id);
    if (acted.ok) client.show({ said: 'Sent again.' });
    else tell(sayOf(acted.refusals));
  };
  const save = async (withWithheld: boolean): Promise<void> => {
    const got = await (await client.lostActs()).file(id);
    if (!got.ok) return tell(got.say);
    const { because, holdsWithheld } = checkLostFile(got.value.log, me, now);
    if (because !== null) return tell(because);
    if (holdsWithheld && !withWithheld) return ask('to save');
    ask('nothing');
    const name = `verbatim-lost-${lost.head.hash.slice(0, 8)}.json`;
    saveFile(name, 'application/json', storyJson(got.value.whole));
    tell(`Downloaded ${name}.${missingWords(got.value.whole.missing.length)}`);
  };
  const dismiss = async (): Promise<void> => {
    await (await client.lostActs()).dismiss(id);
  };
  const again = work?.again.length ?? 0;
  const byHand = byHandLines(work?.byHand ?? []);
  return (
    <section className={card.card} aria-label={title}>
      <h3 className={card.title}>{title}</h3>
      {asking === 'nothing' ? <p>{lostSentence(lost, whenWords(lost.at), isOpen)}</p> : null}
      {asking !== 'nothing' || byHand.length === 0 ? null : (
        <>
          <p>Do these yourself if they still apply:</p>
          <ul className={card.list}>
            {byHand.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {asking === 'nothing' ? (
        <div className={card.ways}>
          {lost.sent || again === 0 ? null : (
            <Button kind="primary" onClick={() => void sendAgain()}>
              {`Send ${changesWords(again)} again`}
            </Button>
          )}
          {isShown ? null : (
            <Button onClick={() => void client.openStory(id)}>View lost version</Button>
          )}
          <Button ref={saver} onClick={() => void save(false)}>
            Save as a file
          </Button>
          <Button ref={dismisser} onClick={() => ask('to dismiss')}>
            Dismiss…
          </Button>
        </div>
      ) : (
        <Question
          asks={asking === 'to save' ? HOLDS_WITHHELD : GONE_HERE_TOO}
          act={asking === 'to save' ? 'Save it anyway' : 'Dismiss for good'}
          onAct={() => void (asking === 'to save' ? save(true) : dismiss())}
          onCancel={() => ask('nothing')}
        />
      )}
      {note === '' ? null : <p className={card.refusal}>{note}</p>}
    </section>
  );
}
