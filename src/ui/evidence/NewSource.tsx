import { type FormEvent, useState } from 'react';
import { languageOf } from '#core/record/language.ts';
import { heldSource, sourceKind } from '#core/verdict/source.ts';
import { newId } from '#sync/new-id.ts';
import { useClient } from '../desk/desk-context.tsx';
import { useDraft } from '../desk/use-draft.ts';
import { Button } from '../kit/Button.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { usePane } from '../review/pane-context.tsx';
import { useActs } from '../review/use-acts.ts';
import { compareDraft, useDraftCompared } from '../record/draft-compared.ts';
import { bestPlaces, linkedOf, linkWith, planLinks, planOccasions } from './attach-plan.ts';
import forms from './forms.module.css';
import { type LinkDraft, NO_LINK } from './link-draft.ts';
import { LinkFields } from './LinkFields.tsx';
import { planOccasion } from './occasion-writes.ts';
import { NO_OCCASION, OccasionFields } from './OccasionFields.tsx';
import { type Brought, linkIn, NOTHING, PasteField } from './PasteField.tsx';
import { QuoteTicks } from './QuoteTicks.tsx';
import { RecordPicker } from './RecordPicker.tsx';
import {
  draftOf,
  languageOfDraft,
  languageProblem,
  linkProblem,
  sourceOf,
  titleOf,
} from './source-draft.ts';
import { SourceFields } from './SourceFields.tsx';
import { notedWrites } from './source-writes.ts';
import { TypeSelect } from './TypeSelect.tsx';

interface NewSourceProps {
  /** Text that was pasted onto the pane; '' when the form was opened empty. */
  readonly pasted: string;
  readonly onClose: () => void;
}

/** Attach a source: three things first, the rest folded; to one quote or to several at once. */
export function NewSource({ pasted, onClose }: NewSourceProps) {
  const client = useClient();
  const { desk, quote, me, exhibits } = usePane();
  const acts = useActs();
  const here = `${desk.storyId}/${quote.id}`;
  const [typedText, typeText] = useDraft(`source/${here}`);
  const [typedExcerpt, typeExcerpt] = useDraft(`excerpt/${here}`);
  const [fileName, setFileName] = useState(NOTHING.fileName);
  const [fresh, setFresh] = useState(pasted !== '');
  const brought: Brought = { typed: fresh ? pasted : (typedText ?? ''), fileName };
  const setBrought = (value: Brought): void => {
    setFresh(false);
    setNothing(null);
    setFileName(value.fileName);
    typeText(value.typed);
  };
  const leave = (): void => {
    typeText(null);
    typeExcerpt(null);
    onClose();
  };
  const [draft, setDraft] = useState(() => draftOf(null, new Date().toISOString().slice(0, 10)));
  const [occasion, setOccasion] = useState(
    (quote.occasionId === null ? undefined : desk.occasions[quote.occasionId]) ?? NO_OCCASION,
  );
  const [heldLink, holdLink] = useState<LinkDraft>(NO_LINK);
  const typedLink = { ...heldLink, excerpt: typedExcerpt ?? heldLink.excerpt };
  const setTypedLink = (value: LinkDraft): void => {
    holdLink(value);
    typeExcerpt(value.excerpt === '' ? null : value.excerpt);
  };
  const [chosen, setChosen] = useState<readonly string[]>([quote.id]);
  const [nothing, setNothing] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const url = linkIn(brought) ?? '';
  const text = url === '' ? brought.typed : '';
  // Until somebody types a place or words, the place found in the record stands in the fields.
  const told = languageOf(text);
  const language = languageOfDraft(draft) || null;
  const found = useDraftCompared(desk, text, language);
  const link = linkWith(typedLink, found?.[quote.id]?.places[0] ?? null);
  const kind = sourceKind(draft.type);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The field itself says what is wrong with it.
    const wrong = linkProblem(url) ?? linkProblem(draft.snapshotUrl) ?? languageProblem(draft);
    if (wrong !== null || chosen.length === 0) return;
    if (text.trim() === '' && url === '' && draft.title.trim() === '') {
      setNothing('Paste the text or a link, choose a file, or type a title.');
      return;
    }
    setBusy(true);
    const title = titleOf({ ...draft, url }, brought.fileName, text);
    const record =
      text.trim() === ''
        ? null
        : await client.keepRecord(brought.fileName === '' ? title : brought.fileName, text);
    const places = bestPlaces(found ?? (await compareDraft(client, desk, text, language)));
    const when = planOccasion(desk, occasion);
    const source = sourceOf(
      { ...draft, url },
      {
        id: newId('src'),
        title,
        record,
        occasionId: when.id,
        me: me.name,
        now: new Date().toISOString(),
      },
    );
    const own = linkWith(typedLink, places[quote.id] ?? null);
    const whole = { ...own, completeness: draft.completeness };
    // A whole record of the occasion says by itself that words are not in it.
    const excludes =
      record !== null &&
      when.id !== null &&
      kind.tier === 'first-hand' &&
      draft.completeness === 'whole';
    const linked = linkedOf(chosen, quote, own, places, excludes);
    const writes = [
      ...when.writes,
      ...notedWrites(heldSource(source), {
        ...draft,
        url,
        // What the form shows is what is kept.
        language: draft.language ?? told,
      }),
      ...planOccasions(desk, chosen, when.id),
      ...planLinks(desk, quote, linked, source.id, whole, places),
    ];
    const others = linked.length === 1 ? '' : ` to ${linked.length} quotes`;
    const name = draft.confidential ? 'a confidential source' : title;
    const said =
      linked.length === 0
        ? `Kept: ${name}. The words are not in it.`
        : `Attached${others}: ${name}, ${kind.tier}.`;
    const guards = draft.confidential
      ? [{ type: 'guard-source', sourceId: source.id, confidential: true } as const]
      : [];
    const kept =
      (await acts.act([...when.adds, { type: 'add-source', source }, ...guards], '')) &&
      (writes.length === 0 || (await acts.write(writes, said)));
    setBusy(false);
    if (kept) leave();
  };
  return (
    <Modal title="Attach a source" onClose={onClose} wide>
      <form className={forms.form} onSubmit={save}>
        <PasteField value={brought} error={nothing} onChange={setBrought} />
        <TypeSelect value={draft.type} onChange={(type) => setDraft({ ...draft, type })} />
        <fieldset className={forms.group}>
          <legend className={forms.legend}>Where and when it was said</legend>
          <OccasionFields
            value={occasion}
            known={Object.values(desk.occasions)}
            onChange={setOccasion}
          />
        </fieldset>
        <QuoteTicks
          desk={desk}
          quote={quote}
          text={text}
          chosen={chosen}
          found={found}
          onChange={setChosen}
        />
        <details
          className={forms.fold}
          open={kind.tier === 'second-hand' || text !== '' || url !== ''}
        >
          <summary>Where in it, and in which words</summary>
          <div>
            {text === '' ? null : (
              <RecordPicker
                text={text}
                onPick={(excerpt, locator) => setTypedLink({ ...typedLink, excerpt, locator })}
              />
            )}
            <LinkFields
              value={link}
              type={draft.type}
              others={exhibits.map(({ evidence, source }) => ({
                id: evidence.id,
                title: source.title,
              }))}
              onChange={setTypedLink}
            />
          </div>
        </details>
        <details className={forms.fold}>
          <summary>More about the source</summary>
          <div>
            <SourceFields value={draft} told={told} onChange={setDraft} />
          </div>
        </details>
        <ModalActions>
          <Button onClick={leave}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            disabled={busy}
            disabledBecause={chosen.length === 0 ? 'Tick at least one quote.' : null}
          >
            {chosen.length > 1 ? `Attach to ${chosen.length} quotes` : 'Attach'}
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
