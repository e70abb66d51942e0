import { type FormEvent, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { speakerShifted } from '#core/desk/speaker-shifted.ts';
import { nameCheckOf, speakersOf } from '#core/desk/speakers.ts';
import { newId } from '#sync/new-id.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Field, Select } from '../kit/Field.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { takesFocus } from '../evidence/takes-focus.ts';
import forms from '../evidence/forms.module.css';
import {
  draftOf,
  draftProblem,
  nameTaken,
  NO_DRAFT,
  NOT_UNNAMED,
  type SpeakerDraft,
  speakerFrom,
  speakerWrites,
} from '../speakers/speaker-draft.ts';
import { SpeakerFields } from '../speakers/SpeakerFields.tsx';
import { checkedBy } from '../speakers/speaker-words.ts';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';

/** What the form begins with for a choice of its list. */
function begin(desk: Desk, choice: string): SpeakerDraft {
  const speaker = desk.speakers[choice];
  if (speaker !== undefined) return draftOf(speaker, nameCheckOf(desk, speaker)?.holds ?? false);
  return choice === 'unnamed' ? { ...NO_DRAFT, unnamed: NOT_UNNAMED } : NO_DRAFT;
}

/** Who said it: one of the story's speakers, or a new one, named or unnamed (MODEL E). */
export function SpeakerForm({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const { desk, quote, me, suggesting } = usePane();
  const acts = useActs();
  const [choice, setChoice] = useState(quote.anchor.speakerId ?? 'unknown');
  const [draft, setDraft] = useState(() => begin(desk, choice));
  const [error, setError] = useState<string | null>(null);
  const chosen = desk.speakers[choice];
  const check = chosen === undefined ? null : nameCheckOf(desk, chosen);

  const choose = (value: string): void => {
    setChoice(value);
    setDraft(begin(desk, value));
    setError(null);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing =
      choice === 'unknown'
        ? null
        : (draftProblem(draft) ?? nameTaken(draft, chosen ?? null, Object.values(desk.speakers)));
    setError(missing);
    if (missing !== null) return;
    const made = choice === 'unknown' ? null : (chosen ?? speakerFrom(draft, newId('s')));
    const checkedNow = { by: me.name, when: new Date().toISOString() };
    const id = made?.id ?? null;
    // Chosen once more where a new version leaves it open: that says who it is.
    const again = !suggesting && speakerShifted(desk, quote) !== null;
    const writes: readonly AnyWrite[] = [
      ...(made === null ? [] : speakerWrites(made, draft, checkedNow, check?.holds ?? false)),
      ...(id === quote.anchor.speakerId && !again
        ? []
        : [
            {
              field: 'quote.anchor',
              id: quote.id,
              value: { ...quote.anchor, speakerId: id },
            } as const,
          ]),
    ];
    const said = `Speaker: ${id === null ? 'not known' : draft.name.trim()}.`;
    const isNew = made !== null && chosen === undefined;
    if (isNew && !(await acts.act([{ type: 'add-speaker', speaker: made }], ''))) return;
    if (writes.length > 0 && !(await acts.write(writes, said))) return;
    onClose();
  };
  return (
    <Modal title="Who said it" onClose={onClose}>
      <form className={forms.form} onSubmit={save}>
        <Field label="Speaker">
          {(ids) => (
            <Select
              {...ids}
              ref={takesFocus}
              value={choice}
              onChange={(event) => choose(event.target.value)}
            >
              {speakersOf(desk).map((speaker) => (
                <option key={speaker.id} value={speaker.id}>
                  {speaker.name}
                </option>
              ))}
              <option value="named">Someone else, named</option>
              <option value="unnamed">Someone else, unnamed</option>
              <option value="unknown">Not known</option>
            </Select>
          )}
        </Field>
        {choice === 'unknown' ? null : (
          <SpeakerFields
            short
            draft={draft}
            onChange={setDraft}
            error={error}
            checkNote={checkedBy(check)}
          />
        )}
        <ModalActions
          apart={
            <Button
              kind="quiet"
              onClick={() => {
                onClose();
                client.show({ panel: 'speakers' });
              }}
            >
              All speakers
            </Button>
          }
        >
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Save speaker
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
