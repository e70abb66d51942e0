import type { Clearance, Reading } from './read-signatures.ts';
import type { Signature } from './notebook.ts';

/** What is printed of the signatures of a log, a line each, and whether one of them is not what it says. */
export function signatureLines(reading: Reading): {
  readonly lines: readonly string[];
  readonly bad: boolean;
} {
  const { signatures, clearances, unproved } = reading;
  const acts = [
    ...signatures.map((signature) => ({
      row: signature.row,
      line: signatureLine(signature),
      bad: signature.worth === 'barred' || signature.worth === 'bound elsewhere',
    })),
    ...clearances.map((clearance) => ({
      row: clearance.row,
      line: clearanceLine(clearance),
      bad: clearance.without.length > 0 || clearance.boundElsewhere.length > 0,
    })),
  ].sort((a, b) => a.row - b.row);
  const lines = acts.map(({ row, line }) => {
    const restored = unproved.get(row);
    return restored === undefined
      ? line
      : `${line}; counts for nothing: row ${restored} restored it without proof`;
  });
  const proved = signatures.filter(({ row }) => !unproved.has(row));
  const count = (worth: Signature['worth']): number =>
    proved.filter((signature) => signature.worth === worth).length;
  const counts = [
    `${count('good')} good`,
    `${count('barred')} barred`,
    `${count('bound elsewhere')} bound to something else`,
    ...(count('not comparable') > 0 ? [`${count('not comparable')} not checked`] : []),
    ...(proved.length < signatures.length
      ? [`${signatures.length - proved.length} restored without proof`]
      : []),
  ];
  return {
    lines: signatures.length === 0 ? lines : [...lines, `signatures: ${counts.join(', ')}`],
    bad: acts.some(({ row, bad }) => bad && !unproved.has(row)),
  };
}

function signatureLine({ row, quoteId, command, by, name, worth, bars, rules }: Signature): string {
  const act = command === 'approve' ? 'signed by' : 'said to still stand by';
  const old = rules === 1 ? ', signed under the rules of 1' : '';
  return `row ${row}: quote ${quoteId} ${act} ${by} (${name}): ${worthWords(worth, bars, rules)}${old}`;
}

function worthWords(
  worth: Signature['worth'],
  bars: readonly string[],
  rules: Signature['rules'],
): string {
  switch (worth) {
    case 'good':
      return 'good';
    case 'bound elsewhere':
      return 'bound to something else than the desk had';
    case 'not comparable':
      return 'not checked, its words were removed since or are withheld';
    case 'barred': {
      const why = `barred: ${bars.join(', ')}`;
      return rules === null ? `${why}; bound to something else than the desk had` : why;
    }
  }
}

function clearanceLine({ row, by, name, quotes, without, boundElsewhere }: Clearance): string {
  const start = `row ${row}: cleared by ${by} (${name}): `;
  const faults = [
    ...without.map((id) => `quote ${id} had neither a good signature nor a flag to run unsigned`),
    ...boundElsewhere.map((id) => `quote ${id} is bound to something else than the desk had`),
  ];
  if (faults.length > 0) return start + faults.join(', ');
  return `${start}good, each of ${quotes} ${quotes === 1 ? 'quote' : 'quotes'} was signed or ran unsigned`;
}
