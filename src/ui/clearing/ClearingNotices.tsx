import { usePane } from '../review/pane-context.tsx';
import { ComplaintNotice } from './ComplaintNotice.tsx';
import { complaintsOf } from './complaint-words.ts';
import { LegalNotice } from './LegalNotice.tsx';
import { NodNotice } from './NodNotice.tsx';
import { SeenNotice } from './SeenNotice.tsx';
import { WithdrawnCheck } from './WithdrawnCheck.tsx';

/** What a second person has to do with the quote: the yes to what is marked for legal, a nod, a look at what ran unsigned, a complaint. */
export function ClearingNotices() {
  const { desk, quote } = usePane();
  return (
    <>
      <LegalNotice />
      <NodNotice />
      <SeenNotice />
      {complaintsOf(desk, quote.id).map((complaint) => (
        <ComplaintNotice key={complaint.id} complaint={complaint} />
      ))}
      {quote.withdrawn.map((check) => (
        <WithdrawnCheck key={check.complaintId} check={check} />
      ))}
    </>
  );
}
