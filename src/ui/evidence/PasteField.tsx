import { FileButton } from '../kit/FileButton.tsx';
import { Field, TextArea } from '../kit/Field.tsx';
import { WindowsOffer } from '../story-import/WindowsOffer.tsx';
import forms from './forms.module.css';
import { takesFocus } from './takes-focus.ts';
import { linkProblem, looksLikeLink } from './source-draft.ts';
import { useRecordFile } from './use-record-file.ts';

/** What was brought in: text or a link in `typed`, and the file's name where it came from a file. */
export interface Brought {
  readonly typed: string;
  readonly fileName: string;
}

export const NOTHING: Brought = { typed: '', fileName: '' };

/** The link, where what was brought is one; null for text. */
export function linkIn({ typed }: Brought): string | null {
  return looksLikeLink(typed) ? typed.trim() : null;
}

interface PasteFieldProps {
  readonly value: Brought;
  readonly onChange: (value: Brought) => void;
}

/** The one box for whatever an editor has in hand: words, a link, a file. */
export function PasteField({ value, onChange }: PasteFieldProps) {
  const [file, acts] = useRecordFile((read, fileName) => onChange({ typed: read.text, fileName }));
  const link = linkIn(value);
  const hint = file.busy
    ? 'Reading the file.'
    : link !== null
      ? 'Kept as a link. Add its words below.'
      : value.fileName === ''
        ? 'Paste the transcript, the report or a link.'
        : [`From ${value.fileName}.`, ...file.notes].join(' ');
  return (
    <>
      <Field
        label="Text or link"
        hint={hint}
        error={file.problem ?? (link === null ? null : linkProblem(link))}
        beside={
          <FileButton
            label="or a file"
            accept=".txt,.md,.srt,.vtt,.html,.htm,.docx,text/plain"
            onChoose={(chosen) => void acts.choose(chosen)}
          />
        }
      >
        {(ids) => (
          <TextArea
            {...ids}
            ref={takesFocus}
            className={forms.words}
            rows={3}
            value={value.typed}
            onChange={(event) => {
              acts.clear();
              onChange({ ...value, typed: event.target.value });
            }}
          />
        )}
      </Field>
      {file.preview === null ? null : (
        <WindowsOffer preview={file.preview} onTake={() => void acts.readAsWindows()} />
      )}
    </>
  );
}
