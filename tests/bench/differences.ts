import { DIFFERENCE_CLASSES } from '#core/verdict/difference.ts';
import { engineAnswer } from '../makers/difference-answer.ts';
import { differencePairs, markAnswer, type NamedDifference } from '../makers/difference-corpus.ts';

/**
 * How well the differences of the corpus are named: class by class, and each miss and false alarm by
 * name. `node tests/bench/differences.ts [BEGINNING OF THE NAMES]`, e.g. `wire-` for one batch.
 */
const beginning = process.argv[2] ?? '';
const marks = differencePairs()
  .filter(({ id }) => id.startsWith(beginning))
  .map((pair) => ({ id: pair.id, marked: markAnswer(pair, engineAnswer(pair)) }));
if (marks.length === 0) throw new Error(`no pair is called ${beginning}…`);

type Kept = (name: string) => boolean;

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

function row(label: string, kept: Kept): string {
  const count = (of: (each: (typeof marks)[number]) => readonly NamedDifference[]): number =>
    marks.reduce((sum, each) => sum + of(each).filter((one) => kept(one.class)).length, 0);
  const found = count(({ marked }) => marked.found);
  const missed = count(({ marked }) => marked.missed);
  const wrong = count(({ marked }) => marked.wrong);
  return `${label.padEnd(28)} of ${String(found + missed).padStart(3)}: missed ${missed}, wrong ${wrong}, recall ${share(found, found + missed)}, precision ${share(found, found + wrong)}`;
}

const critical = new Set<string>(
  DIFFERENCE_CLASSES.flatMap((each) => (each.weight === 'critical' ? each.class : [])),
);

for (const { id, marked } of marks) {
  const parts = [
    ...marked.missed.map((one) => `missed ${one.class} “${one.printed}” / “${one.record}”`),
    ...marked.wrong.map((one) => `wrong ${one.class} “${one.printed}” / “${one.record}”`),
    ...marked.missedFlags.map((flag) => `missed flag ${flag}`),
    ...marked.wrongFlags.map((flag) => `wrong flag ${flag}`),
  ];
  if (parts.length > 0) console.log(`${id}: ${parts.join('; ')}`);
}
console.log(`${marks.length} pairs`);
for (const { class: name } of DIFFERENCE_CLASSES) console.log(row(name, (each) => each === name));
console.log(row('critical ones', (name) => critical.has(name)));
console.log(row('all', () => true));
