import { useMemo } from 'react';
import type { Command } from '#core/desk/command.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import type { DeskClient } from '#sync/desk-client.ts';
import type { DeskState } from '#sync/desk-state.ts';
import { useClient, useDesk } from './desk-context.tsx';

/** The sentences of some refusals, each once: ten quotes refused for one reason have one sentence. */
export function sayOf(refusals: readonly Refusal[]): string {
  return [...new Set(refusals.map((item) => item.say))].join(' ');
}

/** Asks about one command, once for a desk and a person: most of what changes in the tab is neither. */
function asking(client: DeskClient, command: Command | null): (state: DeskState) => string | null {
  let of: Pick<DeskState, 'desk' | 'me'> | null = null;
  let say = '';
  return ({ desk, me }) => {
    if (command === null) return null;
    if (of === null || of.desk !== desk || of.me !== me) {
      const refusals = client.refusalsOf(command);
      say = sayOf(refusals);
      // The rules may come without a change of the desk.
      of = refusals.some(({ code }) => code === 'loading') ? null : { desk, me };
    }
    return say === '' ? null : say;
  };
}

/**
 * Why a command would be refused now; null: it would be taken, or there is none to make. Asked again
 * at every change of the desk, which costs one decision each time.
 */
export function useRefusal(command: Command | null): string | null {
  const client = useClient();
  const ask = useMemo(() => asking(client, command), [client, command]);
  return useDesk(ask);
}
