import { type FormEvent, useMemo, useState } from 'react';
import { blocksOf } from '#core/desk/context.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Version } from '#core/story/version.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { useSaid } from '../kit/use-said.ts';
import { takesFocus } from '../evidence/takes-focus.ts';
import forms from '../evidence/forms.module.css';
import { partsOf } from './mark-anchor.ts';
import { partWords } from './quote-parts.ts';
import { shownWords } from './shown-words.tsx';
import { useTextLanguage } from './text-language.ts';
import { type Place, placesOf, storyWords } from './typed-words.ts';
import { useMarkActs } from './use-mark-acts.ts';
import styles from './WordsForm.module.css';

interface WordsFormProps {
  readonly desk: Desk;
  readonly version: Version;
  readonly onMarked: (quoteId: string) => void;
  readonly onClose: () => void;
}

function placeLabel({ paragraph }: Place): string {
  return paragraph === null ? 'Outside the paragraphs' : `Paragraph ${paragraph}`;
}

const AFTER = 32;

/** What follows a place, so that two that read the same can be told apart. */
function wordsAfter(text: string, { span }: Place): string {
  const line = text.slice(span.end, span.end + AFTER).split('\n')[0] ?? '';
  const cut = line.lastIndexOf(' ');
  return line.length < AFTER || cut <= 0 ? line.trim() : `${line.slice(0, cut).trim()} …`;
}

function countSentence(count: number, more: boolean, typed: boolean): string {
  if (!typed) return 'Marks, dashes and capitals do not count.';
  if (more) return `More than ${count} places. Type more words.`;
  if (count === 0) return 'These words do not stand in the story.';
  return count === 1 ? 'One place.' : `${count} places. Choose one.`;
}

/** Marking by the first and last words: for who knows what it says and not where it stands. */
export function WordsForm({ desk, version, onMarked, onClose }: WordsFormProps) {
  const client = useClient();
  const blocks = blocksOf(version);
  const language = useTextLanguage(version);
  const story = useMemo(() => storyWords(version.text, blocks), [version, blocks]);
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [chosen, setChosen] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { places, more } = useMemo(() => placesOf(story, first, last), [story, first, last]);
  const at = Math.min(chosen, Math.max(0, places.length - 1));
  const place = places[at];
  const spansOf = ({ span }: Place) => partsOf(version.text, blocks, span, false);
  const spans = place === undefined ? [] : spansOf(place);
  const acts = useMarkActs(desk, spans, onMarked);
  const typed = first.trim() !== '';
  const act = async (acting: Promise<string | null>): Promise<void> => {
    const refused = await acting;
    setRefusal(refused);
    if (refused !== null) client.show({ said: refused });
  };
  const type = (set: (words: string) => void) => (words: string) => {
    set(words);
    setChosen(0);
    setRefusal(null);
  };
  const because =
    place === undefined
      ? typed
        ? 'Still needed: words that stand in the story.'
        : 'Still needed: the first words.'
      : acts.because;
  const { addition } = acts;
  const whole =
    places.length === 1 && place !== undefined
      ? ` ${placeLabel(place)}: ${partWords({ exact: version.text.slice(place.span.start, place.span.end) })}.`
      : '';
  const found = `${countSentence(places.length, more, typed)}${whole}`;
  useSaid(found);
  const fields = [
    { label: 'First words', value: first, onType: type(setFirst) },
    { label: 'Last words', value: last, onType: type(setLast) },
  ];
  return (
    <Modal title="Mark by first and last words" onClose={onClose}>
      <form
        className={forms.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (because === null) void act(acts.mark(false));
        }}
      >
        <div className={styles.typed}>
          {fields.map(({ label, value, onType }, index) => (
            <Field key={label} label={label}>
              {(ids) => (
                <TextInput
                  {...ids}
                  ref={index === 0 ? takesFocus : undefined}
                  value={value}
                  onChange={(event) => onType(event.target.value)}
                />
              )}
            </Field>
          ))}
        </div>
        <p className={forms.note}>{shownWords(found)}</p>
        {places.length > 1 ? (
          <fieldset>
            <legend className={forms.legend}>Which one</legend>
            <ul className={styles.places}>
              {places.map((item, index) => (
                <li key={`${item.span.start} ${item.span.end}`}>
                  <label className={styles.place}>
                    <input
                      type="radio"
                      name="place"
                      checked={index === at}
                      onChange={() => setChosen(index)}
                    />
                    <span className={styles.where}>{placeLabel(item)}</span>
                    <span className={styles.said} lang={language} dir="auto">
                      {shownWords(
                        partWords({ exact: version.text.slice(item.span.start, item.span.end) }),
                      )}{' '}
                      <span className={styles.after}>
                        {shownWords(wordsAfter(version.text, item))}
                      </span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        ) : null}
        {place === undefined ? null : (
          <figure>
            <figcaption className={forms.legend}>What would be marked</figcaption>
            <blockquote className={styles.preview} lang={language} dir="auto">
              {shownWords(
                spans.map((span) => version.text.slice(span.start, span.end)).join(' ¶ '),
              )}
            </blockquote>
          </figure>
        )}
        {refusal === null ? null : <p className={forms.problem}>{refusal}</p>}
        <ModalActions
          apart={
            addition === null ? null : (
              <Button disabledBecause={addition.because} onClick={() => void act(addition.add())}>
                {addition.label}
              </Button>
            )
          }
        >
          <Button disabledBecause={because} onClick={() => void act(acts.mark(true))}>
            As paraphrase
          </Button>
          <Button kind="primary" type="submit" disabledBecause={because}>
            Mark as quotation
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
