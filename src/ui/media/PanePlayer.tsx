import { maySee } from '#core/review/confidential.ts';
import type { Exhibit } from '#core/verdict/case.ts';
import { useEffect, useRef } from 'react';
import { Button } from '../kit/Button.tsx';
import { usePane } from '../review/pane-context.tsx';
import { useActs } from '../review/use-acts.ts';
import styles from './PanePlayer.module.css';
import { Player } from './Player.tsx';
import { canBePlayed } from './recording-types.ts';
import { showPlayer } from './recording-store.ts';

/** The player beside the words of the open quote; the time goes into its evidence. */
export function PanePlayer() {
  const { exhibits, decisive, held, me, focusPane } = usePane();
  const acts = useActs();
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    region.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);
  const of = [held.exhibit, decisive, ...exhibits].find(
    (item): item is Exhibit =>
      item !== null && canBePlayed(item.source) && maySee(item.source, me.hats),
  );
  const take = (time: string): void => {
    if (of === undefined) return;
    const { evidence, source } = of;
    void acts.write(
      [{ field: 'evidence.item', id: evidence.id, value: { ...evidence, locator: time } }],
      `${source.title}: at ${time}.`,
    );
  };
  return (
    <section ref={region} className={styles.beside} aria-label="Recording">
      <div className={styles.head}>
        <h3 className={styles.title}>Recording</h3>
        <Button
          kind="quiet"
          className={styles.close}
          aria-label="Close the recording"
          onClick={() => {
            showPlayer(false);
            focusPane();
          }}
        >
          Close
        </Button>
      </div>
      <Player
        onTake={take}
        because={of === undefined ? 'Attach the recording as a source first.' : null}
      />
    </section>
  );
}
