import { useEffect, useState } from 'react';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { type CountedFaults, type FaultControl, type LastingFaults, useFaults } from './faults.ts';
import styles from './Safety.module.css';

interface Row<K> {
  readonly name: K;
  readonly label: string;
  readonly see: string;
}

const LASTING: readonly Row<Exclude<keyof LastingFaults, 'latency'>>[] = [
  {
    name: 'offline',
    label: 'Offline',
    see: 'The chip counts what waits on this device; signing says why it cannot be done; all of it goes out when this is off.',
  },
  {
    name: 'storageFull',
    label: 'Storage full',
    see: 'The chip says not saved and the change goes back into its field; nothing is called saved that is not.',
  },
];

const COUNTED: readonly Row<keyof CountedFaults>[] = [
  {
    name: 'loseRequests',
    label: 'Request lost',
    see: 'Saving takes a moment longer; it is sent again by itself.',
  },
  {
    name: 'loseAnswers',
    label: 'Answer lost after it was done',
    see: 'It is sent again and answered as before; it is done once.',
  },
  {
    name: 'duplicate',
    label: 'Request comes twice',
    see: 'Nothing: the second one changes nothing.',
  },
  {
    name: 'refuseCommands',
    label: 'Refused',
    see: 'The change comes back on a card with the reason and your words.',
  },
  {
    name: 'poisonCommands',
    label: 'Not understood',
    see: 'The queue stops at the change, with a card to download it or take it out; it is tried again meanwhile.',
  },
  {
    name: 'answerPages',
    label: 'A sign-in page instead of an answer',
    see: 'It counts as no answer; the change waits and is sent again.',
  },
];

type HostAct = 'restart' | 'takeBackup' | 'restoreBackup';

const HOST: readonly (Row<HostAct> & { readonly after: boolean })[] = [
  {
    name: 'restart',
    label: 'Start the host again',
    see: 'Nothing: what it stored is there.',
    after: true,
  },
  {
    name: 'takeBackup',
    label: 'Take a backup',
    see: 'Nothing; it is needed for the next one.',
    after: false,
  },
  {
    name: 'restoreBackup',
    label: 'Restore the older backup',
    see: 'A sentence says that the host was restored; what is still unsent here is sent again, later work is gone.',
    after: true,
  },
];

/** What can go wrong, to be tried: each with what will be seen. Browser host only. */
export function FaultPanel({ onClose }: { readonly onClose: () => void }) {
  const load = useFaults();
  const client = useClient();
  const [control, setControl] = useState<FaultControl | null>(null);
  const [, draw] = useState(0);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (load !== null) void load().then(setControl);
  }, [load]);
  if (control === null) return null;
  const { plan } = control;
  const set = (part: Partial<FaultControl['plan']>): void => {
    Object.assign(plan, part);
    draw((turn) => turn + 1);
  };
  const tell = (words: string): void => {
    setSaid(words);
    client.show({ said: words });
  };
  const act = async (name: HostAct, after: boolean): Promise<void> => {
    try {
      tell(await control[name]());
      if (after) await client.catchUp();
    } catch {
      tell('The host did not answer.');
    }
  };
  return (
    <Modal title="Faults (demo)" wide onClose={onClose}>
      <p className={styles.lead}>
        Make something go wrong and see what happens. Nothing of this leaves your browser.
      </p>
      <ul className={styles.rows}>
        <li className={styles.row}>
          <label className={styles.name} htmlFor="fault-latency">
            Slow answers
          </label>
          <select
            id="fault-latency"
            value={plan.latency}
            onChange={(event) => set({ latency: Number(event.target.value) })}
          >
            <option value={0}>no delay</option>
            <option value={500}>half a second</option>
            <option value={3000}>3 seconds</option>
            <option value={15000}>15 seconds</option>
          </select>
          <span className={styles.see}>The chip says saving for as long; you work on at once.</span>
        </li>
        {LASTING.map(({ name, label, see }) => (
          <li key={name} className={styles.row}>
            <label className={styles.name}>
              <input
                type="checkbox"
                checked={plan[name]}
                onChange={(event) => set({ [name]: event.target.checked })}
              />
              {label}
            </label>
            <span />
            <span className={styles.see}>{see}</span>
          </li>
        ))}
        {COUNTED.map(({ name, label, see }) => (
          <li key={name} className={styles.row}>
            <span className={styles.name}>{label}</span>
            <Button
              onClick={() => set({ [name]: plan[name] + 1 })}
              aria-label={`${label}: once more`}
            >
              {plan[name] === 0 ? 'Next one' : `Next ${plan[name]}`}
            </Button>
            <span className={styles.see}>{see}</span>
          </li>
        ))}
        {HOST.map(({ name, label, see, after }) => (
          <li key={name} className={styles.row}>
            <span className={styles.name}>{label}</span>
            <Button onClick={() => void act(name, after)} aria-label={label}>
              Do it
            </Button>
            <span className={styles.see}>{see}</span>
          </li>
        ))}
      </ul>
      <p className={styles.said}>{said}</p>
    </Modal>
  );
}
