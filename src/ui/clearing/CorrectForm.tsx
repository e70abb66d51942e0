import { versionOf } from '#core/desk/context.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { printedQuote, quoteWords } from '#core/quote/printed.ts';
import forms from '../evidence/forms.module.css';
import { takesFocus } from '../evidence/takes-focus.ts';
import { Field, TextArea, TextInput } from '../kit/Field.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { usePane } from '../review/pane-context.tsx';
import { quoteName } from '../review/quote-words.ts';
import { useActs } from '../review/use-acts.ts';
import { ComplaintFrame } from './ComplaintFrame.tsx';
import { useTyped } from './use-typed.ts';

interface CorrectFormProps {
  readonly complaintId: string;
  readonly onClose: () => void;
}

/** A complaint is upheld: why, the words as they should have run, where that runs, who was told. */
export function CorrectForm({ complaintId, onClose }: CorrectFormProps) {
  const { desk, quote, focusPane } = usePane();
  const acts = useActs();
  const text = versionOf(desk, quote)?.text ?? '';
  const blank = {
    reason: '',
    newWords: quoteWords(text, quote.anchor.parts),
    where: '',
    told: '',
  };
  const { typed, type, forget } = useTyped(`correct/${desk.storyId}/${complaintId}`, blank);
  const name = quoteName(desk, quote);
  const seenFingerprint = fingerprintOf(desk, quote);
  const send = async (): Promise<boolean> => {
    if (Object.values(typed).some((part) => part.trim() === '')) return false;
    const command = {
      type: 'correct',
      complaintId,
      quoteId: quote.id,
      seenFingerprint,
      reason: typed.reason.trim(),
      newWords: typed.newWords.trim(),
      where: typed.where.trim(),
      told: typed.told.trim(),
    } as const;
    const said = `${name}: complaint upheld, the check is withdrawn. It is to be checked again.`;
    return await acts.direct(command, said);
  };
  return (
    <ComplaintFrame
      title={`Correct ${name.toLowerCase()}`}
      action="Correct it"
      onSend={send}
      forget={forget}
      onClose={(sent) => {
        onClose();
        if (sent) focusPane();
      }}
    >
      {(tried) => {
        const lacks = (part: keyof typeof blank, say: string): string | null =>
          tried && typed[part].trim() === '' ? say : null;
        return (
          <>
            <Field
              label="Why it is corrected"
              error={lacks('reason', 'Type why the complaint is upheld.')}
            >
              {(ids) => (
                <TextArea
                  {...ids}
                  ref={takesFocus}
                  rows={2}
                  value={typed.reason}
                  onChange={(event) => type({ reason: event.target.value })}
                />
              )}
            </Field>
            <Field
              label="The words as they should have run"
              hint={<>Ran: {shownWords(printedQuote(text, quote.anchor.parts))}</>}
              error={lacks('newWords', 'Type the words as they should have run.')}
            >
              {(ids) => (
                <TextArea
                  {...ids}
                  className={forms.words}
                  rows={2}
                  dir="auto"
                  value={typed.newWords}
                  onChange={(event) => type({ newWords: event.target.value })}
                />
              )}
            </Field>
            <div className={forms.row}>
              <Field
                label="Where it runs"
                error={lacks('where', 'Type where the correction runs.')}
              >
                {(ids) => (
                  <TextInput
                    {...ids}
                    maxLength={500}
                    value={typed.where}
                    onChange={(event) => type({ where: event.target.value })}
                  />
                )}
              </Field>
              <Field label="Who was told" error={lacks('told', 'Type who was told.')}>
                {(ids) => (
                  <TextInput
                    {...ids}
                    maxLength={500}
                    value={typed.told}
                    onChange={(event) => type({ told: event.target.value })}
                  />
                )}
              </Field>
            </div>
            <p className={forms.note}>
              The check is withdrawn and stays in the history with both wordings; the quote goes
              back in hand, and the story runs again once it is cleared.
            </p>
          </>
        );
      }}
    </ComplaintFrame>
  );
}
