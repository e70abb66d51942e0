import type { Command } from '#core/desk/command.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import { useClient, useDesk } from './desk-context.tsx';

/** The sentences of some refusals, each once: ten quotes refused for one reason have one sentence. */
export function sayOf(refusals: readonly Refusal[]): string {
  return [...new Set(refusals.map((item) => item.say))].join(' ');
}

/**
 * Why a command would be refused now; null: it would be taken, or there is none to make. Asked again
 * at every change of the desk, which costs one decision each time.
 */
export function useRefusal(command: Command | null): string | null {
  const client = useClient();
  return useDesk(() => {
    const say = command === null ? '' : sayOf(client.refusalsOf(command));
    return say === '' ? null : say;
  });
}
