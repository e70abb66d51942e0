import { useState } from 'react';
import { inReadingOrder } from '#core/desk/view.ts';
import type { Desk, Quote } from '#core/desk/desk.ts';
import { firstWords, quoteName, shortName } from '../review/quote-words.ts';
import { Button } from '../kit/Button.tsx';
import { findWords, locatorOf } from './find-in-record.ts';
import forms from './forms.module.css';
import { Tick } from './Tick.tsx';

interface QuoteTicksProps {
  readonly desk: Desk;
  readonly quote: Quote;
  /** Ids of the quotes it is attached to, the open one among them. */
  readonly chosen: readonly string[];
  /** The record, to say which quotes stand in it word for word; '' where none is held. */
  readonly text: string;
  readonly onChange: (chosen: readonly string[]) => void;
}

function foundWords(text: string, quote: Quote): string {
  const found = findWords(
    text,
    quote.anchor.parts.map((part) => part.exact),
  );
  if (found === null) return 'not word for word in this text';
  const where = locatorOf(text, found.start);
  return found.places > 1 ? `${found.places} places, first in ${where}` : `stands in ${where}`;
}

/** Which quotes the source belongs to: one press conference feeds six of them. */
export function QuoteTicks({ desk, quote, chosen, text, onChange }: QuoteTicksProps) {
  const [all, setAll] = useState(false);
  const alive = inReadingOrder(desk).filter((item) => item.stage !== 'dismissed');
  const same = alive.filter(
    (item) =>
      item.id === quote.id ||
      (item.anchor.speakerId !== null && item.anchor.speakerId === quote.anchor.speakerId),
  );
  const shown = all ? alive : same;
  const toggle = (id: string, on: boolean): void =>
    onChange(on ? [...chosen, id] : chosen.filter((item) => item !== id));
  return (
    <fieldset>
      <legend className={forms.legend}>For</legend>
      <ul className={forms.quotes}>
        {shown.map((item) => (
          <li key={item.id}>
            <Tick checked={chosen.includes(item.id)} onChange={(on) => toggle(item.id, on)}>
              {quoteName(desk, item)}, {shortName(desk, item)}: <q>{firstWords(item, 7)}</q>
              {text === '' ? null : <span className={forms.found}>{foundWords(text, item)}</span>}
            </Tick>
          </li>
        ))}
      </ul>
      {alive.length > same.length ? (
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all ? `Only ${shortName(desk, quote)}` : 'Show all quotes of the story'}
        </Button>
      ) : null}
    </fieldset>
  );
}
