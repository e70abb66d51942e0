/** The few events of IndexedDB that the device store and its library listen for. */
export type Listener = (event: {
  readonly oldVersion: number;
  readonly newVersion: number;
}) => void;

const NOTHING = { oldVersion: 0, newVersion: 1 };

/** A target of events that costs little: no bubbling, no default to prevent. */
export class Emitter {
  readonly #listeners = new Map<string, Set<Listener>>();

  addEventListener(type: string, listener: Listener): void {
    const known = this.#listeners.get(type);
    if (known === undefined) this.#listeners.set(type, new Set([listener]));
    else known.add(listener);
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  emit(type: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(NOTHING);
  }
}
