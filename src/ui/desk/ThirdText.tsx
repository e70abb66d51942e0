import { useId } from 'react';
import type { AnyWrite } from '#core/desk/field.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { Button } from '../kit/Button.tsx';
import { TextArea } from '../kit/Field.tsx';
import { takesFocus } from '../evidence/takes-focus.ts';
import styles from './Notices.module.css';
import { textIn, withText } from './third-text.ts';
import { useDraft } from './use-draft.ts';

interface ThirdTextProps {
  readonly draft: string;
  readonly standing: readonly AnyWrite[];
  readonly theirs: readonly AnyWrite[];
  /** Resolves to whether it was taken. */
  readonly onWrite: (writes: readonly AnyWrite[]) => Promise<boolean>;
}

/** A third text in place of both, begun with the later one; what beside it has no text is taken from the later. */
export function ThirdText({ draft, standing, theirs, onWrite }: ThirdTextProps) {
  const id = useId();
  const [typed, type] = useDraft(draft);
  const at = theirs.findIndex((write) => textIn(write) !== null);
  const write = theirs[at];
  if (write === undefined) return null;
  const before = standing[at];
  const text =
    typed ?? [textIn(write), before === undefined ? '' : textIn(before)].find(Boolean) ?? '';
  const send = async (): Promise<void> => {
    const writes = theirs.map((item, index) => (index === at ? withText(item, text) : item));
    if (await onWrite(writes)) type(null);
  };
  return (
    <div className={styles.third}>
      <label htmlFor={id}>{`Another ${FIELD_WORDS[write.field]}`}</label>
      <TextArea
        id={id}
        ref={takesFocus}
        rows={2}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <div className={styles.acts}>
        <Button kind="primary" onClick={() => void send()}>
          Let this stand
        </Button>
      </div>
    </div>
  );
}
