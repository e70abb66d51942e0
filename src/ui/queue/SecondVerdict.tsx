import { choosable, type VerdictCode, type VerdictRow } from '#core/verdict/scale.ts';
import { useCaps } from '../desk/use-caps.ts';
import { classNames } from '../kit/class-names.ts';
import { Key } from '../kit/Key.tsx';
import { GROUPS } from '../review/group-words.ts';
import { usePane } from '../review/pane-context.tsx';
import { PANE_KEYS } from '../review/pane-key-rows.ts';
import { useChooseVerdict } from '../review/use-verdict.ts';
import { VerdictLabel } from '../review/VerdictGroups.tsx';
import verdicts from '../review/VerdictGroups.module.css';
import styles from './SecondVerdict.module.css';

/** The verdict of a second person, who has not seen the first: no answer, reason or proposal is shown. */
export function SecondVerdict() {
  const { quote } = usePane();
  const choose = useChooseVerdict();
  const rows = choosable(quote.anchor.kind);
  return (
    <section className={styles.block} aria-label="Your verdict, the first unseen">
      <p>
        <b>A verdict is given.</b> This story asks for a second one without sight of it. Read the
        words and the record, and give yours; then you see the first.
      </p>
      <div className={verdicts.groups}>
        {GROUPS.map(({ group, label }) => (
          <div key={group} role="group" aria-label={label} className={verdicts.group}>
            <h3 className={verdicts.heading}>{label}</h3>
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                <Verdict key={row.code} row={row} onChoose={choose} />
              ))}
          </div>
        ))}
      </div>
    </section>
  );
}

interface VerdictProps {
  readonly row: VerdictRow;
  readonly onChoose: (code: VerdictCode) => void;
}

function Verdict({ row, onChoose }: VerdictProps) {
  const cap = useCaps('pane', PANE_KEYS);
  return (
    <button
      type="button"
      className={classNames(verdicts.verdict, row.key === null && styles.keyless)}
      onClick={() => onChoose(row.code)}
    >
      <Key>{cap(`verdict-${row.key}`)}</Key>
      <VerdictLabel row={row} />
    </button>
  );
}
