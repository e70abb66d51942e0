import { type FormEvent, useState } from 'react';
import { type Desk, quotesOf } from '#core/desk/desk.ts';
import { nameCheckOf } from '#core/desk/speakers.ts';
import { quoteStatus } from '#core/desk/view.ts';
import type { Speaker } from '#core/quote/quote.ts';
import { newId } from '#sync/new-id.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { Tick } from '../evidence/Tick.tsx';
import { Button } from '../kit/Button.tsx';
import forms from '../evidence/forms.module.css';
import {
  draftOf,
  draftProblem,
  losesCheck,
  nameTaken,
  NO_DRAFT,
  NOT_UNNAMED,
  speakerFrom,
  speakerWrites,
} from './speaker-draft.ts';
import { SpeakerFields } from './SpeakerFields.tsx';
import { checkedBy } from './speaker-words.ts';
import { useSpeakerActs } from './use-speaker-acts.ts';
import styles from './SpeakersPanel.module.css';

interface SpeakerEditProps {
  readonly desk: Desk;
  /** Null: a new one. */
  readonly speaker: Speaker | null;
  readonly onDone: () => void;
  /** To the other way out where the name is somebody's; null for a new speaker. */
  readonly onMerge: (() => void) | null;
}

/** "2 quotes are signed: a new name means signing them again." Null where none is. */
function signedWarning(desk: Desk, speaker: Speaker): string | null {
  const signed = quotesOf(desk).filter(
    (quote) => quote.anchor.speakerId === speaker.id && quoteStatus(desk, quote) === 'signed',
  ).length;
  if (signed === 0) return null;
  const what = signed === 1 ? '1 quote is signed' : `${signed} quotes are signed`;
  return `${what}. With another name or role it must be signed again, by someone else than you.`;
}

/** Name, title and what else the desk knows of one speaker, or of a new one. */
export function SpeakerEdit({ desk, speaker, onDone, onMerge }: SpeakerEditProps) {
  const me = useDesk((state) => state.me);
  const check = speaker === null ? null : nameCheckOf(desk, speaker);
  const holds = check?.holds ?? false;
  const [draft, setDraft] = useState(() => (speaker === null ? NO_DRAFT : draftOf(speaker, holds)));
  const [error, setError] = useState<string | null>(null);
  const [taken, setTaken] = useState(false);
  const { act, problem } = useSpeakerActs();
  const renamed = speaker !== null && losesCheck(draft, speaker);
  const warning = renamed ? signedWarning(desk, speaker) : null;

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const held = nameTaken(draft, speaker, Object.values(desk.speakers));
    const missing = draftProblem(draft) ?? held;
    setError(missing);
    setTaken(missing !== null && missing === held);
    if (missing !== null) return;
    const id = speaker?.id ?? newId('s');
    const made = speaker ?? speakerFrom(draft, id);
    const checkedNow = { by: me?.name ?? '', when: new Date().toISOString() };
    const writes = speakerWrites(made, draft, checkedNow, holds);
    const saved = await act(
      [
        ...(speaker === null ? [{ type: 'add-speaker', speaker: made } as const] : []),
        ...(writes.length === 0 ? [] : [{ type: 'edit', writes } as const]),
      ],
      `${draft.name.trim()} ${speaker === null ? 'added' : 'saved'}.`,
    );
    if (saved) onDone();
  };
  return (
    <form className={forms.form} onSubmit={save}>
      {speaker === null ? (
        <Tick
          checked={draft.unnamed !== null}
          onChange={(on) => setDraft({ ...draft, unnamed: on ? NOT_UNNAMED : null })}
        >
          A source the story does not name
        </Tick>
      ) : null}
      <SpeakerFields
        draft={draft}
        onChange={(next) =>
          // Another name is not the one that was checked.
          setDraft(
            speaker !== null && !renamed && losesCheck(next, speaker)
              ? { ...next, checked: false }
              : next,
          )
        }
        error={error}
        checkNote={renamed ? '' : checkedBy(check)}
      />
      {warning === null ? null : <p className={forms.note}>{warning}</p>}
      {problem === '' ? null : <p className={forms.problem}>{problem}</p>}
      <div className={styles.acts}>
        <Button onClick={onDone}>Cancel</Button>
        {taken && onMerge !== null ? <Button onClick={onMerge}>Merge instead</Button> : null}
        <Button kind="primary" type="submit">
          {speaker === null ? 'Add speaker' : 'Save speaker'}
        </Button>
      </div>
    </form>
  );
}
