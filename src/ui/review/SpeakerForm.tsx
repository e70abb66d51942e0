import { type FormEvent, useState } from 'react';
import type { Command } from '#core/desk/command.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import type { Speaker, UnnamedSource } from '#core/quote/quote.ts';
import { newId } from '#sync/new-id.ts';
import { Button } from '../kit/Button.tsx';
import { Field, Select, TextInput } from '../kit/Field.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { Tick } from '../evidence/Tick.tsx';
import { takesFocus } from '../evidence/takes-focus.ts';
import forms from '../evidence/forms.module.css';
import { usePane } from './pane-context.tsx';
import { UnnamedFields } from './UnnamedFields.tsx';
import { useActs } from './use-acts.ts';

const NOT_UNNAMED: UnnamedSource = {
  whyGranted: '',
  descriptionAgreed: false,
  identityHeldBy: 'not known',
};

interface Typed {
  readonly name: string;
  readonly role: string;
  readonly checked: boolean;
  readonly unnamed: UnnamedSource | null;
}

function typedOf(speaker: Speaker | undefined, unnamed = false): Typed {
  return {
    name: speaker?.name ?? '',
    role: speaker?.role ?? '',
    checked: speaker?.checked != null,
    unnamed: speaker?.unnamed ?? (unnamed ? NOT_UNNAMED : null),
  };
}

/** Who said it: one of the story's speakers, or a new one, named or unnamed (MODEL E). */
export function SpeakerForm({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote, me } = usePane();
  const acts = useActs();
  const [choice, setChoice] = useState(quote.anchor.speakerId ?? 'unknown');
  const [typed, setTyped] = useState(() => typedOf(desk.speakers[choice]));
  const [error, setError] = useState<string | null>(null);
  const chosen = desk.speakers[choice];
  const isNew = choice === 'named' || choice === 'unnamed';

  const choose = (value: string): void => {
    setChoice(value);
    setTyped(typedOf(desk.speakers[value], value === 'unnamed'));
    setError(null);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const name = typed.name.trim();
    if (choice !== 'unknown' && name === '') {
      setError(
        typed.unnamed === null
          ? 'Type the name as the desk will list it.'
          : 'Type how the source is described.',
      );
      return;
    }
    const id = choice === 'unknown' ? null : isNew ? newId('s') : choice;
    const checkedNow = typed.checked ? { by: me.name, when: new Date().toISOString() } : null;
    const role = typed.role.trim() === '' ? null : typed.role.trim();
    const commands: Command[] = [];
    const writes: AnyWrite[] = [];
    if (isNew && id !== null)
      commands.push({
        type: 'add-speaker',
        speaker: { id, name, role, aliases: [], unnamed: typed.unnamed, checked: checkedNow },
      });
    if (chosen !== undefined) {
      if (chosen.name !== name) writes.push({ field: 'speaker.name', id: chosen.id, value: name });
      if (chosen.role !== role) writes.push({ field: 'speaker.role', id: chosen.id, value: role });
      if (chosen.unnamed !== typed.unnamed)
        writes.push({ field: 'speaker.unnamed', id: chosen.id, value: typed.unnamed });
      if ((chosen.checked !== null) !== typed.checked)
        writes.push({ field: 'speaker.checked', id: chosen.id, value: checkedNow });
    }
    if (id !== quote.anchor.speakerId)
      writes.push({
        field: 'quote.anchor',
        id: quote.id,
        value: { ...quote.anchor, speakerId: id },
      });
    const said = `Speaker: ${id === null ? 'not known' : name}.`;
    if (commands.length > 0 && !(await acts.act(commands, ''))) return;
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
              {Object.values(desk.speakers).map((speaker) => (
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
          <>
            {typed.unnamed === null ? null : (
              <UnnamedFields
                value={typed.unnamed}
                onChange={(unnamed) => setTyped({ ...typed, unnamed })}
              />
            )}
            <Field
              label={typed.unnamed === null ? 'Name' : 'How described, as printed'}
              error={error}
            >
              {(ids) => (
                <TextInput
                  {...ids}
                  value={typed.name}
                  onChange={(event) => setTyped({ ...typed, name: event.target.value })}
                />
              )}
            </Field>
            <Field label="Role as printed">
              {(ids) => (
                <TextInput
                  {...ids}
                  value={typed.role}
                  onChange={(event) => setTyped({ ...typed, role: event.target.value })}
                />
              )}
            </Field>
            {typed.unnamed === null ? (
              <Tick checked={typed.checked} onChange={(checked) => setTyped({ ...typed, checked })}>
                Name and title checked
              </Tick>
            ) : null}
          </>
        )}
        <ModalActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Save speaker
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
