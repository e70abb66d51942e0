import { Button } from '../kit/Button.tsx';
import { useClient, useDesk } from './desk-context.tsx';
import { openConflicts } from '#core/desk/view.ts';
import { clashWho } from './clash-words.ts';

/** Fields that two people wrote at once: where to, and between whom. */
export function ClashChip() {
  const client = useClient();
  const desk = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  const people = useDesk((state) => state.people);
  const conflicts = Object.values(desk?.conflicts ?? {});
  const first = conflicts[0];
  if (desk === null || first === undefined) return null;
  const goThere = (): void => {
    const quote = Object.values(desk.quotes).find((item) =>
      openConflicts(desk, item).includes(first.id),
    );
    if (quote !== undefined) client.show({ selectedId: quote.id });
  };
  const count = `${conflicts.length} ${conflicts.length === 1 ? 'clash' : 'clashes'}`;
  return (
    <Button kind="danger" onClick={goThere}>
      {`${count}: ${clashWho(first, me?.id ?? null, people)}`}
    </Button>
  );
}
