import { useState } from 'react';
import type { Command } from '#core/desk/command.ts';
import type { DismissReason } from '#core/quote/quote.ts';
import { useClient } from '../desk/desk-context.tsx';
import { sayOf } from '../desk/use-refusal.ts';
import { allConfirmedWords, allToConfirm } from './confirm-all.ts';
import type { QuoteRow } from './quote-row.ts';
import type { QuoteRows } from './quote-rows.ts';

/** A refused act and the row it was made on; null id: on the whole list. */
export interface ListRefusal {
  readonly id: string | null;
  readonly say: string;
}

export interface ListActs {
  readonly refusal: ListRefusal | null;
  /** Each resolves to whether it was taken. */
  readonly confirm: (row: QuoteRow, next: QuoteRow | null) => Promise<boolean>;
  readonly confirmAll: (rows: QuoteRows) => Promise<boolean>;
  readonly dismiss: (row: QuoteRow, reason: DismissReason) => Promise<boolean>;
  readonly restore: (row: QuoteRow) => Promise<boolean>;
}

function nextWords(next: QuoteRow | null): string {
  if (next === null) return 'That was the last.';
  const parts = next.parts > 1 ? `, ${next.parts} parts` : '';
  return `Next: ${next.name.toLowerCase()}, ${next.speaker}${parts}.`;
}

/** What the list does to quotes; a refusal stays beside the row until the next act. */
export function useListActs(): ListActs {
  const client = useClient();
  const [refusal, setRefusal] = useState<ListRefusal | null>(null);
  const act = async (command: Command, id: string | null, said: string): Promise<boolean> => {
    const acted = await client.dispatch([command]);
    if (acted.ok) {
      setRefusal(null);
      client.show({ said });
      return true;
    }
    const say = sayOf(acted.refusals);
    setRefusal({ id, say });
    client.show({ said: say });
    return false;
  };
  return {
    refusal,
    confirm: (row, next) =>
      act(
        { type: 'confirm', quoteIds: [row.id] },
        row.id,
        `${row.name} confirmed. ${nextWords(next)}`,
      ),
    confirmAll: async (rows) => {
      const quoteIds = allToConfirm(rows).sure.map((row) => row.id);
      const said = allConfirmedWords(rows);
      if (quoteIds.length > 0) return act({ type: 'confirm', quoteIds }, null, said);
      client.show({ said });
      return false;
    },
    dismiss: (row, reason) =>
      act(
        { type: 'dismiss', quoteId: row.id, reason },
        row.id,
        `${row.name} put away: ${reason}. It can be restored at the end of the list.`,
      ),
    restore: (row) => act({ type: 'restore', quoteId: row.id }, row.id, 'Restored.'),
  };
}
