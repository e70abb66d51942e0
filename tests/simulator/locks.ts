import type { Locks } from '#sync/ports.ts';
import type { Life, VirtualTime } from './time.ts';

interface Claim {
  readonly life: Life;
  readonly start: () => void;
}

/** The Web Locks of one browser: given up when the page that holds one dies, kept while it is frozen. */
export interface BrowserLocks {
  of(life: Life): Locks;
  /** The page died: what it held goes to the next. */
  died(life: Life): void;
  /** True: nobody waits for anybody, as if every page were alone. Two senders must be harmless. */
  broken: boolean;
}

export function browserLocks(time: VirtualTime): BrowserLocks {
  const queues = new Map<string, Claim[]>();

  function grant(name: string): void {
    const queue = queues.get(name);
    const first = queue?.[0];
    if (first !== undefined) time.after(0, first.life, first.start);
  }

  function leave(name: string, claim: Claim): void {
    const queue = queues.get(name) ?? [];
    const at = queue.indexOf(claim);
    if (at < 0) return;
    queue.splice(at, 1);
    if (at === 0) grant(name);
  }

  const locks: BrowserLocks = {
    broken: false,
    of: (life) => ({
      hold: <T>(name: string, work: () => Promise<T>): Promise<T> =>
        new Promise<T>((resolve, reject) => {
          // What a dead page's promises still ask for is never given.
          if (!life.alive) return;
          if (locks.broken) {
            time.after(0, life, () => void work().then(resolve, reject));
            return;
          }
          const queue = queues.get(name) ?? [];
          queues.set(name, queue);
          const claim: Claim = {
            life,
            start: () =>
              void work()
                .finally(() => leave(name, claim))
                .then(resolve, reject),
          };
          queue.push(claim);
          if (queue.length === 1) grant(name);
        }),
    }),
    died: (life) => {
      for (const [name, queue] of queues)
        for (const claim of queue.filter((item) => item.life === life)) leave(name, claim);
    },
  };
  return locks;
}
