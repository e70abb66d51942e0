/** Whose an event is: an event of a dead page never happens, one of a frozen page waits for the thaw. */
export interface Life {
  alive: boolean;
  frozen: boolean;
  readonly held: (() => void)[];
}

export function newLife(): Life {
  return { alive: true, frozen: false, held: [] };
}

interface Due {
  readonly at: number;
  readonly order: number;
  readonly life: Life | null;
  readonly work: () => void;
  off: boolean;
}

/** Time that passes only when it is told to, in the order of what is due; no real time goes by. */
export interface VirtualTime {
  /** Milliseconds since the history began. */
  now(): number;
  /** Runs `work` after so many milliseconds; the answer calls it off. `life` null: the world's own. */
  after(milliseconds: number, life: Life | null, work: () => void): () => void;
  pass(milliseconds: number): Promise<void>;
  /** Lets time pass until `done`, at most `limit` milliseconds; false when that was not enough. */
  until(done: () => boolean, limit: number): Promise<boolean>;
  thaw(life: Life): void;
}

/** Every promise that can go on has gone on when this resolves. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

export function virtualTime(): VirtualTime {
  let now = 0;
  let order = 0;
  const heap: Due[] = [];

  function before(a: Due, b: Due): boolean {
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  function push(due: Due): void {
    let index = heap.length;
    heap.push(due);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !before(due, above)) break;
      heap[index] = above;
      heap[parent] = due;
      index = parent;
    }
  }

  function pop(): Due | undefined {
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      const left = heap[child];
      if (left === undefined) break;
      const right = heap[child + 1];
      let least = left;
      if (right !== undefined && before(right, left)) {
        child += 1;
        least = right;
      }
      if (!before(least, last)) break;
      heap[index] = least;
      index = child;
    }
    heap[index] = last;
    return top;
  }

  function happen({ life, work }: Due): void {
    if (life === null) work();
    else if (life.alive) {
      if (life.frozen) life.held.push(work);
      else work();
    }
  }

  async function step(end: number): Promise<boolean> {
    const next = heap[0];
    if (next === undefined || next.at > end) return false;
    pop();
    if (next.off) return true;
    now = Math.max(now, next.at);
    happen(next);
    await settled();
    return true;
  }

  const time: VirtualTime = {
    now: () => now,
    after: (milliseconds, life, work) => {
      const due: Due = {
        at: now + Math.max(0, milliseconds),
        order: (order += 1),
        life,
        work,
        off: false,
      };
      push(due);
      return () => {
        due.off = true;
      };
    },
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      await settled();
      while (await step(end));
      now = end;
    },
    until: async (done, limit) => {
      const end = now + limit;
      await settled();
      for (;;) {
        if (done()) return true;
        if (!(await step(end))) break;
      }
      return done();
    },
    thaw: (life) => {
      life.frozen = false;
      for (const work of life.held.splice(0)) time.after(0, life, work);
    },
  };
  return time;
}
