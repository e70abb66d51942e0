import { quotesOf } from '#core/desk/desk.ts';
import { useRef, useState } from 'react';
import { speakersOf } from '#core/desk/speakers.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { type Doing, SpeakerCard } from './SpeakerCard.tsx';
import { SpeakerEdit } from './SpeakerEdit.tsx';
import styles from './SpeakersPanel.module.css';

/** One form at a time: of a speaker, or of a new one. */
type Open = { readonly id: string; readonly doing: Doing } | 'new' | null;

/** The registry: who speaks in the story, under which names, and what the desk knows of them. */
export function SpeakersPanel({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk((state) => state.desk);
  const [open, setOpen] = useState<Open>(null);
  const list = useRef<HTMLUListElement>(null);
  if (desk === null) return null;
  const counts = new Map<string | null, number>();
  for (const { anchor, stage } of quotesOf(desk))
    if (stage !== 'dismissed')
      counts.set(anchor.speakerId, (counts.get(anchor.speakerId) ?? 0) + 1);
  const speakers = speakersOf(desk);
  const unknown = counts.get(null) ?? 0;
  return (
    <Modal title="Speakers" wide onClose={onClose}>
      <ul ref={list} className={styles.cards} aria-label="Speakers of the story">
        {speakers.map((speaker) => (
          <SpeakerCard
            key={speaker.id}
            desk={desk}
            speaker={speaker}
            count={counts.get(speaker.id) ?? 0}
            doing={open !== null && open !== 'new' && open.id === speaker.id ? open.doing : null}
            list={list}
            onDo={(doing) => setOpen(doing === null ? null : { id: speaker.id, doing })}
          />
        ))}
      </ul>
      {unknown === 0 ? null : (
        <p className={styles.note}>
          {unknown === 1 ? '1 quote has no speaker yet.' : `${unknown} quotes have no speaker yet.`}
        </p>
      )}
      {open === 'new' ? (
        <section className={styles.card} aria-label="A new speaker">
          <SpeakerEdit desk={desk} speaker={null} onMerge={null} onDone={() => setOpen(null)} />
        </section>
      ) : (
        <Button onClick={() => setOpen('new')}>Add a speaker</Button>
      )}
    </Modal>
  );
}
