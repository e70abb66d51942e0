import { useEffect, useState } from 'react';
import { deskOf } from '#core/export/archive.ts';
import { countKeptBack, keptBackFrom } from '#core/desk/second-verdicts.ts';
import { storyJson } from '#core/export/story-json.ts';
import type { LostHistory } from '#sync/desk-state.ts';
import type { LostWork } from '#sync/lost-work.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import card from '../desk/Notices.module.css';
import { sayOf } from '../desk/use-refusal.ts';
import { saveFile } from '../export/save-file.ts';
import { logKeptWords } from '../export/words.ts';
import { Button } from '../kit/Button.tsx';
import { speech } from '../kit/speech.ts';
import { whenWords } from '../review/when-words.ts';
import { byHandLines, changesWords, lostSentence, lostTitle } from './lost-words.ts';

/** The host went back to an earlier state: what is missing there and still on this device, and what to do about it. */
export function LostCard({ lost }: { readonly lost: LostHistory }) {
  const client = useClient();
  const isOpen = useDesk((state) => state.storyId === lost.storyId);
  const me = useDesk((state) => state.me);
  const [work, setWork] = useState<LostWork | null>(null);
  const [note, setNote] = useState('');
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
  const tell = (words: string): void => {
    setNote(words);
    client.show({ said: words });
  };
  const sendAgain = async (): Promise<void> => {
    const acted = await (await client.lostActs()).sendAgain(id);
    tell(
      acted.ok
        ? 'Sent again. Where somebody wrote something else since, you get a conflict to resolve.'
        : sayOf(acted.refusals),
    );
  };
  const save = async (): Promise<void> => {
    const got = await (await client.lostActs()).file(id);
    if (!got.ok) return tell(got.say);
    const desk = deskOf(got.value.log);
    const because = logKeptWords(me === null ? 0 : countKeptBack(keptBackFrom(desk, me)));
    if (because !== null) return tell(because);
    const name = `verbatim-lost-${lost.head.hash.slice(0, 8)}.json`;
    saveFile(name, 'application/json', storyJson(got.value.whole));
    tell(`Downloaded ${name}.`);
  };
  const dismiss = async (): Promise<void> => {
    await (await client.lostActs()).dismiss(id);
  };
  const again = work?.again.length ?? 0;
  const byHand = byHandLines(work?.byHand ?? []);
  return (
    <section className={card.card} aria-label={title}>
      <h3 className={card.title}>{title}</h3>
      <p>{lostSentence(lost, whenWords(lost.at), isOpen)}</p>
      {byHand.length === 0 ? null : (
        <>
          <p>Do these yourself if they still apply:</p>
          <ul className={card.list}>
            {byHand.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <div className={card.ways}>
        {lost.sent || again === 0 ? null : (
          <Button kind="primary" onClick={() => void sendAgain()}>
            {`Send ${changesWords(again)} again`}
          </Button>
        )}
        <Button onClick={() => void client.openStory(id)}>View the story as it was</Button>
        <Button onClick={() => void save()}>Save it as a file</Button>
        <Button onClick={() => void dismiss()}>Dismiss</Button>
      </div>
      {note === '' ? null : <p className={card.refusal}>{note}</p>}
    </section>
  );
}
