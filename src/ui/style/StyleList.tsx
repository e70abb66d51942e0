import { useId, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Story } from '#core/desk/desk-story.ts';
import type { OwnStyle } from '#core/verdict/house-style.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { chosenIn, choiceWrites, type StyleChoice, styleChoices } from './style-choice.ts';
import { signedUnderOthers } from './style-history.ts';
import styles from './StylePanel.module.css';

interface StyleListProps {
  readonly desk: Desk;
  readonly story: Story;
  readonly own: readonly OwnStyle[];
  /** Why this person cannot make or change styles; null: they can. */
  readonly closed: string | null;
  readonly onNew: () => void;
  readonly onCopy: (choice: StyleChoice) => void;
  readonly onEdit: (style: OwnStyle) => void;
}

/** "2 quotes stay signed by the style of their signing." */
function signedWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ' One quote stays signed by the style of its signing.'
    : ` ${count} quotes stay signed by the style of their signing.`;
}

/** The styles a story can be checked by; the one that is chosen decides from then on. */
export function StyleList({ desk, story, own, closed, onNew, onCopy, onEdit }: StyleListProps) {
  const client = useClient();
  const name = useId();
  const [problem, setProblem] = useState('');
  const choices = styleChoices(story, own);
  const chosen = chosenIn(choices, story);
  const probe = choices.find((choice) => choice.key !== chosen);
  const refusals =
    probe === undefined
      ? []
      : client.refusalsOf({ type: 'edit', writes: choiceWrites(desk.storyId, story, probe) });
  const refused = refusals.map((item) => item.say).join(' ');
  const choose = async (choice: StyleChoice): Promise<void> => {
    const writes = choiceWrites(desk.storyId, story, choice);
    const acted = await client.dispatch([{ type: 'edit', writes }]);
    if (!acted.ok) {
      const say = acted.refusals.map((item) => item.say).join(' ');
      setProblem(say);
      client.show({ said: say });
      return;
    }
    setProblem('');
    const now = client.store.getState().desk;
    const stay = now === null ? 0 : signedUnderOthers(now).length;
    client.show({ said: `This story is checked by ${choice.words}.${signedWords(stay)}` });
  };
  return (
    <>
      <fieldset className={styles.list}>
        <legend className={styles.legend}>This story is checked by</legend>
        {choices.map((choice) => (
          <div key={choice.key} className={styles.row}>
            <label className={styles.choice}>
              <input
                type="radio"
                name={name}
                checked={choice.key === chosen}
                disabled={refused !== '' && choice.key !== chosen}
                aria-describedby={`${name}-${choice.key}`}
                onChange={() => void choose(choice)}
              />
              <span className={styles.name}>{choice.words}</span>
            </label>
            <p id={`${name}-${choice.key}`} className={styles.passes}>
              {choice.passes}
            </p>
            <span className={styles.acts}>
              {choice.own === null || closed !== null ? null : (
                <Button
                  kind="quiet"
                  data-style={`edit/${choice.own.id}`}
                  aria-label={`Edit: ${choice.words}`}
                  onClick={() => choice.own !== null && onEdit(choice.own)}
                >
                  Edit
                </Button>
              )}
              {closed === null ? (
                <Button
                  kind="quiet"
                  data-style={`copy/${choice.key}`}
                  aria-label={`Copy: ${choice.words}`}
                  onClick={() => onCopy(choice)}
                >
                  Copy
                </Button>
              ) : null}
            </span>
          </div>
        ))}
      </fieldset>
      {refused === '' ? null : <p className={styles.note}>{refused}</p>}
      {problem === '' ? null : <p className={styles.problem}>{problem}</p>}
      <p className={styles.note}>
        What may change the meaning passes in none of them. What is signed is held to the style of
        its signing.
      </p>
      <Button data-style="new" disabledBecause={closed} onClick={onNew}>
        Make a style of our own
      </Button>
    </>
  );
}
