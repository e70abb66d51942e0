interface Bound {
  readonly line: string;
  readonly shown: string;
  readonly held: boolean;
}

/** What a bench asks of its numbers: each as a line, and whether it holds. */
export class Bounds {
  readonly #all: Bound[] = [];

  atMost(line: string, value: number, most: number, unit: string): void {
    this.#add(line, value, `${shown(value)} ${unit}, at most ${most}`, value <= most);
  }

  atLeast(line: string, value: number, least: number, unit: string): void {
    this.#add(line, value, `${shown(value)} ${unit}, at least ${least}`, value >= least);
  }

  #add(line: string, value: number, text: string, held: boolean): void {
    // What was never measured is not held.
    this.#all.push({ line, shown: text, held: held && Number.isFinite(value) });
  }

  /** Prints all of them, those that were missed last, and answers whether none was. */
  report(): boolean {
    const missed = this.#all.filter(({ held }) => !held);
    for (const { line, shown: text } of this.#all.filter(({ held }) => held))
      console.log(`held    ${line}: ${text}`);
    for (const { line, shown: text } of missed) console.error(`MISSED  ${line}: ${text}`);
    return missed.length === 0;
  }
}

function shown(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
