import type { Step } from './align-units.ts';
import { TITLES } from './lexicon/en/names.ts';
import type { Unit } from './unit.ts';

/** Two neighbouring steps between which the marks make another sense. */
export interface MarkChange {
  readonly from: number;
  readonly to: number;
}

const STOPS = '.!?…';
const COMMAS = ',;:—–';
const QUOTES = '"“”„«»';
const NEAR = 14;
const ADDRESSED = new Set(
  'friends folks sir madam ladies gentlemen everyone everybody colleagues people men women children mother father mum dad mom doctor minister officer boys girls guys team'.split(
    ' ',
  ),
);
const RELATIVES = new Set(['who', 'which', 'whose']);
const YES_OR_NO = new Set(['no', 'yes']);

type Pause = 'stop' | 'comma' | 'none';

function pauseOf(marks: string): Pause {
  if ([...marks].some((each) => STOPS.includes(each))) return 'stop';
  if ([...marks].some((each) => COMMAS.includes(each)) || marks.includes('--')) return 'comma';
  return 'none';
}

/**
 * The same words with marks that make another sense: a full stop moved across a phrase, "No, more" for
 * "No more", a comma that makes or unmakes an address, quotation marks dropped. What is only
 * punctuated otherwise is not named. O(n).
 */
export function changedMarks(steps: readonly Step[]): readonly MarkChange[] {
  return [...movedStops(steps), ...changedCommas(steps), ...droppedQuotes(steps)];
}

interface Joint {
  readonly at: number;
  readonly printed: Pause;
  readonly said: Pause;
}

/** The places between two neighbouring steps that are the same on both sides. */
function joints(steps: readonly Step[]): readonly Joint[] {
  const found: Joint[] = [];
  for (const [at, step] of steps.entries()) {
    const next = steps[at + 1];
    if (next === undefined || !step.same || !next.same) continue;
    if (step.printed === null || step.said === null) continue;
    found.push({ at, printed: pauseOf(step.printed.after), said: pauseOf(step.said.after) });
  }
  return found;
}

function movedStops(steps: readonly Step[]): readonly MarkChange[] {
  const all = joints(steps);
  const put = all.filter((joint) => joint.printed === 'stop' && joint.said === 'none');
  return put.flatMap(({ at }) => {
    const other = all.find(
      (joint) =>
        joint.said === 'stop' && joint.printed === 'none' && Math.abs(joint.at - at) <= NEAR,
    );
    if (other === undefined) return [];
    return [{ from: Math.min(at, other.at), to: Math.max(at, other.at) + 2 }];
  });
}

function changedCommas(steps: readonly Step[]): readonly MarkChange[] {
  return joints(steps).flatMap(({ at, printed, said }) => {
    if ((printed === 'none') === (said === 'none')) return [];
    const word = steps[at]?.said;
    const next = steps[at + 1]?.said;
    if (word === null || word === undefined || next === null || next === undefined) return [];
    const relative = RELATIVES.has(next.key);
    const denies = YES_OR_NO.has(word.key);
    const addresses = isAddress(steps, at + 1) || isAddressBefore(steps, at);
    return denies || relative || addresses ? [{ from: at, to: at + 2 }] : [];
  });
}

function isCalled(unit: Unit): boolean {
  return unit.name || TITLES.has(unit.key) || ADDRESSED.has(unit.key);
}

/** "…, Mr Smith." : from `at` on a name or address that ends the sentence or stands before a comma. */
function isAddress(steps: readonly Step[], at: number): boolean {
  let end = at;
  while (end < steps.length && end - at < 4) {
    const unit = steps[end]?.said ?? null;
    if (unit === null || !isCalled(unit)) break;
    end += 1;
  }
  if (end === at) return false;
  const last = steps[end - 1];
  const pauses = [last?.said?.after ?? '', last?.printed?.after ?? ''].map(pauseOf);
  return end === steps.length || pauses.some((pause) => pause !== 'none');
}

/** "Friends, …" : a sentence that opens with an address ending at `at`. */
function isAddressBefore(steps: readonly Step[], at: number): boolean {
  let from = at;
  while (from >= 0 && at - from < 4) {
    const unit = steps[from]?.said ?? null;
    if (unit === null || !isCalled(unit)) return false;
    if (unit.opens) return true;
    from -= 1;
  }
  return false;
}

function hasQuote(marks: string): boolean {
  return [...marks].some((each) => QUOTES.includes(each));
}

function droppedQuotes(steps: readonly Step[]): readonly MarkChange[] {
  const found: MarkChange[] = [];
  let from = -1;
  for (const [at, { printed, said }] of steps.entries()) {
    if (said === null) continue;
    if (from < 0 && hasQuote(said.before) && printed !== null && !isQuoted(printed.before))
      from = at;
    if (from >= 0 && hasQuote(said.after)) {
      // Marks around all that is printed are the record's own marks of quotation, as print has its own.
      const whole = from === 0 && at === steps.length - 1;
      if (printed !== null && !whole && !isQuoted(printed.after)) found.push({ from, to: at + 1 });
      from = -1;
    }
  }
  return found;
}

function isQuoted(marks: string): boolean {
  return hasQuote(marks) || [...marks].some((each) => "'‘’‹›".includes(each));
}
