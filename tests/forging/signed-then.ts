import { type Desk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import { hardFacts, softFacts } from './facts.ts';

interface Facts {
  readonly hard: string;
  readonly soft: string;
}

/** The facts each signature was given on, and whether what is called signed still has them (F2). */
export class SignedThen {
  readonly #then: Map<string, Facts>;

  constructor(then: ReadonlyMap<string, Facts> = new Map()) {
    this.#then = new Map(then);
  }

  copy(): SignedThen {
    return new SignedThen(this.#then);
  }

  /** A signature given on this desk. */
  note(before: Desk, quoteId: string): void {
    const quote = quoteOf(before, quoteId);
    if (quote !== undefined)
      this.#then.set(quoteId, { hard: hardFacts(before, quote), soft: softFacts(before, quote) });
  }

  /** What is called signed on this desk and is other than it was signed, in words. */
  faults(desk: Desk): readonly string[] {
    return quotesOf(desk).flatMap((quote) => {
      if (quote.stage !== 'approved' || quoteStatus(desk, quote) !== 'signed') return [];
      const then = this.#then.get(quote.id);
      if (then === undefined) return [`${quote.id} is signed, and nobody signed it`];
      const hard = hardFacts(desk, quote);
      if (hard !== then.hard)
        return [`${quote.id} is signed, and is other than it was: ${apart(then.hard, hard)}`];
      const soft = softFacts(desk, quote);
      return soft !== then.soft && !contextChanged(desk, quote)
        ? [`${quote.id} is signed and asks for nothing: ${apart(then.soft, soft)}`]
        : [];
    });
  }
}

/** The first stretch in which two texts differ. */
function apart(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 30);
  return `…${one.slice(from, at + 40)}… was, …${other.slice(from, at + 40)}… is`;
}
