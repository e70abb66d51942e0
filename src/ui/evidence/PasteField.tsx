import { useEffect } from 'react';
import { FileButton } from '../kit/FileButton.tsx';
import { Field, TextArea } from '../kit/Field.tsx';
import { WindowsOffer } from '../story-import/WindowsOffer.tsx';
import forms from './forms.module.css';
import { PdfRepair } from './PdfRepair.tsx';
import { takesFocus } from './takes-focus.ts';
import { linkProblem, looksLikeLink } from './source-draft.ts';
import { useRecordFile } from './use-record-file.ts';

/** So many lines a paste must have before it can be broken by a page. */
const FEWEST_LINES = 6;

const PASTED = 'Pasted captions';

/** The name of a file that would hold this text, where it is captions; null: it is not. */
export function captionsName(text: string): string | null {
  const head = text.slice(0, 400).trimStart();
  if (head.startsWith('WEBVTT')) return `${PASTED}.vtt`;
  return /^\d+\s*\n\s*\d\d:\d\d:\d\d,\d\d\d --> /u.test(head) ? `${PASTED}.srt` : null;
}

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
  /** Why the form was not taken, where it is for what stands here; null: it is not. */
  readonly error: string | null;
  readonly onChange: (value: Brought) => void;
}

/** The one box for whatever an editor has in hand: words, a link, a file. */
export function PasteField({ value, error, onChange }: PasteFieldProps) {
  const [file, acts] = useRecordFile((read, name) => {
    const fileName = name.startsWith(PASTED) ? PASTED : name;
    onChange({ typed: read.text, fileName });
  });
  const captions = value.fileName === '' ? captionsName(value.typed) : null;
  const { typed } = value;
  useEffect(() => {
    if (captions !== null) void acts.choose(new File([typed], captions));
    // Read once for each text that is captions.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [captions, typed]);
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
        error={file.problem ?? (link === null ? error : linkProblem(link))}
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
      {link === null && typed.split('\n', FEWEST_LINES + 1).length > FEWEST_LINES ? (
        <PdfRepair text={typed} onTake={(text) => onChange({ ...value, typed: text })} />
      ) : null}
      {file.preview === null ? null : (
        <WindowsOffer preview={file.preview} onTake={() => void acts.readAsWindows()} />
      )}
    </>
  );
}
