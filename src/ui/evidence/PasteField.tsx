import { useState } from 'react';
import { decodeUtf8, decodeWindows1252 } from '#core/story/decode.ts';
import { FileButton } from '../kit/FileButton.tsx';
import { Field, TextArea } from '../kit/Field.tsx';
import forms from './forms.module.css';
import { takesFocus } from './takes-focus.ts';
import { linkProblem, looksLikeLink } from './source-draft.ts';

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

const LARGEST = 16 * 1024 * 1024;

interface PasteFieldProps {
  readonly value: Brought;
  readonly onChange: (value: Brought) => void;
}

/** The one box for whatever an editor has in hand: words, a link, a file. */
export function PasteField({ value, onChange }: PasteFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const link = linkIn(value);
  const choose = async (file: File): Promise<void> => {
    if (file.size > LARGEST) {
      setProblem(`${file.name} is larger than 16 MiB. Paste the part you need.`);
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const strict = decodeUtf8(bytes);
    const text = 'text' in strict ? strict.text : decodeWindows1252(bytes);
    if (text.includes('\u0000')) {
      setProblem(
        `${file.name} holds no plain text. Paste its words, and name the file as the title.`,
      );
      return;
    }
    setProblem(null);
    onChange({ typed: text.startsWith('\ufeff') ? text.slice(1) : text, fileName: file.name });
  };
  const hint =
    link !== null
      ? 'Kept as a link. Add its words below.'
      : value.fileName === ''
        ? 'Paste the transcript, the report or a link.'
        : `From ${value.fileName}.`;
  return (
    <Field
      label="Text or link"
      hint={hint}
      error={problem ?? (link === null ? null : linkProblem(link))}
      beside={
        <FileButton
          label="or a text file"
          accept=".txt,.md,.srt,.vtt,text/plain"
          onChoose={(file) => void choose(file)}
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
            setProblem(null);
            onChange({ ...value, typed: event.target.value });
          }}
        />
      )}
    </Field>
  );
}
