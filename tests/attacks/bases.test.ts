import { expect, it } from 'vitest';
import type { FieldBase } from '#core/desk/envelope.ts';
import { edit, FABLE, INES, TOM } from '../makers/fable-desk.ts';
import type { TestClient } from '../makers/test-host.ts';
import { by, openBridge, quoteIn } from './signed-by-ruth.ts';
import { holdsAgainst, onBothHosts, postText } from './two-hosts.ts';

/** A base that its sender cannot have had (A6). */

const FUTURE = 1_000_000;

/** Tom wrote the fix; a body of Ines that never saw it. */
async function unseen(
  host: TestClient,
): Promise<{ readonly id: string; readonly body: Body; readonly field: FieldBase }> {
  const id = await openBridge(host);
  await by(host, INES)(edit({ field: 'quote.fix', id, value: 'First' }));
  const body = await host.envelope(FABLE, edit({ field: 'quote.fix', id, value: 'Unseen' }));
  await by(host, TOM)(edit({ field: 'quote.fix', id, value: 'His' }));
  const [field] = body.base.fields;
  if (field === undefined) throw new Error('the base names the field');
  return { id, body, field };
}

type Body = Awaited<ReturnType<TestClient['envelope']>>;

/** The body with other places in its base, written by hand: these may be no numbers. */
function withPlaces(body: Body, story: string, field: string): string {
  const marked = {
    ...body,
    base: {
      ...body.base,
      seq: '@story',
      fields: body.base.fields.map((item) => ({ ...item, seq: '@field' })),
    },
  };
  return JSON.stringify(marked).replaceAll('"@story"', story).replaceAll('"@field"', field);
}

const NO_NUMBERS = ['-0', '-1', '1.5', '"1"', 'null', 'true', '[1]', '1e400', '9007199254740993'];

onBothHosts((open) => {
  it('A6.1 a base beyond the head of the story is refused, and overwrites nothing', async () => {
    const host = await open();
    const { id, body } = await unseen(host);
    const base = { ...body.base, seq: FUTURE };
    await holdsAgainst(host, INES, { ...body, base }, { status: 200, code: 'base' });
    expect((await quoteIn(host, id)).fix).toBe('His');
  });

  it('A6.2 a field beyond the head is refused, and overwrites nothing', async () => {
    const host = await open();
    const { id, body, field } = await unseen(host);
    const base = { ...body.base, fields: [{ ...field, seq: FUTURE }] };
    await holdsAgainst(host, INES, { ...body, base }, { status: 200, code: 'base' });
    expect((await quoteIn(host, id)).fix).toBe('His');
  });

  it('A6.3 one row beyond the head is refused as well', async () => {
    const host = await open();
    const { body, field } = await unseen(host);
    const head = (await host.log(FABLE)).length;
    const base = { ...body.base, seq: head + 1 };
    await holdsAgainst(host, INES, { ...body, base }, { status: 200, code: 'base' });
    const fields = [{ ...field, seq: head }];
    const onHead = { ...body, mid: 'prof-now', base: { ...body.base, seq: head, fields } };
    const taken = await host.post(INES, FABLE, onHead);
    expect(await taken.json()).toMatchObject({ outcome: 'applied' });
  });

  it('A6.4 a base of another epoch is compared by value: of another value it is a clash, of the same it is taken', async () => {
    const host = await open();
    const { id, body, field } = await unseen(host);
    const elsewhere = { ...body.base, epoch: 'epoch-of-another-host' };
    const forged = { ...elsewhere, seq: FUTURE, fields: [{ ...field, seq: FUTURE }] };
    const clash = await host.post(INES, FABLE, { ...body, base: forged });
    expect(await clash.json()).toMatchObject({ outcome: 'conflict' });
    expect((await quoteIn(host, id)).fix).toBe('His');
    const again = await host.envelope(FABLE, edit({ field: 'quote.fix', id, value: 'Seen' }));
    const same = { ...again.base, epoch: 'epoch-of-another-host', seq: FUTURE };
    const taken = await host.post(INES, FABLE, { ...again, mid: 'prof-same', base: same });
    expect(await taken.json()).toMatchObject({ outcome: 'merged' });
    expect((await quoteIn(host, id)).fix).toBe('Seen');
  });

  it('A6.5 a base of another epoch under the name of this one’s history counts for nothing', async () => {
    const host = await open();
    const { id, body, field } = await unseen(host);
    const valueHash = 'ab'.repeat(32);
    const base = { epoch: '', seq: 0, fields: [{ ...field, seq: 0, valueHash }] };
    const clash = await host.post(INES, FABLE, { ...body, base });
    expect(await clash.json()).toMatchObject({ outcome: 'conflict' });
    expect((await quoteIn(host, id)).fix).toBe('His');
  });

  it.each(NO_NUMBERS)('A6.6 %s is no place in a log: 400, and nothing moves', async (number) => {
    const host = await open();
    const { id, body } = await unseen(host);
    expect(await postText(host, INES, withPlaces(body, number, '1'))).toBe(400);
    expect(await postText(host, INES, withPlaces(body, '1', number))).toBe(400);
    expect((await quoteIn(host, id)).fix).toBe('His');
  });

  it('A6.7 a base without the field that is written is a clash, not a licence', async () => {
    const host = await open();
    const { id, body } = await unseen(host);
    const base = { ...body.base, seq: (await host.log(FABLE)).length, fields: [] };
    const clash = await host.post(INES, FABLE, { ...body, base });
    expect(await clash.json()).toMatchObject({ outcome: 'conflict' });
    expect((await quoteIn(host, id)).fix).toBe('His');
  });

  it('A6.8 minus zero is no place in the text of a story either', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { anchor } = await quoteIn(host, id);
    const command = edit({ field: 'quote.anchor', id, value: { ...anchor, cue: null } });
    const body = JSON.stringify(await host.envelope(FABLE, command));
    const start = anchor.parts[0]?.start ?? 0;
    for (const number of ['-0', '-1', '0.5']) {
      const forged = body.replace(`"start":${start}`, `"start":${number}`);
      expect(forged).not.toBe(body);
      expect(await postText(host, INES, forged)).toBe(400);
    }
  });
});
