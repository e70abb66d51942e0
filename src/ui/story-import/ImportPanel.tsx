import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { currentVersion, type Desk } from '#core/desk/desk.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { InPieces } from '#core/in-pieces.ts';
import type { Relation } from '#core/verdict/case.ts';
import { checkStoryText } from '#core/story/check-text.ts';
import { proposeTitle } from '#core/story/title.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useDraft } from '../desk/use-draft.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { FileButton } from '../kit/FileButton.tsx';
import { Field, TextArea, TextInput } from '../kit/Field.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { useSaid } from '../kit/use-said.ts';
import { createStoryPaints, NO_READER } from '../reader/story-paints.ts';
import { paintsAhead } from '../reader/use-story-paints.ts';
import { deadlineOf } from './deadline.ts';
import { WindowsOffer } from './WindowsOffer.tsx';
import { useStoryText } from './use-story-text.ts';
import styles from './ImportPanel.module.css';

const RELATIONS: readonly { readonly value: Relation; readonly label: string }[] = [
  { value: 'ours', label: 'Ours' },
  { value: 'agency', label: 'Agency copy' },
  { value: 'other', label: 'Another outlet’s' },
];

/** Brings a story in: the text, whose it is, and when it must be done. */
export function ImportPanel({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const me = useDesk((state) => state.me);
  const [story, acts] = useStoryText();
  useSaid(story.fileName ?? '');
  const [relation, setRelation] = useState<Relation>('ours');
  const [typedAgency, typeAgency] = useDraft('import/agency');
  const agency = typedAgency ?? '';
  const [deadline, setDeadline] = useState('');
  const [problem, setProblem] = useState<{
    readonly say: string;
    readonly storyId: string | null;
    /** It is the text that cannot be taken. */
    readonly ofText?: true;
  } | null>(null);
  const [busy, setBusy] = useState(false);
  // Out of the way of a long story that is about to be drawn, and there again if it comes to nothing:
  // first its text, which takes as long to take down as the rest of the page.
  const [away, setAway] = useState<'text' | 'all' | null>(null);

  /** What the story is painted from is made before, not as it is drawn. */
  function* ready(desk: Desk): InPieces<void> {
    inReadingOrder(desk);
    yield;
    const version = currentVersion(desk);
    if (version !== null) {
      const paints = createStoryPaints(version);
      paints.take(desk, NO_READER);
      paintsAhead.set(version, paints);
    }
    yield;
    flushSync(() => setAway('text'));
    yield;
    flushSync(() => setAway('all'));
  }

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const refusal = checkStoryText(story.text);
    if (refusal !== null) return setProblem({ say: refusal.message, storyId: null, ofText: true });
    setBusy(true);
    const style = await (await client.houseStyles()).start();
    const made = await client.createStory(
      {
        ...proposeTitle(story.text, story.fileName),
        agency: relation === 'ours' || agency.trim() === '' ? null : agency.trim(),
        relation,
        deadline: deadlineOf(deadline),
        text: story.text,
        style,
      },
      null,
      ready,
    );
    setBusy(false);
    setAway(null);
    if (!made.ok) {
      setProblem(made);
      return client.show({ said: made.say });
    }
    acts.drop();
    typeAgency(null);
    const by = style.houseStyle === 'strict-fillers' ? '' : `, checked by ${style.words}`;
    client.show({ panel: null, said: `The story is in${by}. Confirm what was found.` });
  };
  const openFirst = async (storyId: string): Promise<void> => {
    acts.drop();
    await client.openStory(storyId);
    onClose();
  };
  if (away === 'all') return null;
  return (
    <Modal title="Import a story" onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Field
          label="Text of the story"
          hint="Paste it with its headline. Nothing is changed."
          error={story.problem ?? (problem?.ofText === true ? problem.say : null)}
        >
          {(ids) => (
            <TextArea
              {...ids}
              className={styles.text}
              spellCheck={false}
              value={away === null ? story.text : ''}
              onPaste={(event) => {
                // From the clipboard itself: a text area would turn its line ends into its own.
                const pasted = event.clipboardData.getData('text/plain');
                const { value, selectionStart, selectionEnd } = event.currentTarget;
                if (pasted === '' || selectionEnd - selectionStart !== value.length) return;
                event.preventDefault();
                setProblem(null);
                acts.paste(pasted);
              }}
              onChange={(event) => {
                setProblem(null);
                acts.type(event.target.value);
              }}
            />
          )}
        </Field>
        <div className={styles.file}>
          <FileButton
            label="Choose a .txt file"
            accept=".txt,text/plain"
            onChoose={(file) => {
              setProblem(null);
              void acts.choose(file);
            }}
          />
          {story.fileName === null ? null : <span>{story.fileName}</span>}
        </div>
        {story.preview === null ? null : (
          <WindowsOffer preview={story.preview} onTake={() => void acts.readAsWindows()} />
        )}
        <Choice legend="Whose story?" value={relation} options={RELATIONS} onChange={setRelation} />
        <div className={styles.pair}>
          {relation === 'ours' ? null : (
            <Field label={relation === 'agency' ? 'Which agency?' : 'Which outlet?'}>
              {(ids) => (
                <TextInput
                  {...ids}
                  value={agency}
                  onChange={(event) => typeAgency(event.target.value)}
                />
              )}
            </Field>
          )}
          <Field label="Deadline" hint="Leave it empty where there is none.">
            {(ids) => (
              <TextInput
                {...ids}
                type="datetime-local"
                value={deadline}
                onChange={(event) => setDeadline(event.target.value)}
              />
            )}
          </Field>
        </div>
        {problem === null || problem.ofText === true ? null : (
          <p className={styles.problem}>{problem.say}</p>
        )}
        <ModalActions>
          {problem === null || problem.storyId === null ? null : (
            <Button onClick={() => void openFirst(problem.storyId ?? '')}>
              Open the one that is here
            </Button>
          )}
          <Button
            type="submit"
            kind="primary"
            disabledBecause={
              me !== null && !me.hats.includes('checks') && !me.hats.includes('clears')
                ? 'Only someone who checks or clears brings stories in.'
                : null
            }
          >
            {busy ? 'Bringing it in…' : 'Import'}
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
