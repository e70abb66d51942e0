import { useState } from 'react';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { shownWords } from '../reader/shown-words.tsx';
import { firstWords } from '../review/first-words.ts';
import { quoteName, shortName } from '../review/quote-words.ts';
import { Button } from '../kit/Button.tsx';
import { type DraftCompared, foundIn, offeredFor, useVoices } from '../record/draft-compared.ts';
import { comparable } from '../record/asked.ts';
import { criticalWords, countWords } from './difference-words.ts';
import { shortPlace } from './place-words.ts';
import forms from './forms.module.css';
import { Tick } from './Tick.tsx';

interface QuoteTicksProps {
  readonly desk: Desk;
  readonly quote: Quote;
  /** The words of the source; '' where it holds none. */
  readonly text: string;
  /** Ids of the quotes it is attached to, the open one among them. */
  readonly chosen: readonly string[];
  /** Where the quotes stand in the text; null: not looked through yet. */
  readonly found: DraftCompared | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Where a quote stands in the text and what differs there: what would be attached, before it is. */
function foundWords(quote: Quote, found: DraftCompared): string {
  if (!comparable(quote)) return 'reported: no words of its own to look for';
  const places = found[quote.id]?.places ?? [];
  const [first] = places;
  if (first === undefined) return 'words not found here';
  const where =
    places.length > 1 ? `${places.length} places, first ${shortPlace(first)}` : shortPlace(first);
  const other = first.flags.find(({ flag }) => flag === 'said_by_other');
  if (other !== undefined) return `${where} · ${other.detail}`;
  const critical = criticalWords(first.differences);
  return critical === ''
    ? `${where} · ${countWords(first.differences).replace(/\.$/u, '').toLowerCase()}`
    : `${where} · meaning may change: ${critical}`;
}

/** Which quotes the source belongs to: one press conference feeds six of them. */
export function QuoteTicks({ desk, quote, text, chosen, found, onChange }: QuoteTicksProps) {
  const [all, setAll] = useState(false);
  const here = found === null ? [] : foundIn(desk, found);
  const voices = useVoices(desk, text);
  const alive = inReadingOrder(desk).filter((item) => item.stage !== 'dismissed');
  const shown = all ? alive : offeredFor(desk, quote, here, voices);
  const missing = here.filter((id) => !chosen.includes(id));
  const toggle = (id: string, on: boolean): void =>
    onChange(on ? [...chosen, id] : chosen.filter((item) => item !== id));
  return (
    <fieldset>
      <legend className={forms.legend}>For</legend>
      <ul className={forms.quotes}>
        {shown.map((item) => (
          <li key={item.id}>
            <Tick checked={chosen.includes(item.id)} onChange={(on) => toggle(item.id, on)}>
              {quoteName(desk, item)}, {shortName(desk, item)}:{' '}
              <q>{shownWords(firstWords(item, 7))}</q>
              {found === null || text.trim() === '' ? null : (
                <span className={forms.found}>{foundWords(item, found)}</span>
              )}
            </Tick>
          </li>
        ))}
      </ul>
      {missing.length === 0 ? null : (
        <Button onClick={() => onChange([...chosen, ...missing])}>
          Tick all {here.length} found here
        </Button>
      )}
      {alive.length > shown.length || all ? (
        <Button kind="quiet" className={forms.flush} onClick={() => setAll(!all)}>
          {all ? 'Only those it is about' : 'Show all quotes of the story'}
        </Button>
      ) : null}
    </fieldset>
  );
}
