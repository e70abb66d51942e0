import { expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { readField } from '#core/desk/field-table.ts';
import { SCALE } from '#core/verdict/scale.ts';
import { CREATE, DAN, edit, FABLE, INES, TOM } from '../makers/fable-desk.ts';
import type { TestClient } from '../makers/test-host.ts';
import { by, checked, openBridge, quoteIn, signedByRuth, sourceNamed } from './signed-by-ruth.ts';
import { comesToNothing, holdsAgainst, onBothHosts, refuses } from './two-hosts.ts';

/**
 * An undo by a client that is not ours (A1). The wire takes one that names a command; one of the first
 * release, which carried the values, is an ordinary edit. Neither writes what an edit may not.
 */

interface Forgery {
  readonly name: string;
  /** What Ines honestly wrote last; its undo is forged. */
  readonly honest: (quote: Quote) => AnyWrite;
  readonly forged: (quote: Quote) => unknown;
  readonly code: string;
}

const verdict = (code: 'VERBATIM' | 'FABRICATED' | 'VOID' | 'DISPUTED') => ({
  code,
  scale: SCALE,
  reason: 'So it is.',
  override: false,
});

const FORGERIES: readonly Forgery[] = [
  {
    name: 'A1.1 an undo that carries a javascript: address',
    honest: () => ({ field: 'source.url', id: 'src-1', value: 'https://fable.example/second' }),
    forged: () => 'javascript:alert(1)',
    code: 'url',
  },
  {
    name: 'A1.2 an undo that carries FABRICATED without standards',
    honest: ({ id }) => ({ field: 'quote.verdict', id, value: verdict('DISPUTED') }),
    forged: () => verdict('FABRICATED'),
    code: 'hat',
  },
  {
    name: 'A1.3 an undo that carries VOID',
    honest: ({ id }) => ({ field: 'quote.verdict', id, value: verdict('DISPUTED') }),
    forged: () => verdict('VOID'),
    code: 'verdict',
  },
  {
    name: 'A1.4 an undo that carries an empty title',
    honest: () => ({ field: 'story.title', id: FABLE, value: 'Another title' }),
    forged: () => ' ',
    code: 'title',
  },
  {
    name: 'A1.5 an undo that carries a change of meaning permitted by the house style',
    honest: () => ({ field: 'story.permits', id: FABLE, value: ['grammar_tidied'] }),
    forged: () => ['negation_changed'],
    code: 'style',
  },
  {
    name: 'A1.6 an undo that carries words that are not in the story',
    honest: ({ id, anchor }) => ({ field: 'quote.anchor', id, value: { ...anchor, cue: null } }),
    forged: ({ anchor }) => ({
      ...anchor,
      parts: anchor.parts.map((part) => ({ ...part, exact: 'The bridge will never open, ever.' })),
    }),
    code: 'anchor',
  },
  {
    name: 'A1.7 an undo that carries an anchor without parts',
    honest: ({ id, anchor }) => ({ field: 'quote.anchor', id, value: { ...anchor, cue: null } }),
    forged: ({ anchor }) => ({ ...anchor, parts: [] }),
    code: 'anchor',
  },
];

/** The command of Ines that an undo names, and what stood there before it. */
async function wrote(
  host: TestClient,
  write: AnyWrite,
): Promise<{ readonly of: string; readonly before: unknown }> {
  const before = readField(await host.desk(FABLE), write.field, write.id);
  const { mid } = await host.send(INES, FABLE, edit(write));
  const last = (await host.log(FABLE)).at(-1);
  expect(last).toMatchObject({ mid, type: 'fields-written@1' });
  return { of: mid, before };
}

async function valueOf(host: TestClient, { field, id }: AnyWrite): Promise<unknown> {
  return readField(await host.desk(FABLE), field, id);
}

let forgeries = 0;
/** The body of an undo made on the head, with whatever more in its command. */
async function forgedUndo(host: TestClient, of: string, more: object): Promise<unknown> {
  forgeries += 1;
  const made = await host.envelope(FABLE, { type: 'undo', of });
  return { ...made, mid: `forged-${forgeries}`, command: { type: 'undo', of, ...more } };
}

onBothHosts((open) => {
  it.each(FORGERIES.map((each) => [each.name, each] as const))(
    '%s is refused as the edit it is, and undo by id writes the value from the log',
    async (_name, { honest, forged, code }) => {
      const host = await open();
      const id = await openBridge(host);
      await by(host, INES)({ type: 'add-source', source: sourceNamed('src-1') });
      const quote = await quoteIn(host, id);
      const write = honest(quote);
      const { of, before } = await wrote(host, write);
      const written = await valueOf(host, write);
      expect(written).not.toEqual(before);
      const writes = [{ ...write, value: forged(quote) }];
      await holdsAgainst(host, INES, await forgedUndo(host, of, { writes }), {
        status: 200,
        code,
      });
      // Beside the writes, no other word of what to write is taken.
      for (const more of [{ value: forged(quote) }, { writes: [{}] }, { before: writes }])
        await holdsAgainst(host, INES, await forgedUndo(host, of, more), { status: 400 });
      expect(await valueOf(host, write)).toEqual(written);
      const { outcome } = await host.send(INES, FABLE, { type: 'undo', of });
      expect(outcome).toBe('applied');
      expect(await valueOf(host, write)).toEqual(before);
    },
  );

  const fix = (id: string, value: string): Command => edit({ field: 'quote.fix', id, value });

  it('A1.8 a person who lost every hat writes by no undo, with values or by id', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { mid: of } = await host.send(TOM, FABLE, fix(id, 'Mine'));
    await host.deskOfSize('two');
    const writes = [{ field: 'quote.fix', id, value: 'Out of nowhere' }];
    const body = await forgedUndo(host, of, { writes });
    await holdsAgainst(host, TOM, body, { status: 200, code: 'hat' });
    await refuses(host, TOM, { type: 'undo', of }, 'hat');
    await host.deskOfSize('five');
    await by(host, TOM)({ type: 'undo', of });
    expect((await quoteIn(host, id)).fix).toBe(null);
  });

  it('A1.9 an undo of somebody else’s command comes to nothing', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { mid: of } = await host.send(INES, FABLE, fix(id, 'Hers'));
    await comesToNothing(host, TOM, { type: 'undo', of });
    expect((await quoteIn(host, id)).fix).toBe('Hers');
  });

  it('A1.10 an undo with values that was made before a colleague wrote opens a clash and overwrites nothing', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { mid: of } = await host.send(INES, FABLE, fix(id, 'Hers'));
    const writes = [{ field: 'quote.fix', id, value: 'Forged' }];
    const body = await forgedUndo(host, of, { writes });
    await by(host, TOM)(fix(id, 'His'));
    const answer = await host.post(INES, FABLE, body);
    expect(await answer.json()).toMatchObject({ outcome: 'conflict' });
    expect((await quoteIn(host, id)).fix).toBe('His');
  });

  it('A1.11 an undo of what a colleague wrote over since is refused', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { mid: of } = await host.send(INES, FABLE, fix(id, 'Hers'));
    await by(host, TOM)(fix(id, 'His'));
    await refuses(host, INES, { type: 'undo', of }, 'undo');
    // With a base that names the field as of now, too.
    const base = (await host.envelope(FABLE, fix(id, 'x'))).base;
    const body = { mid: 'forged-base', batch: null, base, command: { type: 'undo', of } };
    await holdsAgainst(host, INES, body, { status: 200, code: 'undo' });
  });

  it('A1.12 an undo takes back nothing but writes: not a signature, not a note, not a clearance', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    await by(
      host,
      DAN,
    )({
      type: 'say',
      messageId: 'n-1',
      quoteId: id,
      text: 'Wait.',
      blocking: true,
      mentions: [],
    });
    for (const { actor, mid, type } of await host.log(FABLE))
      if (type === 'approved@1' || type === 'message-added@1')
        await comesToNothing(host, actor, { type: 'undo', of: mid });
  });

  it('A1.13 a redo is an undo of the undo, and writes what the log has', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { mid: of } = await host.send(INES, FABLE, fix(id, 'Hers'));
    const { mid: undone } = await host.send(INES, FABLE, { type: 'undo', of });
    const writes = [{ field: 'story.title', id: FABLE, value: '' }];
    const body = await forgedUndo(host, undone, { writes });
    await holdsAgainst(host, INES, body, { status: 200, code: 'title' });
    await by(host, INES)({ type: 'undo', of: undone });
    expect((await quoteIn(host, id)).fix).toBe('Hers');
  });

  it('A1.14 an undo of a command in another story comes to nothing', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { mid: of } = await host.send(INES, FABLE, fix(id, 'Hers'));
    expect((await host.send(INES, 'st-other', CREATE)).outcome).toBe('applied');
    const undo = await host.send(INES, 'st-other', { type: 'undo', of });
    expect(undo.outcome).not.toBe('conflict');
    expect((await host.log('st-other')).length).toBe(1);
    expect((await quoteIn(host, id)).fix).toBe('Hers');
  });

  it('A1.15 a base that names some of the fields takes these back and no field of another command', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id);
    const before = await quoteIn(host, id);
    await by(host, INES)(edit({ field: 'quote.heardBy', id, value: 'pool' }));
    const { mid: of } = await host.send(
      INES,
      FABLE,
      edit(
        { field: 'quote.fix', id, value: 'Hers' },
        { field: 'quote.answer.words', id, value: 'no' },
      ),
    );
    const { base } = await host.envelope(FABLE, { type: 'undo', of });
    const heard = { ...base.fields[0], key: `quote.heardBy/${id}` };
    const some = base.fields.filter(({ key }) => key.startsWith('quote.fix/'));
    const body = { mid: 'forged-some', batch: null, command: { type: 'undo', of } };
    const fields = [...some, heard];
    const answer = await host.post(INES, FABLE, { ...body, base: { ...base, fields } });
    expect(await answer.json()).toMatchObject({ outcome: 'applied' });
    const after = await quoteIn(host, id);
    expect(after.fix).toBe(before.fix);
    expect(after.answers.words).toBe('no');
    expect(after.heardBy).toBe('pool');
  });
});
