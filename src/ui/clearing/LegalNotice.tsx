import type { Command } from '#core/desk/command.ts';
import { markOf } from '#core/desk/field-marks.ts';
import { isKeptBack } from '#core/desk/kept-back.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import notices from '../review/Notices.module.css';
import { usePane } from '../review/pane-context.tsx';
import { quoteName } from '../review/quote-words.ts';
import { StandardsLine } from '../review/StandardsLine.tsx';
import { useActs } from '../review/use-acts.ts';
import { legalWrite } from './legal-write.ts';

/** Why legal must see the quote, who said so, and the yes of standards it waits for. */
export function LegalNotice() {
  const client = useClient();
  const { desk, quote, open } = usePane();
  const people = useDesk((state) => state.people);
  const acts = useActs();
  if (quote.legal === null || quote.stage === 'dismissed') return null;
  const by = markOf(desk, { field: 'quote.legal', id: quote.id })?.actor;
  const name = people.find((person) => person.id === by)?.name;
  const off = legalWrite(quote.id, null);
  const because = (command: Command): string | null => client.refusalsOf(command)[0]?.say ?? null;
  return (
    <section className={notices.notice} aria-label="For legal">
      <p>
        <b>For legal:</b> {quote.legal}{' '}
        {name === undefined ? null : <span className={notices.when}>{name}</span>}
      </p>
      {isKeptBack(quote) ? null : (
        <>
          <StandardsLine />
          <div className={notices.buttons}>
            <Button
              disabledBecause={because(legalWrite(quote.id, '–'))}
              aria-label="Change the mark for legal"
              onClick={() => open({ kind: 'legal' })}
            >
              Change
            </Button>
            <Button
              disabledBecause={because(off)}
              aria-label="Remove the mark for legal"
              onClick={() =>
                void acts.act([off], `${quoteName(desk, quote)} is not marked for legal any more.`)
              }
            >
              Remove
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
