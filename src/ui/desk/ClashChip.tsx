import { quotesOf } from '#core/desk/desk.ts';
import { Button } from '../kit/Button.tsx';
import { useClient, useDesk } from './desk-context.tsx';
import { openConflicts } from '#core/desk/view.ts';
import { goToQuote } from '../clearing/go-to-quote.ts';
import { clashWho } from './clash-who.ts';
import { openPaneOfQuote } from './pane-opener.ts';

/** Fields that two people wrote at once: where to, and between whom. */
export function ClashChip() {
  const client = useClient();
  const desk = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  const people = useDesk((state) => state.people);
  const conflicts = Object.values(desk?.conflicts ?? {});
  const first = conflicts[0];
  if (desk === null || first === undefined) return null;
  const count = `${conflicts.length} ${conflicts.length === 1 ? 'clash' : 'clashes'}`;
  const words = `${count}: ${clashWho(first, me?.id ?? null, people)}`;
  const goThere = (): void => {
    const quote = quotesOf(desk).find((item) => openConflicts(desk, item).includes(first.id));
    if (quote !== undefined) return goToQuote(client, quote.id, words);
    // One about the story itself stands over whichever quote is open.
    client.show({ said: words });
    openPaneOfQuote();
  };
  return (
    <Button kind="danger" onClick={goThere}>
      {words}
    </Button>
  );
}
