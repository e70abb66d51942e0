import { PLACEMENT_OUTCOMES } from '#core/quote/placement.ts';
import { HATS } from '#core/review/hats.ts';
import { VERDICTS } from '#core/verdict/scale.ts';
import { SOURCE_TYPES } from '#core/verdict/source.ts';
import type { Dice } from '../simulator/chance.ts';
import { FORGED, SENDERS } from './newsroom.ts';
import { oneOf } from './values.ts';
import { deskNow, type World } from './world.ts';

/** A value of JSON that may be walked and changed. */
type Loose = string | number | boolean | null | Loose[] | { [key: string]: Loose };

/** Stands for minus zero, which JSON.stringify would send as 0. */
const MINUS_ZERO = '\u0001-0\u0001';

const HOSTILE = [
  ...['', ' ', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '=1+1', '\u0000'],
  ...['\ud800', '__proto__', 'constructor', '█████', '\u202e', 'https://fable.example/a b'],
  ...['Ruth Redpencil', 'Ines Inkwell', 'Tom Typeset', 'machine', 'the desk', 'FABRICATED'],
  ...['Boris Crook', 'denied', 'x'.repeat(4001), 'epoch-2', 'v-1', 'negation_changed'],
];

/** What stands under a key of this name elsewhere, by the schemas: sooner taken than anything else. */
const BY_NAME: Readonly<Record<string, readonly (string | boolean | null)[]>> = {
  code: VERDICTS.map(({ code }) => code),
  outcome: PLACEMENT_OUTCOMES,
  stance: ['backs', 'contradicts', 'background'],
  kind: ['direct', 'partial', 'paraphrase', 'document'],
  how: ['taken', 'declined', 'withdrawn', 'words', 'cut', 'credit'],
  as: ['standards', 'reads'],
  type: [...SOURCE_TYPES.map(({ type }) => type), 'approve', 'still-stands', 'agree', 'undo'],
  hats: HATS,
  blocking: [true, false],
  override: [true, false],
  origin: ['machine', 'person'],
  creditPrinted: ['yes', 'no', 'unknown'],
  notesSeenBy: ['Ruth Redpencil', 'Tom Typeset', null],
  by: ['Ruth Redpencil', 'Tom Typeset', 'Ines Inkwell'],
};

/** Every id of the desk, and of people and commands: right somewhere, wrong where it is put. */
function idsOf(world: World): readonly string[] {
  const desk = deskNow(world);
  return [
    ...Object.keys(desk.speakers),
    ...Object.keys(desk.sources),
    ...Object.keys(desk.occasions),
    ...Object.keys(desk.evidence),
    ...Object.keys(desk.searches),
    ...Object.keys(desk.messages),
    ...Object.keys(desk.conflicts),
    ...Object.keys(desk.suggestions),
    ...desk.versions.map(({ id }) => id),
    ...world.sent.slice(-6).map(({ mid }) => mid),
    ...SENDERS,
    ...[FORGED, 'q-none', 'p-ghost', 'src-none', 'x'],
  ];
}

interface Place {
  readonly holder: Loose[] | { [key: string]: Loose };
  readonly key: string | number;
}

function placesIn(value: Loose, found: Place[] = []): Place[] {
  if (Array.isArray(value))
    for (const [key, item] of value.entries()) {
      found.push({ holder: value, key });
      placesIn(item, found);
    }
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      found.push({ holder: value, key });
      placesIn(item, found);
    }
  return found;
}

function get({ holder, key }: Place): Loose {
  return (Array.isArray(holder) ? holder[Number(key)] : holder[String(key)]) ?? null;
}

function put({ holder, key }: Place, value: Loose): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[String(key)] = value;
}

function otherText(world: World, place: Place, old: string, roll: Dice): Loose {
  const named = BY_NAME[String(place.key)];
  if (named !== undefined && roll.yes(0.6)) return oneOf(roll, named);
  const isId = /^[A-Za-z0-9]+[-.:][A-Za-z0-9.:_-]+$/.test(old);
  if (isId && roll.yes(0.8)) return oneOf(roll, idsOf(world));
  return roll.yes(0.1) ? null : oneOf(roll, HOSTILE);
}

function otherValue(world: World, place: Place, roll: Dice): Loose {
  const old = get(place);
  if (typeof old === 'string') return otherText(world, place, old, roll);
  if (typeof old === 'boolean') return roll.yes(0.9) ? !old : null;
  if (typeof old === 'number') {
    const head = world.entries.length;
    const numbers = [0, 1, -1, 0.5, old + 1, old - 1, head, head + 1, head + 1000, 2 ** 31];
    return roll.yes(0.2) ? MINUS_ZERO : oneOf(roll, [...numbers, Number.MAX_SAFE_INTEGER]);
  }
  if (old === null) return roll.yes(0.5) ? oneOf(roll, HOSTILE) : oneOf(roll, idsOf(world));
  if (Array.isArray(old)) {
    const first = old[0];
    return roll.yes(0.4) || first === undefined
      ? []
      : roll.yes(0.5)
        ? [...old, structuredClone(first)]
        : old.toReversed();
  }
  return roll.yes(0.5) ? null : { ...old, more: true };
}

/** A body in which one or several values are others, valid elsewhere, stale, foreign or hostile. */
export function forgedBody(world: World, body: string, roll: Dice): string {
  const parsed = JSON.parse(body) as Loose;
  const changes = 1 + roll.below(3);
  for (let left = changes; left > 0; left -= 1) {
    const places = placesIn(parsed);
    // Sooner in the command than in what it was made on, of which there is more.
    const inner = places.filter(({ key }) => key !== 'valueHash' && key !== 'key');
    const place = oneOf(roll, inner);
    put(place, otherValue(world, place, roll));
  }
  return JSON.stringify(parsed).replaceAll(JSON.stringify(MINUS_ZERO), '-0');
}

/** A body whose base is another: from the future, from long ago, of another history, without its fields, minus zero. */
export function rebased(world: World, body: string, roll: Dice): string {
  const parsed = JSON.parse(body) as {
    base: { epoch: string; seq: Loose; fields: { key: string; seq: Loose; valueHash: string }[] };
  };
  const { base } = parsed;
  const beyond = world.entries.length + 1 + roll.below(1000);
  switch (roll.below(6)) {
    case 0:
      base.seq = beyond;
      for (const field of base.fields) field.seq = beyond;
      break;
    case 1:
      for (const field of base.fields) field.seq = beyond;
      break;
    case 2:
      base.epoch = oneOf(roll, ['epoch-0', '', 'epoch-2']);
      base.seq = beyond;
      break;
    case 3:
      base.fields = [];
      break;
    case 4:
      base.seq = MINUS_ZERO;
      break;
    default:
      base.seq = roll.below(world.entries.length);
      for (const field of base.fields) field.seq = 0;
  }
  return JSON.stringify(parsed).replaceAll(JSON.stringify(MINUS_ZERO), '-0');
}
