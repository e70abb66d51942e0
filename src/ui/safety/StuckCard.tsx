import { useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { StuckRow } from '#sync/desk-state.ts';
import { commandText } from '../desk/command-text.ts';
import { useClient } from '../desk/desk-context.tsx';
import card from '../desk/Notices.module.css';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../kit/Button.tsx';

/** The queue stands at a change that the host does not take: what it is, and the two ways on. */
export function StuckCard({ desk, stuck }: { readonly desk: Desk; readonly stuck: StuckRow }) {
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const { mid, command, why } = stuck;
  const text = command === null ? '' : commandText(desk, command);
  const download = async (): Promise<void> => {
    saveFile(`verbatim-unsent-${mid}.json`, 'application/json', [await client.unsentFile(mid)]);
  };
  const skip = async (): Promise<void> => {
    const skipped = await client.skipStuck(mid);
    client.show({
      said: skipped
        ? 'Taken out of the queue. The rest is being sent.'
        : 'It went through meanwhile.',
    });
  };
  return (
    <section className={card.card} aria-label="The queue stands">
      <h3 className={card.title}>The queue stands at one change</h3>
      <p>{`The desk’s host does not take it: ${why.replace(/\.$/, '')}. It is tried again by itself, and nothing behind it is lost.`}</p>
      {command === null ? <p>It is the text of a record.</p> : null}
      {text === '' ? null : <p className={card.value}>{text}</p>}
      {asking ? (
        <>
          <p>
            {command === null
              ? 'Taken out, the record’s text stays on this device only, and others cannot read it.'
              : 'Taken out, it is not done. Its words come back to you on a card.'}
          </p>
          <div className={card.acts}>
            <Button kind="danger" onClick={() => void skip()}>
              Take it out
            </Button>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
          </div>
        </>
      ) : (
        <div className={card.acts}>
          <Button onClick={() => void download()}>Download it</Button>
          <Button onClick={() => setAsking(true)}>Take it out…</Button>
        </div>
      )}
    </section>
  );
}
