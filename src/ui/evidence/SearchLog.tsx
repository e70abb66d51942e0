import { type FormEvent, useState } from 'react';
import type { SearchEntry } from '#core/verdict/source.ts';
import { newId } from '#sync/new-id.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import { Modal, ModalActions } from '../kit/Modal.tsx';
import { usePane } from '../review/pane-context.tsx';
import { dayWords, today } from '../review/when-words.ts';
import { useActs } from '../review/use-acts.ts';
import forms from './forms.module.css';
import { takesFocus } from './takes-focus.ts';
import { occasionWords } from './occasion-words.ts';

const blank = { where: '', when: '', terms: '', result: '' };

/** Where the desk has looked: what "no record to be had" rests on. */
export function SearchLog({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote } = usePane();
  const acts = useActs();
  const occasion = quote.occasionId === null ? undefined : desk.occasions[quote.occasionId];
  const [typed, setTyped] = useState(() => ({ ...blank, when: today() }));
  const [scope, setScope] = useState<'story' | 'occasion'>('story');
  const [error, setError] = useState<string | null>(null);
  const serves = ({ occasionId }: SearchEntry): boolean =>
    occasionId === null || occasionId === quote.occasionId;
  const entries = Object.values(desk.searches).toSorted(
    (a, b) => Number(serves(b)) - Number(serves(a)),
  );
  const set = (part: Partial<typeof blank>): void => setTyped({ ...typed, ...part });
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed.where.trim() === '') {
      setError('Type where you looked.');
      return;
    }
    setError(null);
    const occasionId = scope === 'occasion' ? quote.occasionId : null;
    const search = { id: newId('se'), occasionId, ...typed, where: typed.where.trim() };
    if (await acts.act([{ type: 'add-search', search }], `Looked in ${search.where}: kept.`))
      setTyped({ ...blank, when: typed.when });
  };
  return (
    <Modal title="Where have you looked?" onClose={onClose} wide>
      {entries.length === 0 ? (
        <p className={forms.note}>Nobody has written down a search yet.</p>
      ) : (
        <ul className={forms.log}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <span>
                <strong>{entry.where}</strong>
                {entry.terms === '' ? '' : `, for “${entry.terms}”`}
                {entry.result === '' ? '' : `: ${entry.result}`}
                <span className={forms.found}>
                  {dayWords(entry.when)}
                  {' · '}
                  {entry.occasionId === null
                    ? 'for the whole story'
                    : `for ${occasionWords(desk.occasions[entry.occasionId] ?? { id: '', what: 'an occasion', where: '', date: '', delivery: null })}`}
                  {serves(entry) ? null : '; it does not serve this quote'}
                </span>
              </span>
              <Button
                kind="quiet"
                aria-label={`Take back the search in ${entry.where}`}
                onClick={() =>
                  void acts.act(
                    [{ type: 'remove-search', searchId: entry.id }],
                    'Search taken back.',
                  )
                }
              >
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className={forms.form} onSubmit={add}>
        <div className={forms.row}>
          <Field label="Where" error={error}>
            {(ids) => (
              <TextInput
                {...ids}
                ref={takesFocus}
                placeholder="state.gov, briefings"
                value={typed.where}
                onChange={(event) => set({ where: event.target.value })}
              />
            )}
          </Field>
          <Field label="When">
            {(ids) => (
              <TextInput
                {...ids}
                type="date"
                value={typed.when}
                onChange={(event) => set({ when: event.target.value })}
              />
            )}
          </Field>
          <Field label="For which words">
            {(ids) => (
              <TextInput
                {...ids}
                value={typed.terms}
                onChange={(event) => set({ terms: event.target.value })}
              />
            )}
          </Field>
        </div>
        <Field label="What came of it">
          {(ids) => (
            <TextInput
              {...ids}
              value={typed.result}
              onChange={(event) => set({ result: event.target.value })}
            />
          )}
        </Field>
        {occasion === undefined ? null : (
          <Choice
            legend="It serves"
            value={scope}
            options={[
              { value: 'story', label: 'The whole story' },
              { value: 'occasion', label: 'This occasion only' },
            ]}
            onChange={setScope}
          />
        )}
        <ModalActions>
          <Button kind="primary" type="submit">
            Add search
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
