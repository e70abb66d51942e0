import { createContext, useContext } from 'react';

/** Faults that stay on until they are switched off. */
export interface LastingFaults {
  /** Milliseconds each answer is held back. */
  latency: number;
  offline: boolean;
  storageFull: boolean;
}

/** Faults by how many requests are still to meet them; each one met counts down. */
export interface CountedFaults {
  loseRequests: number;
  loseAnswers: number;
  duplicate: number;
  refuseCommands: number;
  poisonCommands: number;
  answerPages: number;
}

/** What goes wrong in the demo, and what can be done to its host. Sentences say what became of it. */
export interface FaultControl {
  readonly plan: LastingFaults & CountedFaults;
  restart(): Promise<string>;
  takeBackup(): Promise<string>;
  restoreBackup(): Promise<string>;
  /** Forgets everything of this desk in this browser, and begins as on the first day: the page goes. */
  startAgain(): void;
}

/** Fetches the faults; null where the host is a server and has none. */
export type LoadFaults = (() => Promise<FaultControl>) | null;

const Faults = createContext<LoadFaults>(null);

export const FaultsProvider = Faults.Provider;

export function useFaults(): LoadFaults {
  return useContext(Faults);
}
