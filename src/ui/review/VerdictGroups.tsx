import { useId, useState } from 'react';
import {
  choosable,
  type VerdictCode,
  type VerdictGroup,
  type VerdictRow,
} from '#core/verdict/scale.ts';
import { useCaps } from '../desk/use-caps.ts';
import { classNames } from '../kit/class-names.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { Key } from '../kit/Key.tsx';
import { Menu } from '../kit/Menu.tsx';
import { GROUPS } from './group-words.ts';
import { PANE_KEYS } from './pane-key-rows.ts';
import { usePane } from './pane-context.tsx';
import { ProposalLine } from './ProposalLine.tsx';
import { listed, neededFor, useChooseVerdict } from './use-verdict.ts';
import styles from './VerdictGroups.module.css';

/** All verdicts at fixed places; one that cannot be chosen yet says what it still needs. */
export function VerdictGroups() {
  const { quote, facts, me } = usePane();
  const [looked, setLooked] = useState<VerdictCode | null>(null);
  const rows = choosable(quote.anchor.kind);
  const needs = looked === null ? [] : neededFor(looked, facts, me);
  return (
    <section className={styles.block} aria-label="Verdict">
      <div className={styles.groups}>
        {GROUPS.map(({ group, label }) => {
          const own = rows.filter((row) => row.group === group);
          return (
            <div
              key={group}
              role="group"
              aria-label={label}
              className={classNames(styles.group, styles[tone(group)])}
            >
              <div className={styles.top}>
                <h3 className={styles.heading}>{label}</h3>
                <RestMenu rows={own.filter((row) => row.key === null)} group={label} />
              </div>
              {own
                .filter((row) => row.key !== null)
                .map((row) => (
                  <VerdictButton key={row.code} row={row} onLook={setLooked} />
                ))}
            </div>
          );
        })}
      </div>
      <ProposalLine looked={looked} needs={needs} />
    </section>
  );
}

function tone(group: VerdictGroup): string {
  return group === 'passes' ? 'passes' : group === 'must change' ? 'change' : 'unsaid';
}

interface VerdictButtonProps {
  readonly row: VerdictRow;
  readonly onLook: (code: VerdictCode | null) => void;
}

function VerdictButton({ row, onLook }: VerdictButtonProps) {
  const { quote, facts, me, proposal } = usePane();
  const choose = useChooseVerdict();
  const cap = useCaps('pane', PANE_KEYS);
  const needId = useId();
  const needs = neededFor(row.code, facts, me);
  const chosen = quote.verdict?.code === row.code;
  const closed = needs.length > 0 && !chosen;
  return (
    <>
      <button
        type="button"
        className={classNames(
          styles.verdict,
          chosen && styles.chosen,
          proposal?.code === row.code && styles.proposed,
        )}
        aria-pressed={chosen}
        aria-disabled={closed}
        aria-describedby={closed ? needId : undefined}
        onClick={() => choose(row.code)}
        onFocus={() => onLook(closed ? row.code : null)}
        onBlur={() => onLook(null)}
        onMouseEnter={() => onLook(closed ? row.code : null)}
        onMouseLeave={() => onLook(null)}
      >
        <Key>{cap(`verdict-${row.key}`)}</Key>
        <VerdictLabel row={row} />
      </button>
      {closed ? <Hidden id={needId}>Still needed: {listed(needs)}.</Hidden> : null}
    </>
  );
}

/** In the column two labels lose words that only a screen reader still gets; what is seen is part of the name. */
export function VerdictLabel({ row }: { readonly row: VerdictRow }) {
  if (row.code === 'MINOR_EDITS')
    return (
      <span>
        <Hidden>Accurate, </Hidden>
        <span className={styles.capital}>minor edits</span>
      </span>
    );
  if (row.code === 'NOT_IN_RECORD')
    return (
      <span>
        Not in the records<Hidden> we hold</Hidden>
      </span>
    );
  return <span>{row.label}</span>;
}

/** The verdicts without a key, beside the heading of their group; the chosen one shows its name there. */
function RestMenu({
  rows,
  group,
}: {
  readonly rows: readonly VerdictRow[];
  readonly group: string;
}) {
  const { quote, facts, me } = usePane();
  const choose = useChooseVerdict();
  const chosen = rows.find((row) => row.code === quote.verdict?.code);
  if (rows.length === 0) return null;
  const name = chosen?.label ?? 'more';
  return (
    <Menu
      label={`${group}, others: ${name}`}
      trigger={
        <>
          <span>{name}</span>
          <span aria-hidden="true">▾</span>
        </>
      }
      className={classNames(styles.rest, chosen !== undefined && styles.chosen)}
      items={rows.map((row) => {
        const needs = neededFor(row.code, facts, me);
        const item = { id: row.code, label: row.label, onPick: () => choose(row.code) };
        return needs.length === 0
          ? item
          : { ...item, note: `needs ${listed(needs)}`, disabled: row !== chosen };
      })}
    />
  );
}
