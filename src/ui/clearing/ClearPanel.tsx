import { useState } from 'react';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import type { Desk } from '#core/desk/desk.ts';
import { keptBackFrom } from '#core/desk/second-verdicts.ts';
import { clearHolds, storyState } from '#core/desk/story-state.ts';
import type { Person } from '#core/review/hats.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { useHostNeeded } from '../review/use-host-needed.ts';
import { Blockers } from './Blockers.tsx';
import { runCounts } from './clear-groups.ts';
import styles from './clearing.module.css';
import { ComplaintList } from './ComplaintList.tsx';
import { GoOnAs } from './GoOnAs.tsx';
import { KillForm } from './KillForm.tsx';
import { OffTheList } from './OffTheList.tsx';
import { PublishForm } from './PublishForm.tsx';
import { RanUnsigned } from './RanUnsigned.tsx';
import { StoryStand } from './StoryStand.tsx';
import { thingsAre } from './story-words.ts';
import { type PanelActs, usePanelActs } from './use-panel-acts.ts';

/** May the story run? What keeps it back, each thing linked; then: cleared, published, or killed. */
export function ClearPanel({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  if (desk?.story == null || me === null)
    return (
      <Modal title="Ready to run?" onClose={onClose}>
        <p>No story is open.</p>
      </Modal>
    );
  return (
    <Modal title="Ready to run?" onClose={onClose} wide>
      <Panel desk={keptBackFrom(desk, me)} me={me} />
    </Modal>
  );
}

interface PanelProps {
  readonly desk: Desk;
  readonly me: Person;
}

function Panel({ desk, me }: PanelProps) {
  const acts = usePanelActs();
  const [killing, kill] = useState(false);
  // Only who would clear it can be alone with it: everybody else is a second person.
  const blockers = clearBlockers(desk, me.hats.includes('clears') ? me.id : '');
  const killed = desk.killed !== null;
  return (
    <div className={styles.panel}>
      <StoryStand desk={desk} blockers={blockers.length} home={acts.home} />
      {acts.problem.length === 0 ? null : (
        <ul className={styles.problem}>
          {acts.problem.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className={styles.note}>{runCounts(desk)}</p>
      {killed ? null : <Blockers desk={desk} me={me} blockers={blockers} acts={acts} />}
      <OffTheList desk={desk} me={me} acts={acts} />
      <RanUnsigned desk={desk} />
      <ComplaintList desk={desk} />
      {killed ? null : killing ? (
        <KillForm
          desk={desk}
          acts={acts}
          onClose={() => {
            kill(false);
            acts.keepFocus();
          }}
        />
      ) : (
        <Foot
          desk={desk}
          me={me}
          acts={acts}
          blockers={blockers.length}
          onKill={() => kill(true)}
        />
      )}
    </div>
  );
}

interface FootProps extends PanelProps {
  readonly acts: PanelActs;
  readonly blockers: number;
  readonly onKill: () => void;
}

/** What can be done with the story now, by whom. */
function Foot({ desk, me, acts, blockers, onKill }: FootProps) {
  const unsent = useHostNeeded();
  const state = storyState(desk);
  const holds = clearHolds(desk);
  const clears = me.hats.includes('clears');
  const open = state === 'checking' || state === 'correcting';
  if (!clears) {
    const what = holds ? 'say where it ran' : 'clear the story';
    const sentence = `You cannot ${what}, because you do not wear the hat that clears.`;
    return <GoOnAs hat="clears" sentence={sentence} />;
  }
  const killButton = (
    <Button kind="danger" onClick={onKill}>
      Kill the story
    </Button>
  );
  if (open && !holds) {
    const because = blockers > 0 ? `${thingsAre(blockers)} still needed.` : unsent;
    return (
      <ModalActions apart={killButton}>
        <Button
          kind="primary"
          disabledBecause={because}
          onClick={() => void acts.direct(clearAsSeen(desk), 'The story is cleared to run.')}
        >
          Clear story to run
        </Button>
      </ModalActions>
    );
  }
  if (state === 'cleared' || state === 'correcting')
    return (
      <PublishForm desk={desk} correction={state === 'correcting'} acts={acts} apart={killButton} />
    );
  return <ModalActions apart={killButton}>{null}</ModalActions>;
}
