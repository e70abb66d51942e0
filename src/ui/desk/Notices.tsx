import { openConflicts } from '#core/desk/view.ts';
import type { Conflict } from '#core/desk/waiting-writes.ts';
import { type Desk, quotesOf } from '#core/desk/desk.ts';
import { isCopy } from '#sync/shown-copy.ts';
import { CopyCard } from '../export/CopyCard.tsx';
import { useDesk } from './desk-context.tsx';
import { ReturnedCard } from './ReturnedCard.tsx';
import { SettleCard } from './SettleCard.tsx';
import { LostCard } from '../safety/LostCard.tsx';
import { StuckCard } from '../safety/StuckCard.tsx';
import { UnsentCard } from '../safety/UnsentCard.tsx';
import styles from './Notices.module.css';

/** Clashes on the open quote, and those that belong to no quote at all. */
function conflictsHere(desk: Desk | null, selectedId: string | null): readonly Conflict[] {
  if (desk === null || Object.keys(desk.conflicts).length === 0) return [];
  const quotes = quotesOf(desk);
  return Object.values(desk.conflicts).filter((conflict) => {
    const own = quotes.filter((quote) => openConflicts(desk, quote).includes(conflict.id));
    return own.length === 0 || own.some((quote) => quote.id === selectedId);
  });
}

/** What must be seen before work goes on: clashes and returned changes. */
export function Notices() {
  const desk = useDesk((state) => state.desk);
  const selectedId = useDesk((state) => state.selectedId);
  const returned = useDesk((state) => state.returned);
  const conflicts = conflictsHere(desk, selectedId);
  const stuck = useDesk((state) => state.stuck);
  const unsentSince = useDesk((state) => state.unsentSince);
  const lost = useDesk((state) => state.lost);
  const copy = useDesk((state) => isCopy(state.storyId));
  const cards = conflicts.length + returned.length + lost.length;
  if (cards === 0 && stuck === null && unsentSince === null && !copy) return null;
  // What the host lost may be the whole story.
  if (desk === null && lost.length === 0) return null;
  return (
    <div className={styles.notices}>
      {copy && desk !== null ? <CopyCard key={desk.seq} /> : null}
      {lost.map((item) => (
        <LostCard key={item.id} lost={item} />
      ))}
      {stuck === null || desk === null ? null : (
        <StuckCard key={stuck.mid} desk={desk} stuck={stuck} />
      )}
      {stuck === null && unsentSince !== null ? <UnsentCard since={unsentSince} /> : null}
      {desk === null
        ? null
        : conflicts.map((conflict) => (
            <SettleCard key={conflict.id} desk={desk} conflict={conflict} />
          ))}
      {desk === null
        ? null
        : returned.map((item) => <ReturnedCard key={item.mid} desk={desk} returned={item} />)}
    </div>
  );
}
