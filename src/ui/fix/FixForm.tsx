import { type FormEvent, useMemo, useRef, useState } from 'react';
import { type ReadyFix, readyFixes } from '#core/desk/make-fix.ts';
import { FIX_HOWS, type FixHow } from '#core/quote/placement.ts';
import { useClient } from '../desk/desk-context.tsx';
import { sayOf } from '../desk/use-refusal.ts';
import { useCaps } from '../desk/use-caps.ts';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { RECORD_KEYS } from '../record/record-keys.ts';
import { usePane } from '../review/pane-context.tsx';
import { quoteName } from '../review/quote-words.ts';
import { useActs } from '../review/use-acts.ts';
import styles from './FixForm.module.css';
import { firstHow, outletOf } from './fix-means.ts';
import { FixOutcome } from './FixOutcome.tsx';
import { type FixPlan, useFixPlan } from './use-fix-plan.ts';

/** The fixes of a quote, each with what it makes of the sentence and of the rest; one key makes it. */
export function FixForm({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const { desk, quote, exhibits, held, suggesting } = usePane();
  const acts = useActs();
  const form = useRef<HTMLFormElement>(null);
  const [outlet, setOutlet] = useState(() => outletOf(desk, quote, exhibits));
  const said = held.place?.fix ?? null;
  const credit = outlet.trim();
  const fixes = useMemo(
    () => readyFixes(desk, quote, { said, credit }),
    [desk, quote, said, credit],
  );
  const [chosen, choose] = useState<FixHow | null>(() => firstHow(quote, fixes));
  const fix = fixes.find(({ how }) => how === chosen) ?? null;
  const plan = useFixPlan(fix);
  const name = quoteName(desk, quote);
  const hows = FIX_HOWS.filter(
    ({ how }) => how === 'credit' || fixes.some((item) => item.how === how),
  );
  const sentence = plan === null || fix === null ? null : sentenceOf(fix, plan);

  const copy = async (): Promise<void> => {
    if (sentence === null) return;
    try {
      await navigator.clipboard.writeText(sentence);
      client.show({ said: 'Fix copied.' });
    } catch {
      client.show({
        said: 'The browser did not let the desk copy; select the words and copy them.',
      });
    }
  };
  const cap = useCaps('pane', RECORD_KEYS);
  useKeys('pane', form, { 'copy-fix': () => void copy() }, RECORD_KEYS);

  const suggest = async (): Promise<void> => {
    if (fix === null) return;
    const kept = await acts.write(
      [
        { field: 'quote.fix', id: quote.id, value: fix.words },
        { field: 'quote.fixStatus', id: quote.id, value: 'open' },
      ],
      'Fix kept.',
    );
    if (kept) onClose();
  };
  const make = async (): Promise<void> => {
    if (plan === null || blockedBy(plan) !== null) return;
    const done = `${name}: fix made. This is version ${plan.number} of the story.`;
    if (await acts.act(plan.commands, done)) onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void (suggesting ? suggest() : make());
  };
  return (
    <Modal title={`Fix ${name.toLowerCase()}`} wide onClose={onClose}>
      <form ref={form} className={styles.form} onSubmit={submit}>
        {fixes.length === 0 ? (
          <p className={styles.note}>
            Its words are not in this version of the story, so there is nothing to fix.
          </p>
        ) : (
          <Choice
            legend="How"
            value={chosen}
            options={hows.map(({ how, label }) => ({ value: how, label }))}
            onChange={choose}
          />
        )}
        {chosen === 'credit' ? (
          <Field label="Outlet to name">
            {(ids) => (
              <TextInput
                {...ids}
                value={outlet}
                onChange={(event) => setOutlet(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {plan === null ? null : <FixOutcome plan={plan} />}
        <ModalActions
          apart={
            sentence === null ? null : (
              <Button kind="quiet" keys={cap('copy-fix')} onClick={() => void copy()}>
                Copy
              </Button>
            )
          }
        >
          <Button className={styles.cancel} onClick={onClose}>
            Cancel
          </Button>
          {suggesting || plan === null || fix?.words === quote.fix ? null : (
            <Button onClick={() => void suggest()}>Keep as the fix</Button>
          )}
          {suggesting ? (
            <Button kind="primary" type="submit" keys="⏎" disabledBecause={nothing(plan)}>
              Suggest it
            </Button>
          ) : (
            <Button
              kind="primary"
              type="submit"
              keys="⏎"
              disabledBecause={nothing(plan) ?? (plan === null ? null : blockedBy(plan))}
            >
              Make this fix
            </Button>
          )}
        </ModalActions>
      </form>
    </Modal>
  );
}

function nothing(plan: FixPlan | null): string | null {
  return plan === null ? 'Say first what the fix is.' : null;
}

/** Why the fix cannot be made now; null: it can. */
function blockedBy({ refusals, again }: FixPlan): string | null {
  if (refusals.length > 0) return sayOf(refusals);
  return again === undefined ? 'One moment: the new words are held against the record.' : null;
}

/** The sentence as it would stand, to be copied; of a cut, what is taken out. */
function sentenceOf({ how }: ReadyFix, { preview }: FixPlan): string {
  return how === 'cut' ? `Cut: ${preview.before}` : preview.after;
}
