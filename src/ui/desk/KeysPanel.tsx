import { type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../kit/Button.tsx';
import { Key } from '../kit/Key.tsx';
import { Modal } from '../kit/Modal.tsx';
import { ALL_KEYS, KEY_REGIONS } from './all-keys.ts';
import { changeKey, combinationOf, resetKeys } from './change-key.ts';
import { useClient } from './desk-context.tsx';
import { isMac, keyOf, keySettings, keysOf } from './key-settings.ts';
import { keyCap, type ToldKey } from './keys.ts';
import { StorySpeech } from './StorySpeech.tsx';
import { useMedia } from './use-media.ts';
import styles from './KeysPanel.module.css';

/** Keys that every page has or that belong to one control; they stay as they are. */
const FIXED: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
  { keys: ['Tab', 'Shift+Tab'], what: 'Next and previous control' },
  { keys: ['Enter', 'Space'], what: 'Press the control that has focus' },
  { keys: ['ArrowDown', 'ArrowUp'], what: 'In a menu: next and previous' },
  { keys: ['Enter', 'Shift+Enter'], what: 'In find in the story: next and previous place' },
  { keys: ['Enter'], what: 'In the reason and the fix: keep it' },
  { keys: ['Mod+Enter'], what: 'In a note, a question, an answer: send it' },
  { keys: ['Escape'], what: 'Close what is open' },
];

/** A key that is being changed: the first, second … of a row. */
interface Changing {
  readonly row: ToldKey;
  readonly place: number;
}

function isPress(event: KeyboardEvent): boolean {
  return event.key === 'Escape' || event.key === 'Tab';
}

/** All keys; a press on one and then another key changes it. A switch turns single keys off. */
export function KeysPanel({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const settings = useStore(keySettings);
  const [changing, setChanging] = useState<Changing | null>(null);
  const [say, setSay] = useState('');
  const finger = useMedia('(pointer: coarse)');
  const tell = (words: string): void => {
    setSay(words);
    client.show({ said: words });
  };
  const isChanging = (row: ToldKey, place: number): boolean =>
    changing?.row === row && changing.place === place;
  const onKeyDown = (event: KeyboardEvent, row: ToldKey, place: number): void => {
    if (!isChanging(row, place)) return;
    if (isPress(event)) {
      if (event.key === 'Escape') event.preventDefault();
      setChanging(null);
      setSay('');
      return;
    }
    const combination = combinationOf(event.nativeEvent);
    if (combination === null) return;
    event.preventDefault();
    event.stopPropagation();
    const taken = !changeKey(row, place, combination, ALL_KEYS);
    tell(
      taken
        ? `${keyCap(combination, isMac)} is taken. Press another key.`
        : `${row.what}: ${keyCap(combination, isMac)}.`,
    );
    if (!taken) setChanging(null);
  };
  return (
    <Modal title="Keys" wide onClose={onClose}>
      {finger ? (
        <p className={styles.touch}>
          Keys need a keyboard. By touch: hold a finger on words to mark them, drag the handles to
          move the ends, or pick words step by step from the menu; buttons do the rest.
        </p>
      ) : null}
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={settings.singleKeys}
          onChange={(event) => keySettings.setState({ singleKeys: event.target.checked })}
        />
        Single keys work, while the list, the story or the open quote has focus
      </label>
      <StorySpeech />
      <p className={styles.say}>
        {say === '' ? 'Press a key cap to change it on this device.' : say}
      </p>
      <div className={styles.columns}>
        {KEY_REGIONS.map(({ region, title }) => (
          <section key={region} className={styles.region}>
            <h3>{title}</h3>
            <ul>
              {ALL_KEYS.filter((row) => row.region === region).map((row) => (
                <li key={row.command} className={styles.row}>
                  <span>{row.what}</span>
                  <span className={styles.keys}>
                    {keysOf(row, settings).map((item, place) => (
                      <button
                        key={keyOf(row, place)}
                        type="button"
                        className={styles.change}
                        aria-label={`${row.what}: ${keyCap(item, isMac)}. Change`}
                        onClick={() => {
                          setChanging({ row, place });
                          tell('Press the new key. Esc leaves it as it is.');
                        }}
                        onKeyDown={(event) => onKeyDown(event, row, place)}
                      >
                        {isChanging(row, place) ? '…' : <Key>{keyCap(item, isMac)}</Key>}
                      </button>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section className={styles.region}>
          <h3>As on every page</h3>
          <ul>
            {FIXED.map(({ keys, what }) => (
              <li key={what} className={styles.row}>
                <span>{what}</span>
                <span className={styles.fixed}>
                  {keys.map((item) => (
                    <Key key={item}>{keyCap(item, isMac)}</Key>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Button kind="quiet" onClick={resetKeys}>
        All keys as they were
      </Button>
    </Modal>
  );
}
