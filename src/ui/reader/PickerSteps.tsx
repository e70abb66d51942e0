import { Fragment } from 'react';
import { useCaps } from '../desk/use-caps.ts';
import { Button } from '../kit/Button.tsx';
import { PICKER_KEYS } from './picker-keys.ts';
import type { Picker } from './use-picker.ts';
import styles from './PickerBar.module.css';

const SIDES = [
  { side: 'left', arrow: '←' },
  { side: 'right', arrow: '→' },
] as const;

const ENDS = [
  { edge: 'start', label: 'Start' },
  { edge: 'end', label: 'End' },
] as const;

interface PickerStepsProps {
  readonly picker: Picker;
  readonly onWords: () => void;
  readonly onLeave: () => void;
}

/** The moves of the picker as buttons, for a finger, a switch or a voice. */
export function PickerSteps({ picker, onWords, onLeave }: PickerStepsProps) {
  const cap = useCaps('picker', PICKER_KEYS);
  return (
    <div className={styles.steps}>
      <span className={styles.step} role="group" aria-label="Sentence">
        <Button aria-label="Previous sentence" onClick={() => picker.move('sentence', -1)}>
          ↑
        </Button>
        <span>Sentence</span>
        <Button aria-label="Next sentence" onClick={() => picker.move('sentence', 1)}>
          ↓
        </Button>
      </span>
      {ENDS.map(({ edge, label }) => (
        <span key={edge} className={styles.step} role="group" aria-label={label}>
          {SIDES.map(({ side, arrow }) => {
            const by = picker.wayTo(side, edge);
            return (
              <Fragment key={side}>
                {side === 'right' && <span>{label}</span>}
                <Button
                  aria-label={`${label} one word ${by === 1 ? 'later' : 'earlier'}`}
                  onClick={() => picker.extend('word', by, edge)}
                >
                  {arrow}
                </Button>
              </Fragment>
            );
          })}
        </span>
      ))}
      <span className={styles.ways}>
        <Button kind="quiet" onClick={onWords}>
          Type the words
        </Button>
        <Button kind="quiet" keys={cap('leave')} onClick={onLeave}>
          Leave
        </Button>
      </span>
    </div>
  );
}
