import { lazy, Suspense, useState } from 'react';
import { quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { newId } from '#sync/new-id.ts';
import { AttachAgain } from '../evidence/AttachAgain.tsx';
import { EditEvidence } from '../evidence/EditEvidence.tsx';
import { NewSource } from '../evidence/NewSource.tsx';
import { OccasionForm } from '../evidence/OccasionForm.tsx';
import { SearchLog } from '../evidence/SearchLog.tsx';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Choice } from '../kit/Choice.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { AskForm } from './AskForm.tsx';
import { MessageForm } from './MessageForm.tsx';
import { goToNextToSign } from './use-sign.ts';
import { type Opened, usePane } from './pane-context.tsx';
import { quotePlace } from './quote-place.ts';
import { quoteName } from './quote-words.ts';
import { SpeakerForm } from './SpeakerForm.tsx';
import { TextForm } from './TextForm.tsx';
import { useActs } from './use-acts.ts';

const FixForm = lazy(async () => ({ default: (await import('../fix/FixForm.tsx')).FixForm }));
const ClearingForms = lazy(async () => ({
  default: (await import('../clearing/ClearingForms.tsx')).ClearingForms,
}));

/** The one form that stands open over the pane. */
export function PaneForms() {
  const { opened, open, exhibits } = usePane();
  const close = (): void => open(null);
  if (opened === null) return null;
  switch (opened.kind) {
    case 'speaker':
      return <SpeakerForm onClose={close} />;
    case 'occasion':
      return <OccasionForm onClose={close} />;
    case 'searches':
      return <SearchLog onClose={close} />;
    case 'attach':
      return <NewSource pasted={opened.pasted} onClose={close} />;
    case 'again':
      return <AttachAgain sourceId={opened.sourceId} onClose={close} />;
    case 'evidence': {
      const exhibit = exhibits.find(({ evidence }) => evidence.id === opened.evidenceId);
      return exhibit === undefined ? null : <EditEvidence exhibit={exhibit} onClose={close} />;
    }
    case 'ask':
      return <AskForm onClose={close} />;
    case 'answer':
      return <AnswerForm onClose={close} />;
    case 'note':
      return <MessageForm onClose={close} />;
    case 'make-fix':
      return (
        <Suspense fallback={null}>
          <FixForm onClose={close} />
        </Suspense>
      );
    case 'legal':
    case 'confirm-unsigned':
    case 'complain':
    case 'complaint-stands':
    case 'correct':
      return (
        <Suspense fallback={null}>
          <ClearingForms opened={opened} onClose={close} />
        </Suspense>
      );
    default:
      return <NoteForm kind={opened.kind} onClose={close} />;
  }
}

interface NoteFormProps {
  readonly kind: Exclude<Opened, null>['kind'];
  readonly onClose: () => void;
}

function NoteForm({ kind, onClose }: NoteFormProps) {
  const client = useClient();
  const { desk, quote, focusPane } = usePane();
  const acts = useActs();
  const seenFingerprint = fingerprintOf(desk, quote);
  const name = quoteName(desk, quote);
  if (kind === 'send-back')
    return (
      <TextForm
        draft={`send-back/${desk.storyId}/${quote.id}`}
        title={`Send back ${name.toLowerCase()}`}
        label="What is missing"
        action="Send back"
        missing="Type what is missing, so that it can be put right."
        onClose={onClose}
        onSend={async (note) => {
          const command = {
            type: 'send-back',
            quoteId: quote.id,
            seenFingerprint,
            messageId: newId('m'),
            note,
          } as const;
          if (!(await acts.direct(command, ''))) return false;
          await goToNextToSign(client, desk, quote, `${quotePlace(desk, quote)} sent back.`);
          focusPane();
          return true;
        }}
      />
    );
  if (kind === 'decline-fix')
    return (
      <TextForm
        draft={`decline-fix/${desk.storyId}/${quote.id}`}
        title={`Decline the fix for ${name.toLowerCase()}`}
        label="Reason"
        action="Decline"
        missing="Type why the story runs as it is."
        onClose={onClose}
        onSend={(reason) =>
          acts.act([{ type: 'decline-fix', quoteId: quote.id, reason }], 'Fix declined.')
        }
      />
    );
  if (kind === 'withdraw') {
    const atOnce = { type: 'withdraw', quoteId: quote.id, seenFingerprint, reason: '' } as const;
    const wantsReason = client.refusalsOf(atOnce).length > 0;
    return (
      <TextForm
        draft={`withdraw/${desk.storyId}/${quote.id}`}
        title={`Withdraw the signature on ${name.toLowerCase()}`}
        label="Reason"
        action="Withdraw"
        // One's own, just given, is taken back without a reason.
        missing={wantsReason ? 'Type why the signature is withdrawn.' : null}
        onClose={onClose}
        onSend={(reason) =>
          acts.direct(
            { type: 'withdraw', quoteId: quote.id, seenFingerprint, reason },
            `${name}: signature withdrawn.`,
          )
        }
      />
    );
  }
  return <RunUnsignedForm onClose={onClose} />;
}

function RunUnsignedForm({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote } = usePane();
  const acts = useActs();
  const decided = inReadingOrder(desk).filter(
    (item) =>
      item.verdict !== null &&
      !['signed', 'run-unsigned', 'dismissed'].includes(quoteStatus(desk, item)),
  );
  // A desk of one runs what is done in one act.
  const nobodySigns = useDesk((state) => !state.people.some((item) => item.hats.includes('signs')));
  const [scope, setScope] = useState<'one' | 'all'>(
    nobodySigns && decided.length > 1 ? 'all' : 'one',
  );
  const chosen = scope === 'one' ? [quote] : decided;
  return (
    <TextForm
      draft={`run-unsigned/${desk.storyId}/${quote.id}`}
      title="Run without a signature"
      label="Reason, as it will be printed"
      action="Run unsigned"
      missing="Type the reason; it is printed on the proof and in the export."
      start="no second reader"
      onClose={onClose}
      onSend={(reason) =>
        acts.direct(
          {
            type: 'run-unsigned',
            quoteIds: chosen.map((item) => item.id),
            seenFingerprints: chosen.map((item) => fingerprintOf(desk, item)),
            reason,
          },
          chosen.length === 1
            ? `${quoteName(desk, quote)} runs unsigned.`
            : `${chosen.length} quotes run unsigned.`,
        )
      }
    >
      {decided.length > 1 ? (
        <Choice
          legend="Which"
          value={scope}
          options={[
            { value: 'one', label: `${quoteName(desk, quote)} only` },
            { value: 'all', label: `All ${decided.length} with a verdict` },
          ]}
          onChange={setScope}
        />
      ) : null}
    </TextForm>
  );
}
