import { quoteOf } from '#core/desk/desk.ts';
import { sentencesAround } from '#core/desk/context.ts';
import { useClient } from '../desk/desk-context.tsx';
import { deskAtSigning } from '../review/changed-since.ts';
import notices from '../review/Notices.module.css';
import { usePane } from '../review/pane-context.tsx';
import { FixLines } from './FixLines.tsx';

const SIDES = [
  { side: 'before', name: 'The sentence before, as it was signed, over as it stands now' },
  { side: 'after', name: 'The sentence after, as it was signed, over as it stands now' },
] as const;

/** The sentences around a signed quote, as they were at the signing over as they are, where they differ. */
export function ContextSince() {
  const client = useClient();
  const { desk, quote } = usePane();
  const then = deskAtSigning(client.log(), quote);
  const signed = quoteOf(then, quote.id);
  if (then === null || signed === undefined) return null;
  const was = sentencesAround(then, signed);
  const is = sentencesAround(desk, quote);
  const changed = SIDES.filter(({ side }) => was[side] !== is[side]);
  if (changed.length === 0) return null;
  return (
    <div className={notices.notice}>
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
