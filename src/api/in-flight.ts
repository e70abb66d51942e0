/** How much may be in flight at once, in whatever is counted: of one person, from one address, and in all. */
export interface FlightBounds {
  readonly ofPerson: number;
  readonly ofAddress: number;
  readonly ofHost: number;
}

/** Room that was taken, with the way to give it back (once); or whose bound is reached. */
export type Taken =
  | { readonly ok: true; readonly done: () => void }
  | { readonly ok: false; readonly bound: 'person' | 'address' | 'host' };

/**
 * Counts what is in flight. Of a person with nothing in flight one amount always fits, however
 * large, as long as the host has room: bounds on bodies hold by their number, not by their size.
 */
export function countInFlight(
  bounds: FlightBounds,
): (person: string, address: string, amount: number) => Taken {
  const persons = new Map<string, number>();
  const addresses = new Map<string, number>();
  let all = 0;
  return (person, address, amount) => {
    const ofPerson = persons.get(person) ?? 0;
    const ofAddress = addresses.get(address) ?? 0;
    if (ofPerson > 0 && ofPerson + amount > bounds.ofPerson) return { ok: false, bound: 'person' };
    if (ofAddress > 0 && ofAddress + amount > bounds.ofAddress)
      return { ok: false, bound: 'address' };
    if (all + amount > bounds.ofHost) return { ok: false, bound: 'host' };
    add(persons, person, amount);
    add(addresses, address, amount);
    all += amount;
    let open = true;
    return {
      ok: true,
      done: () => {
        if (!open) return;
        open = false;
        add(persons, person, -amount);
        add(addresses, address, -amount);
        all -= amount;
      },
    };
  };
}

/** Keys of nothing are not kept, so that there are never more than requests in flight. */
function add(counts: Map<string, number>, key: string, amount: number): void {
  const next = (counts.get(key) ?? 0) + amount;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}
