import { useState } from 'react';
import type { Command } from '#core/desk/command.ts';
import { useClient } from '../desk/desk-context.tsx';
import { sayOf } from '../desk/use-refusal.ts';

interface SpeakerActs {
  /** Why the last act was refused; '' when it was taken. */
  readonly problem: string;
  /** One bulk act, one undo. Resolves to whether it was taken. */
  readonly act: (commands: readonly Command[], said: string) => Promise<boolean>;
}

/** Acts of the speakers' panel: stored, then said in one sentence; a refusal is shown where it was made. */
export function useSpeakerActs(): SpeakerActs {
  const client = useClient();
  const [problem, setProblem] = useState('');
  return {
    problem,
    act: async (commands, said) => {
      if (commands.length === 0) return true;
      const acted = await client.dispatch(commands);
      const say = acted.ok ? '' : sayOf(acted.refusals);
      setProblem(say);
      client.show({ said: acted.ok ? said : say });
      return acted.ok;
    },
  };
}
