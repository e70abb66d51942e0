import { type FormEvent, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { speakersOf } from '#core/desk/speakers.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import type { Speaker } from '#core/quote/quote.ts';
import { newId } from '#sync/new-id.ts';
import { Tick } from '../evidence/Tick.tsx';
import { Button } from '../kit/Button.tsx';
import { Field, Select, TextInput } from '../kit/Field.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { firstWords } from '../review/first-words.ts';
import { quoteName } from '../review/quote-words.ts';
import forms from '../evidence/forms.module.css';
import { draftProblem, NO_DRAFT, NOT_UNNAMED, speakerFrom } from './speaker-draft.ts';
import { quoteCount } from './speaker-words.ts';
import { splitCommands, type SplitTarget } from './split-commands.ts';
import { useSpeakerActs } from './use-speaker-acts.ts';
import styles from './SpeakersPanel.module.css';

interface SpeakerSplitProps {
  readonly desk: Desk;
  readonly speaker: Speaker;
  readonly onDone: () => void;
}

const NEW = 'new';

/** One name, two people: the chosen quotes become another speaker's, who may be new. */
export function SpeakerSplit({ desk, speaker, onDone }: SpeakerSplitProps) {
  const quotes = inReadingOrder(desk).filter(
    ({ anchor, stage }) => anchor.speakerId === speaker.id && stage !== 'dismissed',
  );
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [into, setInto] = useState(NEW);
  const [draft, setDraft] = useState({
    ...NO_DRAFT,
    unnamed: speaker.unnamed === null ? null : NOT_UNNAMED,
  });
  const [error, setError] = useState<string | null>(null);
  const { act, problem } = useSpeakerActs();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = into === NEW ? draftProblem(draft) : null;
    setError(missing);
    if (missing !== null || chosen.length === 0) return;
    const target: SplitTarget =
      into === NEW
        ? { kind: 'new', speaker: speakerFrom(draft, newId('s')) }
        : { kind: 'known', id: into };
    const name = into === NEW ? draft.name.trim() : (desk.speakers[into]?.name ?? '');
    const commands = splitCommands(desk, speaker, target, chosen);
    if (await act(commands, `${quoteCount(chosen.length)} moved to ${name}.`)) onDone();
  };
  if (quotes.length === 0) return <p className={forms.note}>No quote has this speaker.</p>;
  return (
    <form className={forms.form} onSubmit={save}>
      <fieldset>
        <legend className={forms.legend}>Quotes that are somebody else’s</legend>
        <ul className={forms.quotes}>
          {quotes.map((quote) => (
            <li key={quote.id}>
              <Tick
                checked={chosen.includes(quote.id)}
                onChange={(on) =>
                  setChosen(on ? [...chosen, quote.id] : chosen.filter((item) => item !== quote.id))
                }
              >
                {quoteName(desk, quote)}: <q>{shownWords(firstWords(quote, 8))}</q>
              </Tick>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className={forms.row}>
        <Field label="They are">
          {(ids) => (
            <Select {...ids} value={into} onChange={(event) => setInto(event.target.value)}>
              <option value={NEW}>someone new</option>
              {speakersOf(desk)
                .filter(({ id }) => id !== speaker.id)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </Select>
          )}
        </Field>
        {into === NEW ? (
          <Field label={draft.unnamed === null ? 'Name' : 'How described'} error={error}>
            {(ids) => (
              <TextInput
                {...ids}
                value={draft.name}
                onChange={(event) => setDraft({ ...draft, name: event.target.value })}
              />
            )}
          </Field>
        ) : null}
      </div>
      {problem === '' ? null : <p className={forms.problem}>{problem}</p>}
      <div className={styles.acts}>
        <Button onClick={onDone}>Cancel</Button>
        <Button
          kind="primary"
          type="submit"
          disabledBecause={chosen.length === 0 ? 'Choose at least one quote.' : null}
        >
          {chosen.length === 0 ? 'Move quotes' : `Move ${quoteCount(chosen.length)}`}
        </Button>
      </div>
    </form>
  );
}
