import { knownTo } from '#core/review/confidential.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { seenByWords } from './confidential-words.ts';
import forms from './forms.module.css';
import { Tick } from './Tick.tsx';

interface ConfidentialTickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Makes a source confidential, and says beforehand who will still see it. */
export function ConfidentialTick({ checked, onChange }: ConfidentialTickProps) {
  const people = useDesk((state) => state.people);
  const me = useDesk((state) => state.me);
  const known = knownTo(people);
  return (
    <div>
      <Tick checked={checked} onChange={onChange}>
        Confidential
      </Tick>
      <p className={forms.note}>{seenByWords(known, me?.id ?? null)}</p>
    </div>
  );
}
