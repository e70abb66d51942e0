import { quoteOf } from '#core/desk/desk.ts';
import { sentencesAround } from '#core/desk/context.ts';
import { useClient } from '../desk/desk-context.tsx';
import { ChangeLine } from '../review/ChangeLine.tsx';
import { contextChangedSince, deskAtSigning } from '../review/changed-since.ts';
import changes from '../review/Changes.module.css';
import notices from '../review/Notices.module.css';
import { usePane } from '../review/pane-context.tsx';
import { FixLines } from './FixLines.tsx';

const SIDES = [
  { side: 'before', name: 'The sentence before, as it was signed, over as it stands now' },
  { side: 'after', name: 'The sentence after, as it was signed, over as it stands now' },
] as const;

/** What is around a signed quote and asks whether the sign-off still stands: as it was at the signing, and as it is. */
export function ContextSince() {
  const client = useClient();
  const { desk, quote } = usePane();
  const then = deskAtSigning(client.log(), quote);
  const signed = quoteOf(then, quote.id);
  if (then === null || signed === undefined) return null;
  const was = sentencesAround(then, signed);
  const is = sentencesAround(desk, quote);
  const changed = SIDES.filter(({ side }) => was[side] !== is[side]);
  const rest = contextChangedSince(then, desk, quote.id);
  if (changed.length + rest.length === 0) return null;
  return (
    <div className={notices.notice}>
      {rest.length === 0 ? null : (
        <ul className={changes.changes} aria-label="Changed around the sign-off">
          {rest.map((change) => (
            <ChangeLine key={change.what} change={change} />
          ))}
        </ul>
      )}
      {changed.map(({ side, name }) => (
        <FixLines
          key={side}
          name={name}
          labels={['signed', 'now']}
          before={was[side]}
          after={is[side]}
        />
      ))}
    </div>
  );
}
