import { type RefObject, useState } from 'react';
import { useClient } from '../desk/desk-context.tsx';
import { useCaps } from '../desk/use-caps.ts';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { Select } from '../kit/Field.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { RECORD_KEYS } from './record-keys.ts';
import { type RecordTurn, steppedTurn, turnName, turnWords, voicesOf } from './record-turns.ts';
import styles from './RecordDrawer.module.css';

interface TurnBarProps {
  readonly turns: readonly RecordTurn[];
  /** The turn that is shown, by its place in `turns`; -1: the record begins before it. */
  readonly at: number;
  readonly onGo: (at: number) => void;
  /** Where the keys work: the open quote, of which the record is a part. */
  readonly region: RefObject<HTMLElement | null>;
}

/** From turn to turn, of everybody or of one speaker; each step says which turn it is. */
export function TurnBar({ turns, at, onGo, region }: TurnBarProps) {
  const client = useClient();
  const cap = useCaps('pane', RECORD_KEYS);
  const [of, setOf] = useState<string | null>(null);
  const go = (to: number | null, end: string, whose = of): void => {
    if (to === null) {
      client.show({ said: end });
      return;
    }
    onGo(to);
    client.show({ said: `${turnWords(turns, to, whose)}.` });
  };
  const step = (by: 1 | -1) => (): void =>
    go(steppedTurn(turns, at, by, of), by === 1 ? 'No turn after this.' : 'No turn before this.');
  const choose = (name: string | null): void => {
    setOf(name);
    const here = turns[at];
    if (name === null || (here !== undefined && turnName(here) === name)) return;
    // The first of theirs from here on; else their last before.
    go(steppedTurn(turns, at, 1, name) ?? steppedTurn(turns, at, -1, name), '', name);
  };
  useKeys('pane', region, { 'next-turn': step(1), 'previous-turn': step(-1) }, RECORD_KEYS);
  return (
    <div className={styles.turns} role="group" aria-label="Turns of the record">
      <Select
        className={styles.voices}
        aria-label="Whose turns"
        value={of ?? ''}
        onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">Everybody ({turns.length})</option>
        {voicesOf(turns).map(([name, count]) => (
          <option key={name} value={name}>
            {name} ({count})
          </option>
        ))}
      </Select>
      <Button
        kind="quiet"
        aria-label="Previous turn"
        keys={cap('previous-turn')}
        onClick={step(-1)}
      >
        ↑
      </Button>
      <Button kind="quiet" aria-label="Next turn" keys={cap('next-turn')} onClick={step(1)}>
        ↓
      </Button>
      <span className={styles.position}>{shownWords(turnWords(turns, at, of))}</span>
    </div>
  );
}
