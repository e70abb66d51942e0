import { rowOf } from '#core/desk/wide-table.ts';
import { apply, type Applied, baseOf, type Context } from '#core/desk/apply.ts';
import type { Desk } from '#core/desk/desk.ts';
import { markOf } from '#core/desk/field-marks.ts';
import type { EventBody } from '#core/desk/event.ts';
import { writesIn } from '#core/desk/log.ts';
import type { Base } from '#core/desk/envelope.ts';
import { type AnyWrite, fieldKey, fieldOfKey } from '#core/desk/field.ts';
import type { Decide } from '#core/desk/deciding.ts';
import { commandKey } from '#core/desk/log.ts';
import type { Person } from '#core/review/hats.ts';
import { type Confirmed, cursorOf } from './confirmed.ts';
import type { CommandRow, MadeOn } from './device-store.ts';
import { loadedRules } from './lazy-rules.ts';

/** One row replayed, as it was then: what it did to the desk before it. */
export interface Step {
  readonly row: CommandRow;
  readonly me: Person;
  readonly before: Desk;
  readonly rules: Decide | null;
  readonly applied: Applied;
}

export interface View {
  /** By which rules it was made; null: they were not here yet. */
  readonly rules: Decide | null;
  readonly desk: Desk;
  readonly steps: readonly Step[];
}

/** Whether a view was made by the rules that are here now. */
export function isByTheseRules(view: View): boolean {
  return view.rules === loadedRules();
}

/** No base is of this epoch: what is judged in it is compared by its values. */
const OTHER = 'another history';

/** The mids whose writes are one's own and not confirmed yet. */
export function pendingMids(rows: readonly CommandRow[]): readonly string[] {
  return rows.map((row) => row.mid);
}

export function contextOf(
  me: Person,
  epoch: string,
  at: string,
  ownPending: readonly string[],
  writtenBy: Context['writtenBy'],
): Context {
  return {
    actor: { id: me.id, name: me.name },
    hats: me.hats,
    at,
    epoch,
    detect: null,
    // The host knows today's; a page takes the names that it shows.
    people: null,
    writtenBy,
    decide: loadedRules(),
    ownPending,
  };
}

/**
 * What commands of one person wrote in a story, as this device has it: rows of the log, and steps of
 * the view that are not in it yet. O(rows) when it is asked.
 */
export function writtenHere(
  confirmed: Confirmed,
  steps: readonly Step[],
  personId: string,
): Context['writtenBy'] {
  return (mid) => {
    const waiting = steps.find(({ row }) => row.mid === mid);
    if (waiting !== undefined)
      return waiting.applied.bodies.flatMap((body) =>
        body.type === 'fields-written@1' ? body.data.writes : [],
      );
    return writesIn(
      confirmed.entries.filter((entry) => entry.mid === mid && entry.actor === personId),
    );
  };
}

/**
 * The desk a person sees: what is confirmed, with their unanswered rows applied to it in order by
 * the rules of core. Always worked out anew; steps whose act and desk before are the very same
 * objects as last time are taken over, so that one more row costs one application.
 *
 * A row that the log holds already is passed over. A row that would be refused by now changes
 * nothing here and is still sent: the host decides.
 */
export function replay(
  confirmed: Confirmed,
  rows: readonly CommandRow[],
  me: Person,
  last: View | null,
): View {
  const ownPending = pendingMids(rows);
  const rules = loadedRules();
  const epochFor = (row: CommandRow): string =>
    row.otherHistory === true ? OTHER : confirmed.epoch;
  const steps: Step[] = [];
  const written = writtenHere(confirmed, steps, me.id);
  let desk = confirmed.desk;
  for (const row of rows) {
    if (confirmed.commands.has(commandKey(me.id, row.mid))) continue;
    const known = last?.steps[steps.length];
    const same =
      // That a row has its answer by now changes nothing of what it does.
      known?.row.envelope === row.envelope &&
      known.row.otherHistory === row.otherHistory &&
      known.before === desk &&
      known.me === me &&
      known.rules === rules;
    const step = same
      ? known
      : {
          row,
          me,
          before: desk,
          rules,
          applied: apply(
            desk,
            row.envelope,
            contextOf(me, epochFor(row), row.at, ownPending, written),
          ),
        };
    steps.push(step);
    desk = step.applied.desk;
  }
  return { rules, desk, steps };
}

/**
 * What a command made on the view is based on. Values are those seen. A seq that comes from one's
 * own unconfirmed row is no seq of the host's; there the confirmed one counts, and the answer to
 * that row raises it: at the append where it was given by then (`caughtUp`), else when it comes
 * (`acknowledge`).
 */
export function baseFor(
  confirmed: Confirmed,
  view: Desk,
  ownPending: readonly string[],
  written: readonly AnyWrite[],
): Base {
  const base = baseOf(view, confirmed.epoch, written);
  const fields = base.fields.map((field) => {
    const mark = markOf(view, fieldOfKey(field.key));
    const own = mark !== undefined && ownPending.includes(mark.mid);
    return own ? { ...field, seq: markOf(confirmed.desk, fieldOfKey(field.key))?.seq ?? 0 } : field;
  });
  return { ...base, seq: cursorOf(confirmed), fields };
}

/** The fields of a command whose values come from one's own rows, with the last row that wrote each. `me`: the person's id. */
export function madeOnOf(
  confirmed: Confirmed,
  view: Desk,
  me: string,
  ownPending: readonly string[],
  written: readonly AnyWrite[],
): readonly MadeOn[] {
  return written.flatMap((write) => {
    const key = fieldKey(write);
    const mark = markOf(view, write);
    if (mark === undefined || !ownPending.includes(mark.mid)) return [];
    // Somebody else may have used the same id: what the log holds already, it says whose it is.
    const actor = confirmed.entries[mark.seq - 1]?.actor ?? me;
    return actor === me ? [{ key, mid: mark.mid }] : [];
  });
}

/** What an event adds to the desk, by id. */
function addedBy(body: EventBody): readonly string[] {
  switch (body.type) {
    case 'candidates-proposed@1':
      return [...body.data.quotes, ...body.data.speakers].map(({ id }) => id);
    case 'quote-marked@1':
      return [body.data.quote.id];
    case 'speaker-added@1':
      return [body.data.speaker.id];
    case 'occasion-added@1':
      return [body.data.occasion.id];
    case 'source-added@1':
      return [body.data.source.id];
    default:
      return [];
  }
}

/** The fields that a command wrote, by the marks it left. */
export function keysWritten(applied: Applied, mid: string): readonly string[] {
  const { fields } = applied.desk;
  const named = applied.bodies.flatMap((body): readonly string[] => {
    if (body.type === 'fields-written@1' || body.type === 'conflict-settled@1')
      return body.data.writes.map(fieldKey);
    return addedBy(body).flatMap((id) =>
      Object.entries(rowOf(fields, id) ?? {}).flatMap(([field, mark]) =>
        mark.mid === mid ? `${field}/${id}` : [],
      ),
    );
  });
  return [...new Set(named)];
}
