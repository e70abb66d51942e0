import { useState } from 'react';
import type { Backups, Got } from '#sync/backups.ts';
import { useClient } from './desk-context.tsx';

/** What came of the last act of a sheet: a sentence said, and one refused; both are shown and spoken. */
interface Outcome {
  /** '' where nothing was said. */
  readonly said: string;
  readonly problem: string | null;
  readonly tell: (words: string) => void;
  readonly refuse: (why: string) => void;
  /** Another act begins. */
  readonly forget: () => void;
  /** Runs one act on the copies; null where it was refused, and the reason is shown. */
  readonly copies: <T>(act: (backups: Backups) => Promise<Got<T>>) => Promise<T | null>;
}

export function useOutcome(): Outcome {
  const client = useClient();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const refuse = (why: string): void => {
    setProblem(why);
    client.show({ said: why });
  };
  const forget = (): void => {
    setSaid('');
    setProblem(null);
  };
  return {
    said,
    problem,
    tell: (words) => {
      setSaid(words);
      client.show({ said: words });
    },
    refuse,
    forget,
    copies: async (act) => {
      forget();
      const got = await act(await client.backups());
      if (got.ok) return got.value;
      refuse(got.say);
      return null;
    },
  };
}
