import { knownTo } from '#core/review/confidential.ts';
import type { Exhibit } from '#core/verdict/case.ts';
import { STANCES } from '#core/verdict/evidence.ts';
import { sourceKind } from '#core/verdict/source.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { namesWords } from './confidential-words.ts';
import forms from './forms.module.css';

interface GuardedEvidenceProps {
  readonly exhibit: Exhibit;
  readonly onClose: () => void;
}

/** A confidential source to who may not see what it is: that there is one, of what kind, and whom to ask. */
export function GuardedEvidence({ exhibit, onClose }: GuardedEvidenceProps) {
  const people = useDesk((state) => state.people);
  const known = knownTo(people).map(({ name }) => name);
  const kind = sourceKind(exhibit.source.type);
  const stance = STANCES.find((row) => row.stance === exhibit.evidence.stance)?.label ?? '';
  return (
    <Modal title="Confidential source" onClose={onClose}>
      <div className={forms.form}>
        <p>
          {stance}: {kind.label.toLowerCase()}, {kind.tier}. What it is and its words are not shown
          to you.
        </p>
        <p className={forms.note}>
          {known.length === 0
            ? 'Nobody at this desk may see it.'
            : `${namesWords(known)} ${known.length === 1 ? 'knows' : 'know'} it. Ask there whether it bears the quote out.`}
        </p>
        <ModalActions>
          <Button kind="primary" onClick={onClose}>
            Done
          </Button>
        </ModalActions>
      </div>
    </Modal>
  );
}
