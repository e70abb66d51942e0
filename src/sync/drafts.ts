import type { DeviceStore } from './device-store.ts';
import type { Timers } from './ports.ts';

/**
 * What is being typed and is no command yet (MODEL A8): on this device within 300 ms, never sent.
 * Keys are of the caller's making, `field/story/quote`; one person's drafts are in one person's store.
 */
export interface Drafts {
  /** What is known without asking the disk: typed in this tab, or read before. Undefined: nobody has looked. */
  peek(key: string): string | null | undefined;
  get(key: string): Promise<string | null>;
  /** Null: it became a command, or was given up. */
  keep(key: string, text: string | null): void;
  /** Writes at once what waits; the page may be going away. */
  flush(): Promise<void>;
}

/** Typing at most this old, in milliseconds, is lost with the page. */
const EVERY = 300;
/** Longer ones (a whole record, pasted) would cost more to write than to paste again. */
const LONGEST = 2 * 1024 * 1024;

export function createDrafts(store: DeviceStore, timers: Timers): Drafts {
  const known = new Map<string, string | null>();
  const waiting = new Set<string>();
  let callOff: (() => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function write(keys: readonly string[]): Promise<void> {
    // All begun at once: a page that goes away does not wait for one after the other.
    const writing = keys.map(async (key) => {
      try {
        await store.putDraft(key, known.get(key) ?? null);
      } catch {
        // It is still in the field; the next key press tries again, and so does the next flush.
        waiting.add(key);
      }
    });
    await Promise.all(writing);
  }

  function flush(): Promise<void> {
    callOff?.();
    callOff = null;
    const keys = [...waiting];
    waiting.clear();
    // Begun now and in order: transactions on one store wait for each other by themselves.
    const next = Promise.all([last, write(keys)]).then(() => {});
    last = next;
    return next;
  }

  return {
    peek: (key) => known.get(key),
    get: async (key) => {
      const here = known.get(key);
      if (here !== undefined) return here;
      const read = await store.getDraft(key).catch(() => null);
      // Typed meanwhile: that is newer than what was read.
      if (!known.has(key)) known.set(key, read);
      return known.get(key) ?? null;
    },
    keep: (key, text) => {
      const next = text !== null && text.length > LONGEST ? null : text;
      if (known.get(key) === next) return;
      known.set(key, next);
      waiting.add(key);
      callOff ??= timers.after(EVERY, () => void flush());
    },
    flush,
  };
}
