import { barredBecause } from '#core/desk/barred.ts';
import type { Complaint, ComplaintDecision } from '#core/desk/complaint.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { ContinueAs } from '../review/ContinueAs.tsx';
import changes from '../review/Changes.module.css';
import notices from '../review/Notices.module.css';
import { usePane } from '../review/pane-context.tsx';
import { useHostNeeded } from '../review/use-host-needed.ts';
import { DueClock } from './DueClock.tsx';
import { byWhen } from './story-words.ts';

/** A complaint about this quote: who makes it, by when, and what became of it. */
export function ComplaintNotice({ complaint }: { readonly complaint: Complaint }) {
  const { name, text, decision, due } = complaint;
  return (
    <section className={notices.notice} aria-label={`Complaint by ${name}`}>
      <p>
        <b>Complaint by {name}</b>
        {text === '' ? '.' : `: ${text}`}
      </p>
      <p className={notices.when}>
        {byWhen(complaint)}
        {decision === null ? (
          <>
            {' · '}
            <DueClock due={due} />
          </>
        ) : null}
      </p>
      {decision === null ? <Decide complaint={complaint} /> : <Decided decision={decision} />}
    </section>
  );
}

/** Guards that somebody else meets. */
const PERSONAL: readonly string[] = ['hat', 'not the first signer', 'not barred'];

/** Stands, or correct it: for someone who signs, was not the first signer, and has no part in it. */
function Decide({ complaint }: { readonly complaint: Complaint }) {
  const client = useClient();
  const { desk, quote, me, open } = usePane();
  const people = useDesk((state) => state.people);
  const unsent = useHostNeeded();
  const seen = {
    complaintId: complaint.id,
    quoteId: quote.id,
    seenFingerprint: fingerprintOf(desk, quote),
    reason: '–',
  };
  const stands = client.refusalsOf({ type: 'complaint-stands', ...seen });
  const correct = client.refusalsOf({
    type: 'correct',
    ...seen,
    newWords: '–',
    where: '–',
    told: '–',
  });
  // Another person helps where it is about the person, not about where the quote is.
  const personal = [...stands, ...correct].every(({ code }) => PERSONAL.includes(code));
  const could = people.filter(
    (person) =>
      personal &&
      person.id !== me.id &&
      person.hats.includes('signs') &&
      !quote.signers.includes(person.id) &&
      barredBecause(desk, quote, person.id) === null,
  );
  const says = (list: typeof stands): string | null =>
    list.length === 0 ? unsent : list.map((item) => item.say).join(' ');
  if (correct.length > 0)
    return <ContinueAs sentences={correct.map((item) => item.say)} people={could} />;
  return (
    <>
      {stands.length > 0 ? (
        <ContinueAs sentences={stands.map((item) => item.say)} people={could} />
      ) : null}
      <div className={notices.buttons}>
        <Button
          disabledBecause={says(stands)}
          onClick={() => open({ kind: 'complaint-stands', complaintId: complaint.id })}
        >
          Stands
        </Button>
        <Button
          disabledBecause={says(correct)}
          onClick={() => open({ kind: 'correct', complaintId: complaint.id })}
        >
          Correct it
        </Button>
      </div>
    </>
  );
}

function Decided({ decision }: { readonly decision: ComplaintDecision }) {
  const { correction, reason } = decision;
  if (correction === null)
    return (
      <p>
        <b>Stands</b>: {reason} <span className={notices.when}>{byWhen(decision)}</span>
      </p>
    );
  return (
    <>
      <p>
        <b>Corrected</b>: {reason} <span className={notices.when}>{byWhen(decision)}</span>
      </p>
      <ul className={changes.changes}>
        <li>
          Ran: <del>{correction.oldWords}</del>
        </li>
        <li>
          Corrected to: <ins>{correction.newWords}</ins>
        </li>
        <li>Where the correction runs: {correction.where}</li>
        <li>Told: {correction.told}</li>
      </ul>
    </>
  );
}
