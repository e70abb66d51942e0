import { useEffect, useId, useRef, useState } from 'react';
import type { AnyWrite } from '#core/desk/field.ts';
import { printedQuote } from '#core/quote/printed.ts';
import { versionOf } from '#core/desk/context.ts';
import { wantsReason } from '#core/verdict/propose.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import { useClient } from '../desk/desk-context.tsx';
import { useCaps } from '../desk/use-caps.ts';
import { useDraft } from '../desk/use-draft.ts';
import { FIX_KEYS } from '../fix/fix-keys.ts';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/class-names.ts';
import { TextArea, TextInput } from '../kit/Field.tsx';
import { Menu } from '../kit/Menu.tsx';
import { usePane } from './pane-context.tsx';
import styles from './ReasonAndFix.module.css';
import { TranslationFields, translationAtStake } from './TranslationFields.tsx';
import { useActs } from './use-acts.ts';

/** Reasons on their way to the disk, by quote: leaving the field and the click that follows are one act. */
const onTheWay = new Map<string, Promise<boolean>>();

/** Stores a typed reason with the verdict; resolves to true where there was nothing to store. */
export function useCommitReason(): () => Promise<boolean> {
  const { quote, reason, typeReason } = usePane();
  const acts = useActs();
  return async () => {
    const before = onTheWay.get(quote.id);
    if (before !== undefined) return await before;
    const { verdict } = quote;
    const typed = reason.trim();
    if (verdict === null) return true;
    if (verdict.reason === typed) {
      if (reason !== verdict.reason) typeReason(null);
      return true;
    }
    const value = { ...verdict, reason: typed };
    const writing = acts.write([{ field: 'quote.verdict', id: quote.id, value }], 'Reason kept.');
    onTheWay.set(quote.id, writing);
    const kept = await writing.finally(() => onTheWay.delete(quote.id));
    if (kept) typeReason(null);
    return kept;
  };
}

/** The reason, where one is asked; the fix, where something must change; the original words, where they are at stake. */
export function ReasonAndFix() {
  const { desk, quote, proposal, reason, typeReason } = usePane();
  const commit = useCommitReason();
  const reasonId = useId();
  const [fixing, setFixing] = useState(false);
  const [translating, setTranslating] = useState(false);
  const code = quote.verdict?.code ?? proposal?.code ?? null;
  const mustChange = code !== null && verdictRow(code).group === 'must change';
  const draft = useDraft(`fix/${desk.storyId}/${quote.id}`);
  const fixShown = mustChange || fixing || quote.fix !== null || draft[0] !== null;
  const atStake = translationAtStake(quote, code);
  const unsaved = reason.trim() !== '' && reason !== (quote.verdict?.reason ?? '');
  const asksReason = code !== null && wantsReason(code, proposal);
  return (
    <div className={styles.rows}>
      <div className={styles.row}>
        {asksReason || unsaved ? (
          <div className={styles.labelled}>
            <label htmlFor={reasonId}>Reason</label>
            <TextInput
              id={reasonId}
              data-reason
              value={reason}
              onChange={(event) => typeReason(event.target.value)}
              onBlur={() => void commit()}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void commit();
              }}
            />
          </div>
        ) : null}
        {fixShown ? null : (
          <Button
            kind="quiet"
            className={styles.small}
            aria-label="Suggest a fix"
            onClick={() => setFixing(true)}
          >
            Fix
          </Button>
        )}
        {atStake ? null : (
          <Button
            kind="quiet"
            className={styles.small}
            aria-expanded={translating}
            onClick={() => setTranslating(!translating)}
          >
            Translation
          </Button>
        )}
      </div>
      {fixShown ? <FixRow draft={draft} asked={fixing} /> : null}
      {atStake || translating ? <TranslationFields /> : null}
    </div>
  );
}

const FIX_STATES = [
  { status: 'open', label: 'open' },
  { status: 'taken', label: 'taken' },
  { status: 'declined', label: 'declined…' },
] as const;

/** A fix of more characters than these has its acts one below the other beside it. */
const ONE_ROW = 14;
/** About as many go into a line of it then; the lines are shown up to so many. */
const LINE = 34;
const MOST_LINES = 4;

interface FixRowProps {
  readonly draft: ReturnType<typeof useDraft>;
  /** Opened by its button, which is gone now: the keyboard goes on in the field. */
  readonly asked: boolean;
}

function FixRow({ draft, asked }: FixRowProps) {
  const client = useClient();
  const { desk, quote, open } = usePane();
  const acts = useActs();
  const cap = useCaps('pane', FIX_KEYS);
  const fixId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  const [unsent, setTyped] = draft;
  const typed = unsent ?? quote.fix ?? '';
  const long = typed.length > ONE_ROW;
  const printed = printedQuote(versionOf(desk, quote)?.text ?? '', quote.anchor.parts);
  const commit = (): void => {
    const value = typed.trim() === '' ? null : typed.trim();
    if (value === quote.fix) {
      if (unsent !== null) setTyped(null);
      return;
    }
    const writes: readonly AnyWrite[] = [
      { field: 'quote.fix', id: quote.id, value },
      { field: 'quote.fixStatus', id: quote.id, value: value === null ? null : 'open' },
    ];
    const said = value === null ? 'Fix taken back.' : 'Fix kept.';
    void acts.write(writes, said).then((kept) => {
      if (kept) setTyped(null);
    });
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typed);
      client.show({ said: 'Fix copied.' });
    } catch {
      client.show({
        said: 'The browser did not let the desk copy; select the words and copy them.',
      });
    }
  };
  return (
    <div className={styles.row}>
      <div className={classNames(styles.labelled, long && styles.long)}>
        <label htmlFor={fixId}>Fix</label>
        <TextArea
          ref={field}
          id={fixId}
          rows={Math.min(Math.ceil(typed.length / LINE), MOST_LINES) || 1}
          value={typed}
          placeholder="as it should stand"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            commit();
          }}
        />
      </div>
      <div className={styles.acts}>
        {typed === '' ? (
          <Button
            kind="quiet"
            className={styles.small}
            onClick={() => {
              setTyped(printed);
              field.current?.focus();
            }}
          >
            As printed
          </Button>
        ) : null}
        <Button
          kind="quiet"
          className={styles.small}
          keys={cap('make-fix')}
          onClick={() => open({ kind: 'make-fix' })}
        >
          {quote.fix === null || quote.fixStatus === 'taken' ? 'Ready-made' : 'Make this fix'}
        </Button>
        {quote.fix === null ? null : (
          <>
            <Button kind="quiet" className={styles.small} onClick={copy}>
              Copy
            </Button>
            <Menu
              label={`The fix is ${quote.fixStatus ?? 'open'}`}
              trigger={quote.fixStatus ?? 'open'}
              className={styles.state}
              items={FIX_STATES.map(({ status, label }) => ({
                id: status,
                label,
                disabled: status === quote.fixStatus,
                // Declined with a reason, which has a form of its own.
                onPick: () =>
                  status === 'declined'
                    ? open({ kind: 'decline-fix' })
                    : void acts.write(
                        [{ field: 'quote.fixStatus', id: quote.id, value: status }],
                        `Fix ${label}.`,
                      ),
              }))}
            />
          </>
        )}
      </div>
    </div>
  );
}
