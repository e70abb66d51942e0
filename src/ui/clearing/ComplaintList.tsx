import type { Complaint } from '#core/desk/complaint.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import styles from './clearing.module.css';
import { complaintsOf } from './complaint-words.ts';
import { DueClock } from './DueClock.tsx';
import { QuoteLink } from './QuoteLink.tsx';

/** Complaints about what ran: open ones first, with their clock; then what became of the others. */
export function ComplaintList({ desk }: { readonly desk: Desk }) {
  const complaints = complaintsOf(desk, null);
  if (complaints.length === 0)
    return desk.publications.length === 0 ? null : (
      <p className={styles.note}>
        No complaints. One is recorded at its quote: More, “Record a complaint”.
      </p>
    );
  return (
    <section className={styles.part} aria-label="Complaints">
      <div className={styles.head}>
        <h3>
          Complaints <span className={styles.count}>{complaints.length}</span>
        </h3>
      </div>
      <ul className={styles.list}>
        {complaints.map((complaint) => {
          const quote = quoteOf(desk, complaint.quoteId);
          return quote === undefined ? null : (
            <li key={complaint.id}>
              <QuoteLink desk={desk} quote={quote} words={complaintLine(complaint)} />
              {complaint.decision === null ? <DueClock due={complaint.due} /> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function complaintLine({ name, text, decision }: Complaint): string {
  if (decision === null) return text === '' ? `${name} complains.` : `${name}: ${text}`;
  return `${name}: ${decision.correction === null ? 'stands' : 'corrected'}. ${decision.by.name}: ${decision.reason}`;
}
