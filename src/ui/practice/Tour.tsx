import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Person } from '#core/review/hats.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useMedia } from '../desk/use-media.ts';
import { Button } from '../kit/Button.tsx';
import { speech } from '../kit/speech.ts';
import { moveTour, useProgress } from './tour-progress.ts';
import { advanced, type Prompt, promptOf, type Seen, STEPS } from './tour-steps.ts';
import styles from './Tour.module.css';

interface TourProps {
  readonly desk: Desk;
  readonly me: Person;
}

/**
 * The practice tour: one line over the open quote that says what to do next, and leaves when it is
 * done. Nothing waits for it, and it can be skipped.
 */
export function Tour({ desk, me }: TourProps) {
  const client = useClient();
  const signer = useDesk(
    (state) => state.people.find(({ hats }) => hats.includes('signs'))?.name ?? null,
  );
  const said = useDesk((state) => state.said);
  const exporting = useDesk((state) => state.panel === 'export');
  const finger = useMedia('(pointer: coarse)');
  const progress = useProgress(desk.storyId);
  const seen: Seen = { desk, me, signer, said, exporting, finger };
  useEffect(() => {
    moveTour(desk.storyId, (before) => advanced(before, seen));
  });
  const prompt = promptOf(progress, seen);
  const name = `Practice, ${progress.at + 1} of ${STEPS}`;
  const bar = useRef<HTMLDivElement>(null);
  const held = useFocusKept(bar, prompt?.words ?? null);
  const told = prompt === null ? overWords(progress.left) : `${name}: ${prompt.words}`;
  useEffect(() => speech.news('tour', told), [told]);
  const leave = (): void => {
    moveTour(desk.storyId, (before) => ({ ...before, left: true }));
    client.show({ said: 'The tour is left. It is in the list of stories when you want it again.' });
  };
  return (
    <div ref={bar} className={styles.whole} {...held}>
      {prompt === null ? null : (
        <div className={styles.tour} role="group" aria-label={name}>
          <p className={styles.words}>
            <b>{`${progress.at + 1} of ${STEPS}`}</b> {prompt.words}
          </p>
          <Acts
            prompt={prompt}
            onSkip={() => moveTour(desk.storyId, (before) => ({ ...before, at: before.at + 1 }))}
            onLeave={leave}
          />
        </div>
      )}
    </div>
  );
}

function overWords(left: boolean): string {
  return left ? '' : 'The tour is done. Nine of the ten quotations hold something: find the rest.';
}

interface ActsProps {
  readonly prompt: Prompt;
  readonly onSkip: () => void;
  readonly onLeave: () => void;
}

function Acts({ prompt, onSkip, onLeave }: ActsProps) {
  const reading = prompt.offer === 'read';
  return (
    <div className={styles.acts}>
      {prompt.offer === 'copy' ? <CopyTranscript /> : null}
      <Button kind={reading ? 'plain' : 'quiet'} className={styles.small} onClick={onSkip}>
        {reading ? 'I have read it' : 'Skip'}
      </Button>
      <Button kind="quiet" className={styles.small} aria-label="Leave the tour" onClick={onLeave}>
        Leave
      </Button>
    </div>
  );
}

/** A prompt that leaves may take the button with it that had the keyboard: then the open quote has it. */
function useFocusKept(bar: RefObject<HTMLElement | null>, words: string | null) {
  const inside = useRef(false);
  useEffect(() => {
    if (!inside.current) return undefined;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      inside.current = false;
      bar.current?.closest<HTMLElement>('[data-pane-focus]')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [bar, words]);
  return {
    onFocus: () => {
      inside.current = true;
    },
    onBlur: ({ relatedTarget }: { readonly relatedTarget: EventTarget | null }) => {
      if (relatedTarget !== null) inside.current = false;
    },
  };
}

/** Onto the clipboard; where the browser gives none, the words to be copied by hand. */
function CopyTranscript() {
  const client = useClient();
  const [byHand, showByHand] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const { PRACTICE_TRANSCRIPT } = await import('./practice-story.ts');
    try {
      await navigator.clipboard.writeText(PRACTICE_TRANSCRIPT);
      client.show({ said: 'The transcript is copied. Paste it onto the open quote.' });
    } catch {
      showByHand(PRACTICE_TRANSCRIPT);
      client.show({ said: 'This browser gives no clipboard: copy the transcript from the field.' });
    }
  };
  return (
    <>
      <Button className={styles.small} onClick={() => void copy()}>
        Copy the transcript
      </Button>
      {byHand === null ? null : (
        <textarea
          className={styles.byHand}
          aria-label="The transcript, to be copied"
          readOnly
          rows={3}
          value={byHand}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
