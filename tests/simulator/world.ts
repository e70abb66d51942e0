import type { Browser, Street } from './browser.ts';
import type { HostRoom } from './host.ts';
import type { Oracle } from './oracle.ts';
import type { Plan } from './plan.ts';

/** Everything there is in one history. */
export interface World extends Street {
  readonly plan: Plan;
  readonly host: HostRoom;
  readonly browsers: readonly Browser[];
  readonly oracle: Oracle;
  readonly faults: Map<string, number>;
  readonly owner: (mid: string) => string | undefined;
  hostSkew: number;
}

/** Takes down what is wrong, with the name of the invariant. */
export type Fail = (say: string) => void;
