import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { type Opened, usePane } from '../review/pane-context.tsx';
import { quoteName } from '../review/quote-words.ts';
import { TextForm } from '../review/TextForm.tsx';
import { useActs } from '../review/use-acts.ts';
import { ComplainForm } from './ComplainForm.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { LegalForm } from './LegalForm.tsx';

type ClearingKind = 'legal' | 'complain' | 'confirm-unsigned' | 'complaint-stands' | 'correct';

interface ClearingFormsProps {
  readonly opened: Extract<NonNullable<Opened>, { readonly kind: ClearingKind }>;
  readonly onClose: () => void;
}

/** The forms of what a second person is asked for, before a quote runs and after. */
export function ClearingForms({ opened, onClose }: ClearingFormsProps) {
  switch (opened.kind) {
    case 'legal':
      return <LegalForm onClose={onClose} />;
    case 'complain':
      return <ComplainForm onClose={onClose} />;
    case 'confirm-unsigned':
      return <ConfirmForm onClose={onClose} />;
    case 'complaint-stands':
      return <StandsForm complaintId={opened.complaintId} onClose={onClose} />;
    case 'correct':
      return <CorrectForm complaintId={opened.complaintId} onClose={onClose} />;
  }
}

function ConfirmForm({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote, focusPane } = usePane();
  const acts = useActs();
  const name = quoteName(desk, quote);
  const seenFingerprint = fingerprintOf(desk, quote);
  return (
    <TextForm
      draft={`confirm-unsigned/${desk.storyId}/${quote.id}`}
      title={`Confirm ${name.toLowerCase()}, which runs unsigned`}
      label="What you looked at"
      action="Confirm"
      missing="Type what you looked at; it is kept with your name."
      onClose={onClose}
      onSend={async (note) => {
        const command = {
          type: 'confirm-unsigned',
          quoteId: quote.id,
          seenFingerprint,
          note,
        } as const;
        const said = `${name}: confirmed. It stays unsigned until someone signs.`;
        if (!(await acts.direct(command, said))) return false;
        focusPane();
        return true;
      }}
    />
  );
}

interface StandsFormProps {
  readonly complaintId: string;
  readonly onClose: () => void;
}

function StandsForm({ complaintId, onClose }: StandsFormProps) {
  const { desk, quote, focusPane } = usePane();
  const acts = useActs();
  const name = quoteName(desk, quote);
  const seenFingerprint = fingerprintOf(desk, quote);
  return (
    <TextForm
      draft={`complaint-stands/${desk.storyId}/${complaintId}`}
      title={`${name} stands`}
      label="Why it stands"
      action="It stands"
      missing="Type why it stands; it is kept with the complaint."
      onClose={onClose}
      onSend={async (reason) => {
        const command = {
          type: 'complaint-stands',
          complaintId,
          quoteId: quote.id,
          seenFingerprint,
          reason,
        } as const;
        if (!(await acts.direct(command, `${name}: the complaint is answered, it stands.`)))
          return false;
        focusPane();
        return true;
      }}
    />
  );
}
