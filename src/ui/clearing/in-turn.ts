/** Runs an act once the one before it is over; null: the same act is under way already. */
export type InTurn = <T>(name: string, act: () => Promise<T>) => Promise<T> | null;

/** Acts that the host answers, one after the other; a second press of the same button is no second act. */
export function createTurns(): InTurn {
  let last: { readonly name: string; readonly over: Promise<unknown> } | null = null;
  return (name, act) => {
    if (last?.name === name) return null;
    const before = last?.over;
    const run = async () => {
      await Promise.allSettled([before]);
      return act();
    };
    const over = run().finally(() => {
      if (last === mine) last = null;
    });
    const mine = { name, over };
    last = mine;
    return over;
  };
}
