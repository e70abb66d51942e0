import { expect, it } from 'vitest';
import { quoteOf } from '#core/desk/desk.ts';
import { readField } from '#core/desk/field-table.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import { SEARCH_COVERAGE, SIGNATURE_COVERAGE } from '#core/desk/signature-coverage.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { DAN, edit, INES, RUTH, TOM } from '../makers/fable-desk.ts';
import {
  type Change,
  changesBeside,
  changesOfEvidence,
  type Signed,
} from './signed-desk/changes.ts';
import { actsBeside, versionsOf } from './signed-desk/other-acts.ts';
import type { CoveringHost } from './signed-desk/covering-host.ts';
import { signedDesk, unsignedDesk } from './signed-desk/signed-desks.ts';
import {
  COVERAGE,
  COVERAGE_OF_SEARCH,
  type Effect,
  EVIDENCE_KINDS,
  SIGNED_CODES,
} from './signed-desk/table.ts';

/**
 * Every field and every part of it, under every verdict, with every kind of evidence: signed by somebody
 * who had no hand in it, then changed over HTTP by every command that can write it. What the change does
 * is said in signed-desk/table.ts, which was written from the model and not from the code.
 */

const unsigned = await unsignedDesk();

function effectOn({ desk }: Pick<CoveringHost, 'desk'>): Effect {
  const quote = unsignedQuote(desk);
  if (quoteStatus(desk, quote) !== 'signed') return 'hard';
  return contextChanged(desk, quote) ? 'soft' : 'none';
}

function unsignedQuote(desk: CoveringHost['desk']) {
  const quote = quoteOf(desk, unsigned.id);
  if (quote === undefined) throw new Error('the quote is there');
  return quote;
}

/** By which commands each row of the table was written. */
const written = new Map<string, Set<string>>();

function note(part: string, how: string): void {
  written.set(part, (written.get(part) ?? new Set()).add(how));
}

/** Only standards calls a quotation made up, and so only standards writes such a verdict again. */
function writerOf({ write }: Change, { code }: Signed): string {
  return code === 'FABRICATED' && write.field === 'quote.verdict' ? RUTH : TOM;
}

/** Writes a change by one command after the other and compares each time; what is not as expected, in words. */
async function faultsOf(
  host: CoveringHost,
  signed: Signed,
  change: Change,
  turn: number,
): Promise<readonly string[]> {
  const { part, write, effect } = change;
  const faults: string[] = [];
  const who = writerOf(change, signed);
  const compare = (how: string, expected: Effect): void => {
    note(part, how);
    const found = effectOn(host);
    if (found !== expected)
      faults.push(
        `${signed.code}, ${signed.kind.kind}: ${part} ${change.note} by ${how} is ${found}, not ${expected}`,
      );
  };
  const before = host.desk;
  const made = await host.must(who, edit(write));
  compare('edit', effect);
  // The host works this out itself: what was sent is what stands there already.
  if (part === 'quote.verdict.override') return faults;
  const undone = await host.must(who, { type: 'undo', of: made.mid });
  compare('undo', 'none');
  if (turn % 9 === 0) {
    const redone = await host.must(who, { type: 'undo', of: undone.mid });
    compare('redo', effect);
    await host.must(who, { type: 'undo', of: redone.mid });
    compare('undo', 'none');
  }
  if (turn % 9 === 3 && who === TOM) {
    // Somebody who had not seen that it was written and taken back writes it too.
    const late = await host.send(INES, edit(write), before);
    if (late.outcome === 'conflict') {
      compare('conflict', 'none');
      await host.must(who, { type: 'settle', conflictId: late.mid, writes: [write] });
      compare('settle', effect);
      await putBack(host, putsBack(part), change, before);
      compare('edit', 'none');
    } else faults.push(`${part} written twice is ${late.outcome}`);
  }
  if (turn % 9 === 6 && aboutQuote(part) && who === TOM) {
    const suggestionId = `su-${turn}`;
    const quoteId =
      write.field === 'evidence.item' && write.value !== null ? write.value.quoteId : unsigned.id;
    await host.must(RUTH, { type: 'suggest', suggestionId, quoteId, writes: [write] });
    compare('suggest', 'none');
    const how = 'taken';
    const taken = await host.must(TOM, { type: 'settle-suggestion', suggestionId, how });
    compare('suggestion taken', effect);
    await host.must(TOM, { type: 'undo', of: taken.mid });
    compare('undo', 'none');
  }
  return faults;
}

/** Standards takes a flag for legal off; who has seen the notes says so again. */
function putsBack(part: string): string {
  if (part === 'quote.legal') return RUTH;
  return part === 'source.notesSeenBy' ? INES : TOM;
}

function aboutQuote(part: string): boolean {
  return part.startsWith('quote.') || part.startsWith('evidence.');
}

/** Writes the value back that stood before; settling is not undone. */
async function putBack(
  host: CoveringHost,
  who: string,
  { write }: Change,
  before: CoveringHost['desk'],
): Promise<void> {
  const value = readField(before, write.field, write.id);
  // Read from the very field that is written, so the pair is of one type.
  await host.must(who, edit({ ...write, value: value ?? null } as typeof write));
}

let turn = 0;

it.each(SIGNED_CODES)(
  'what a change does to a signature under %s',
  async (code) => {
    const faults: string[] = [];
    for (const [at, kind] of EVIDENCE_KINDS.entries()) {
      const host = await signedDesk(unsigned, code, kind);
      const signed = { desk: host.desk, id: unsigned.id, other: unsigned.other, code, kind };
      expect(effectOn(host)).toBe('none');
      for (const change of [...changesBeside(signed), ...changesOfEvidence(signed)])
        faults.push(...(await faultsOf(host, signed, change, (turn += 1))));
      // What is no field is tried under every verdict, and not with every kind of evidence each time.
      const which = at + SIGNED_CODES.indexOf(code);
      for (const { name, who, command, effect, back } of [
        ...(which % 2 === 0 ? actsBeside(signed) : []),
        ...(which % 4 === 1 ? versionsOf(signed) : []),
      ]) {
        await host.must(who, command(host.desk));
        const found = effectOn(host);
        if (found !== effect)
          faults.push(`${code}, ${kind.kind}: ${name} is ${found}, not ${effect}`);
        for (const undo of back) await host.must(who, undo(host.desk));
        if (effectOn(host) !== 'none') faults.push(`${code}, ${kind.kind}: ${name} stays`);
      }
    }
    expect(faults).toEqual([]);
  },
  120_000,
);

it('a restore neither mends what a change broke nor breaks what was signed', async () => {
  const [code = 'VERBATIM'] = SIGNED_CODES;
  const [kind] = EVIDENCE_KINDS;
  if (kind === undefined) throw new Error('there are kinds of evidence');
  const signedHost = await signedDesk(unsigned, code, kind);
  const before = await signedHost.backUp(DAN);
  const signed = { desk: signedHost.desk, id: unsigned.id, other: unsigned.other, code, kind };
  const faults: string[] = [];
  for (const change of [...changesBeside(signed), ...changesOfEvidence(signed)]) {
    const host = await signedHost.fork();
    await host.must(TOM, edit(change.write));
    const after = await host.backUp(DAN);
    note(change.part, 'restore');
    for (const [backup, effect] of [
      [after, change.effect],
      [before, 'none'],
      // What was changed is lost by then, and comes back as it was.
      [after, change.effect],
    ] as const) {
      const found = effectOn({ desk: await host.restored(DAN, backup) });
      if (found !== effect) faults.push(`${change.part} ${change.note}: ${found}, not ${effect}`);
    }
  }
  expect(faults).toEqual([]);
}, 120_000);

it('wrote every row of the table by every command that can write it', () => {
  for (const part of Object.keys(COVERAGE)) {
    const by = [...(written.get(part) ?? [])];
    const wanted = [
      'edit',
      'undo',
      'redo',
      'settle',
      ...(aboutQuote(part) ? ['suggestion taken'] : []),
    ];
    if (part === 'quote.verdict.override') expect(by).toContain('edit');
    else expect([part, by.toSorted()]).toEqual([part, expect.arrayContaining(wanted)]);
  }
});

it('has the very rows of the table that the fingerprint reads', () => {
  const rows = Object.entries(SIGNATURE_COVERAGE).flatMap(([field, row]) =>
    typeof row === 'string'
      ? [[field, row] as const]
      : Object.entries(row).map(([part, own]) => [`${field}.${part}`, own] as const),
  );
  expect(Object.fromEntries(rows)).toEqual(COVERAGE);
  expect(SEARCH_COVERAGE).toEqual(COVERAGE_OF_SEARCH);
  expect(new Set(rows.map(([name]) => fieldIn(name)))).toEqual(new Set(Object.keys(FIELD_WORDS)));
});

function fieldIn(row: string): string {
  return row in FIELD_WORDS ? row : row.replace(/\.\w+$/, '');
}
