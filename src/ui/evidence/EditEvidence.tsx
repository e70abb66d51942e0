import { type FormEvent, useState } from 'react';
import { languageOf } from '#core/record/language.ts';
import { isConfidential, maySee } from '#core/review/confidential.ts';
import type { Exhibit } from '#core/verdict/case.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { usePane } from '../review/pane-context.tsx';
import { useActs } from '../review/use-acts.ts';
import { sourceWrites } from './source-writes.ts';
import forms from './forms.module.css';
import { GuardedEvidence } from './GuardedEvidence.tsx';
import { evidenceOf, linkOf } from './link-draft.ts';
import { LinkFields } from './LinkFields.tsx';
import { RecordPicker } from './RecordPicker.tsx';
import { draftOf, keptWords, languageProblem, linkProblem } from './source-draft.ts';
import { SourceFields } from './SourceFields.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { TypeSelect } from './TypeSelect.tsx';
import { useRecordText } from './use-record-text.ts';

interface EditEvidenceProps {
  readonly exhibit: Exhibit;
  readonly onClose: () => void;
}

/** What is attached; of a confidential source only to those who may see it. */
export function EditEvidence({ exhibit, onClose }: EditEvidenceProps) {
  const { me } = usePane();
  return maySee(exhibit.source, me.hats) ? (
    <EvidenceForm exhibit={exhibit} onClose={onClose} />
  ) : (
    <GuardedEvidence exhibit={exhibit} onClose={onClose} />
  );
}

/** To be read, put right, chosen as deciding, or taken back. */
function EvidenceForm({ exhibit, onClose }: EditEvidenceProps) {
  const { evidence, source } = exhibit;
  const client = useClient();
  const { quote, me, exhibits, decisive } = usePane();
  const acts = useActs();
  const text = useRecordText(source.record);
  const [link, setLink] = useState(linkOf(evidence));
  const [draft, setDraft] = useState(draftOf(source));
  const [error, setError] = useState<string | null>(null);
  const close = async (done: Promise<boolean>): Promise<void> => {
    if (await done) onClose();
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The field itself says what is wrong with it.
    if (
      (linkProblem(draft.url) ?? linkProblem(draft.snapshotUrl) ?? languageProblem(draft)) !== null
    )
      return;
    const typed = { ...link, completeness: draft.completeness };
    const next = evidenceOf(typed, { id: evidence.id, quoteId: quote.id, sourceId: source.id });
    const writes = [
      ...sourceWrites(source, draft, me.name),
      { field: 'evidence.item', id: evidence.id, value: next } as const,
    ];
    const { confidential } = draft;
    const guard = { type: 'guard-source', sourceId: source.id, confidential } as const;
    const turned = confidential !== isConfidential(source);
    const [no] = turned ? client.refusalsOf(guard) : [];
    if (no !== undefined) {
      setError(no.say);
      client.show({ said: no.say });
      return;
    }
    if (!(await acts.write(writes, keptWords(draft)))) return;
    const said = confidential ? 'Confidential from now on.' : 'No longer confidential.';
    if (turned && !(await acts.act([guard], said))) return;
    onClose();
  };
  const decide = (): Promise<void> =>
    close(
      acts.write(
        [{ field: 'quote.decisive', id: quote.id, value: evidence.id }],
        `${source.title} decides.`,
      ),
    );
  const takeBack = (): Promise<void> =>
    close(
      acts.write(
        [{ field: 'evidence.item', id: evidence.id, value: null }],
        `${source.title} taken back.`,
      ),
    );
  const decides = decisive?.evidence.id === evidence.id;
  return (
    <Modal title={source.title} onClose={onClose} wide>
      <form className={forms.form} onSubmit={save}>
        <SourceLinks exhibit={exhibit} whole />
        {text === null ? null : (
          <RecordPicker
            text={text}
            onPick={(excerpt, locator) => setLink({ ...link, excerpt, locator })}
          />
        )}
        <LinkFields
          value={link}
          type={draft.type}
          others={exhibits
            .filter((item) => item.evidence.id !== evidence.id)
            .map((item) => ({ id: item.evidence.id, title: item.source.title }))}
          onChange={setLink}
        />
        <details className={forms.fold}>
          <summary>About the source, for every quote it serves</summary>
          <div>
            <TypeSelect value={draft.type} onChange={(type) => setDraft({ ...draft, type })} />
            <SourceFields
              value={draft}
              told={text === null ? null : languageOf(text)}
              onChange={setDraft}
              withLink
            />
          </div>
        </details>
        {error === null ? null : <p className={forms.problem}>{error}</p>}
        <ModalActions
          apart={
            <Button kind="danger" onClick={takeBack}>
              Take back
            </Button>
          }
        >
          {exhibits.length > 1 ? (
            <Button disabledBecause={decides ? 'It decides already.' : null} onClick={decide}>
              This one decides
            </Button>
          ) : null}
          <Button kind="primary" type="submit">
            Save
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
