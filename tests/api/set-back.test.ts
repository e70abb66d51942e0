import { describe, expect, it } from 'vitest';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES, STANDING_HEADER } from '#contract/routes.ts';
import { OTHER_HISTORY, writeStanding } from '#contract/standing.ts';
import { quoteOf } from '#core/desk/desk.ts';
import { EMPTY_HEAD } from '#core/desk/log.ts';
import { applied, edit, FABLE, INES, openFable, TOM } from '../makers/fable-desk.ts';
import { type TestHost, testHost } from '../makers/test-host.ts';

/** A host that was set back to an older file keeps its epoch; by seq and hash it is told from itself (MODEL A2). */

async function pull(host: TestHost, query: Record<string, string>) {
  const path = `${pathOf(ROUTES.changes, { id: FABLE })}?${new URLSearchParams(query).toString()}`;
  const response = await host.fetch(path, { headers: { [PERSON_HEADER]: INES } });
  const body = (await response.json()) as { from: number; to: number; events: unknown[] };
  return [response.status, body.from, body.to, body.events?.length];
}

function post(host: TestHost, body: unknown, standing: string) {
  return host.fetch(pathOf(ROUTES.command, { id: FABLE }), {
    method: 'POST',
    headers: { [PERSON_HEADER]: INES, 'content-type': JSON_TYPE, [STANDING_HEADER]: standing },
    body: JSON.stringify(body),
  });
}

describe('a pull by seq and hash', () => {
  it('A9.5: goes on where the host holds the row, and begins at the first row where it does not', async () => {
    const host = testHost();
    await openFable(host);
    const log = await host.log(FABLE);
    const to = log.length;
    const hash = (seq: number) => log[seq - 1]?.hash ?? EMPTY_HEAD.hash;
    const epoch = 'epoch-1';
    expect(await pull(host, { epoch, from: '1', hash: hash(1) })).toEqual([200, 1, to, to - 1]);
    expect(await pull(host, { epoch, from: '1', hash: hash(2) })).toEqual([200, 0, to, to]);
    expect(await pull(host, { epoch, from: '99', hash: hash(1) })).toEqual([200, 0, to, to]);
    expect(await pull(host, { epoch, from: '0', hash: hash(0) })).toEqual([200, 0, to, to]);
    expect(await pull(host, { epoch: 'epoch-0', from: '1', hash: hash(1) })).toEqual([
      200,
      0,
      to,
      to,
    ]);
    expect((await pull(host, { epoch, from: '1', hash: 'x' }))[0]).toBe(400);
    // As older pages ask.
    expect(await pull(host, { epoch, from: '1' })).toEqual([200, 1, to, to - 1]);
    expect(await pull(host, { epoch, from: '99' })).toEqual([200, 99, to, 0]);
  });
});

describe('a command made on rows that the host has lost', () => {
  async function overwritten() {
    const host = testHost();
    const [quoteId = ''] = await openFable(host);
    const write = (value: string) => edit({ field: 'quote.fix', id: quoteId, value });
    // Made on a longer log of the same epoch; here it stands at other rows, one of them Tom’s.
    const longer = await host.envelope(FABLE, write('Ines'));
    const fields = longer.base.fields.map((field) => ({ ...field, seq: 40 }));
    const made = { ...longer, base: { ...longer.base, fields } };
    await applied(host.send(TOM, FABLE, write('Tom')));
    return { host, quoteId, made };
  }

  it.each([
    [
      'the row it was pulled to is another',
      { held: { seq: 2, hash: 'b'.repeat(64) }, answered: [] },
    ],
    [
      'the row it was pulled to is not there',
      { held: { seq: 40, hash: 'b'.repeat(64) }, answered: [] },
    ],
    ['a row its sender was answered with is another’s', null],
  ])('is compared by its values: %s', async (_, standing) => {
    const { host, quoteId, made } = await overwritten();
    const head = (await host.log(FABLE)).at(-1);
    const answered = [{ seq: head?.seq ?? 0, mid: 'prof-ines' }];
    const said = writeStanding(standing ?? { held: EMPTY_HEAD, answered });
    expect(await (await post(host, made, said)).json()).toMatchObject({ outcome: 'conflict' });
    expect(quoteOf(await host.desk(FABLE), quoteId)?.fix).toBe('Tom');
  });

  it('A9.6: is compared by its values where its sender knows, and taken where they are the ones seen', async () => {
    const { host, made } = await overwritten();
    expect(await (await post(host, made, OTHER_HISTORY)).json()).toMatchObject({
      outcome: 'conflict',
    });
    const other = testHost();
    const [first = ''] = await openFable(other);
    const write = edit({ field: 'quote.fix', id: first, value: 'Ines' });
    const own = await other.envelope(FABLE, write);
    expect(await (await post(other, own, OTHER_HISTORY)).json()).toMatchObject({
      outcome: 'merged',
    });
    expect((await post(other, { ...own, mid: 'prof-x' }, 'nonsense')).status).toBe(400);
  });
});
