import { type FormEvent, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { usePane } from '../review/pane-context.tsx';
import { useActs } from '../review/use-acts.ts';
import { notedLanguage } from '../record/asked.ts';
import { compareDraft, useDraftCompared } from '../record/draft-compared.ts';
import { useClient } from '../desk/desk-context.tsx';
import { bestPlaces, linkWith, planLinks } from './attach-plan.ts';
import forms from './forms.module.css';
import { NO_LINK } from './link-draft.ts';
import { LinkFields } from './LinkFields.tsx';
import { QuoteTicks } from './QuoteTicks.tsx';
import { RecordPicker } from './RecordPicker.tsx';
import { useRecordText } from './use-record-text.ts';

interface AttachAgainProps {
  readonly sourceId: string;
  readonly onClose: () => void;
}

/** A source the story holds already, attached once more with its own place and words. */
export function AttachAgain({ sourceId, onClose }: AttachAgainProps) {
  const client = useClient();
  const { desk, quote, exhibits } = usePane();
  const acts = useActs();
  const source = desk.sources[sourceId];
  const text = useRecordText(source?.record ?? null) ?? '';
  const [typed, setTyped] = useState(NO_LINK);
  const [chosen, setChosen] = useState<readonly string[]>([quote.id]);
  const language = source === undefined ? null : notedLanguage(source);
  const found = useDraftCompared(desk, text, language);
  if (source === undefined) return null;
  const link = linkWith(typed, found?.[quote.id]?.places[0] ?? null);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const places = bestPlaces(found ?? (await compareDraft(client, desk, text, language)));
    const own = {
      ...linkWith(typed, places[quote.id] ?? null),
      completeness: source.completeness,
    };
    const writes = planLinks(desk, quote, chosen, sourceId, own, places);
    if (writes.length > 0 && (await acts.write(writes, `Attached: ${source.title}.`))) onClose();
  };
  return (
    <Modal title={`Attach: ${source.title}`} onClose={onClose} wide>
      <form className={forms.form} onSubmit={save}>
        <QuoteTicks
          desk={desk}
          quote={quote}
          text={text}
          chosen={chosen}
          found={found}
          onChange={setChosen}
        />
        {text === '' ? null : (
          <RecordPicker
            text={text}
            onPick={(excerpt, locator) => setTyped({ ...typed, excerpt, locator })}
          />
        )}
        <LinkFields
          value={link}
          type={source.type}
          others={exhibits.map((item) => ({ id: item.evidence.id, title: item.source.title }))}
          onChange={setTyped}
        />
        <ModalActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            disabledBecause={chosen.length === 0 ? 'Tick at least one quote.' : null}
          >
            {chosen.length > 1 ? `Attach to ${chosen.length} quotes` : 'Attach'}
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
