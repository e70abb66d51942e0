import { useRef, useState } from 'react';
import { mentionsIn } from '#core/desk/talk.ts';
import type { Actor } from '#core/review/hats.ts';
import { takesFocus } from '../evidence/takes-focus.ts';
import { Field, TextArea } from '../kit/Field.tsx';
import { offeredPeople, typedMention, withMention } from './mention-words.ts';
import { Picks } from './Picks.tsx';

interface MentionFieldProps {
  readonly label: string;
  readonly text: string;
  readonly people: readonly Actor[];
  readonly error: string | null;
  readonly onType: (text: string) => void;
}

/**
 * A text in which people of the desk are named by “@”: whoever is meant stands below, one press away.
 * Ctrl or ⌘ with Enter sends its form.
 */
export function MentionField({ label, text, people, error, onType }: MentionFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const named = mentionsIn(text, people);
  const at = Math.min(caret, text.length);
  const typed = typedMention(text, at, people);
  // Whoever is being named just now may still be chosen in full.
  const rest = `${text.slice(0, at - (typed?.length ?? 0))} ${text.slice(at)}`;
  const elsewhere = mentionsIn(rest, people);
  const others = people.filter((person) => !elsewhere.includes(person));
  const name = (pick: string): void => {
    const next = withMention(text, at, typed, pick);
    onType(next.text);
    setCaret(next.caret);
    // The text is drawn by the next frame.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  return (
    <>
      <Field
        label={label}
        error={error}
        hint={
          named.length === 0
            ? 'Type @ and a name, and that person finds it among their unread.'
            : `Names ${named.map((person) => person.name).join(', ')}.`
        }
      >
        {(ids) => (
          <TextArea
            {...ids}
            ref={(element) => {
              area.current = element;
              takesFocus(element);
            }}
            rows={3}
            value={text}
            onChange={(event) => {
              onType(event.target.value);
              setCaret(event.target.selectionStart);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit();
            }}
          />
        )}
      </Field>
      <Picks
        lead="Name"
        picks={offeredPeople(others, typed).map((person) => person.name)}
        onPick={name}
      />
    </>
  );
}
