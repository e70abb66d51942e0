import { useState } from 'react';
import type { Span } from '#core/text/span.ts';
import { Button } from '../kit/Button.tsx';
import { TextArea } from '../kit/Field.tsx';
import { locatorAt, useOutline } from '../record/use-outline.ts';
import forms from './forms.module.css';
import { withSentencesAround } from './sentences-around.ts';

interface RecordPickerProps {
  readonly text: string;
  readonly onPick: (excerpt: string, locator: string) => void;
}

/** The record's text; what is selected in it becomes the excerpt, and its paragraph the locator. */
export function RecordPicker({ text, onPick }: RecordPickerProps) {
  const [picked, setPicked] = useState<Span | null>(null);
  const outline = useOutline(text);
  const take = (widened: boolean) => (): void => {
    if (picked === null) return;
    const { start, end } = widened ? withSentencesAround(text, picked) : picked;
    onPick(text.slice(start, end).trim(), locatorAt(outline, picked.start));
  };
  const because = picked === null ? 'Select the words in the text first.' : null;
  return (
    <div>
      <TextArea
        readOnly
        className={forms.record}
        rows={5}
        aria-label="Text of the record; select the words that matter"
        value={text}
        onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) =>
          setPicked(start === end ? null : { start, end })
        }
      />
      <Button kind="quiet" disabledBecause={because} onClick={take(false)}>
        Use what is selected
      </Button>
      <Button kind="quiet" disabledBecause={because} onClick={take(true)}>
        With the sentences around
      </Button>
    </div>
  );
}
