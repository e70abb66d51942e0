import { quoteOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import { PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import type { Command } from '#core/desk/command.ts';
import {
  applied,
  DAN,
  edit,
  FABLE,
  INES,
  openFable,
  proveVerbatim,
  ROB,
  RUTH,
  seen,
  TOM,
} from '../makers/fable-desk.ts';
import { testHost, type TestHost } from '../makers/test-host.ts';

/**
 * Reaching for what is not one's own: the attack cases AC57 to AC74 as far as a host has them. There
 * is one desk a host, so other desks (AC57, AC58) are stories that are not there; there are no accounts
 * yet, so AC65 and AC66 are one person on a second device, and one who was away. AC71 stands in
 * edit-against-sign-off.test.ts, AC75 in too-much.test.ts.
 */

async function handedOver(): Promise<{ host: TestHost; quoteId: string; other: string }> {
  const host = testHost();
  const [quoteId = '', other = ''] = await openFable(host);
  for (const id of [quoteId, other]) {
    await applied(host.send(INES, FABLE, { type: 'confirm', quoteIds: [id] }));
    await proveVerbatim(host, INES, id);
  }
  await applied(host.send(INES, FABLE, { type: 'submit', quoteIds: [quoteId, other] }));
  // So that what is refused is refused for its own sake, and not for want of a review.
  for (const id of [quoteId, other])
    await applied(host.send(RUTH, FABLE, { type: 'open-review', quoteId: id }));
  return { host, quoteId, other };
}

async function approval(host: TestHost, quoteId: string): Promise<Command> {
  return { type: 'approve', quoteId, seenFingerprint: await seen(host, quoteId) };
}

async function refusedWith(sent: ReturnType<TestHost['send']>): Promise<readonly string[]> {
  const outcome = await sent;
  expect(outcome.outcome).toBe('refused');
  return outcome.refusals.map((item) => item.code);
}

async function isUnsigned(host: TestHost, quoteId: string): Promise<void> {
  expect(quoteOf(await host.desk(FABLE), quoteId)?.approval).toBe(null);
}

describe('a story that is not there', () => {
  it('AC57: is not told of', async () => {
    const host = testHost();
    await openFable(host);
    const asked = await host.fetch(`${pathOf(ROUTES.changes, { id: 'st-other' })}?from=0`, {
      headers: { [PERSON_HEADER]: INES },
    });
    expect(await asked.json()).toMatchObject({ to: 0, head: { seq: 0 }, events: [] });
  });

  it('AC58, AC59: takes no words, and lends no quote to another story', async () => {
    const host = testHost();
    const [quoteId = ''] = await openFable(host);
    const note = { type: 'add-message', messageId: 'm-1', quoteId, text: 'x', blocking: false };
    const codes = await refusedWith(host.send(TOM, 'st-other', note as Command));
    expect(codes).toHaveLength(1);
    expect((await host.desk(FABLE)).messages).toEqual({});
    expect(await host.storage.changes('st-other', 0)).toMatchObject({ entries: [] });
  });
});

it('AC60: the list of stories and the hints, which anybody hears, tell no word of the work', async () => {
  const { host, quoteId } = await handedOver();
  const secret = 'quillfeather';
  await applied(host.send(INES, FABLE, edit({ field: 'quote.fix', id: quoteId, value: secret })));
  const say = { type: 'say', messageId: 'm-1', quoteId, text: secret } as const;
  await applied(host.send(INES, FABLE, { ...say, blocking: true, mentions: [] }));
  const list = await host.fetch('/api/stories', { headers: { [PERSON_HEADER]: ROB } });
  expect(list.status).toBe(200);
  expect(await list.text()).not.toContain(secret);
  expect((await host.fetch('/api/stories')).status).toBe(401);
  expect(host.hints.length).toBeGreaterThan(0);
  for (const hint of host.hints) expect(Object.keys(hint)).toEqual(['storyId', 'seq']);
});

it('AC61: a read takes the parameters it knows and no way through relations', async () => {
  const host = testHost();
  await openFable(host);
  const asked = await host.fetch('/api/stories?people__password=x&title[contains]=a', {
    headers: { [PERSON_HEADER]: INES },
  });
  expect(await asked.text()).not.toContain('password');
  const changes = pathOf(ROUTES.changes, { id: FABLE });
  for (const from of ['-1', '1e3', '0x10', 'from', '1;2'])
    expect(
      (await host.fetch(`${changes}?from=${from}`, { headers: { [PERSON_HEADER]: INES } })).status,
    ).toBe(400);
});

describe('AC62: what only the host may say', () => {
  it.each([
    { actor: { id: TOM, name: 'Tom Typeset' } },
    { authorId: TOM },
    { status: 'signed' },
    { signed: true },
    { seq: 99 },
    { hats: ['signs', 'clears'] },
  ])('is refused in a command: %j', async (more) => {
    const { host, quoteId } = await handedOver();
    const envelope = await host.envelope(FABLE, await approval(host, quoteId));
    expect((await host.post(TOM, FABLE, { ...envelope, ...more })).status).toBe(400);
    const inside = { ...envelope, command: { ...envelope.command, ...more } };
    expect((await host.post(TOM, FABLE, inside)).status).toBe(400);
    await isUnsigned(host, quoteId);
  });
});

describe('signing', () => {
  it('AC63: not by who did the work', async () => {
    const { host, quoteId } = await handedOver();
    expect(await refusedWith(host.send(INES, FABLE, await approval(host, quoteId)))).toContain(
      'not barred',
    );
    await isUnsigned(host, quoteId);
  });

  it('AC64: not by who changed one comma of another’s work', async () => {
    const { host, quoteId } = await handedOver();
    await applied(
      host.send(TOM, FABLE, edit({ field: 'quote.fix', id: quoteId, value: 'Add a ,' })),
    );
    await applied(host.send(TOM, FABLE, edit({ field: 'quote.fix', id: quoteId, value: null })));
    expect(await refusedWith(host.send(TOM, FABLE, await approval(host, quoteId)))).toContain(
      'not barred',
    );
    await isUnsigned(host, quoteId);
  });

  it('AC65: not by the same person on a second device', async () => {
    const { host, quoteId } = await handedOver();
    const fix = edit({ field: 'quote.fix', id: quoteId, value: 'As said' });
    const elsewhere = { ...(await host.envelope(FABLE, fix)), mid: 'another-device-1' };
    expect(await (await host.post(TOM, FABLE, elsewhere)).json()).toMatchObject({
      outcome: 'applied',
    });
    expect(await refusedWith(host.send(TOM, FABLE, await approval(host, quoteId)))).toContain(
      'not barred',
    );
    await isUnsigned(host, quoteId);
  });

  it('AC66, AC67: not by who did some of it, left, and came back with more hats', async () => {
    const { host, quoteId } = await handedOver();
    const fix = edit({ field: 'quote.fix', id: quoteId, value: 'As said' });
    await applied(host.send(RUTH, FABLE, fix));
    await host.storage.putSetting('demo-preset', 'alone');
    expect(await refusedWith(host.send(RUTH, FABLE, await approval(host, quoteId)))).toContain(
      'hat',
    );
    await host.storage.putSetting('demo-preset', 'two');
    expect(await refusedWith(host.send(RUTH, FABLE, await approval(host, quoteId)))).toContain(
      'not barred',
    );
    await isUnsigned(host, quoteId);
    await applied(host.send(RUTH, FABLE, edit({ field: 'quote.fix', id: quoteId, value: null })));
    expect((await host.log(FABLE)).at(-1)?.payload.hats).toEqual(['signs', 'clears', 'standards']);
  });

  it('AC67: not by a desk head on work of their own', async () => {
    const { host, quoteId } = await handedOver();
    await applied(
      host.send(DAN, FABLE, edit({ field: 'quote.fix', id: quoteId, value: 'As said' })),
    );
    expect(await refusedWith(host.send(DAN, FABLE, await approval(host, quoteId)))).toContain(
      'not barred',
    );
    await isUnsigned(host, quoteId);
  });

  it('AC68: not with the fingerprint of what it was before', async () => {
    const { host, quoteId } = await handedOver();
    const before = await approval(host, quoteId);
    await applied(
      host.send(INES, FABLE, edit({ field: 'quote.answer.context', id: quoteId, value: 'no' })),
    );
    expect(await refusedWith(host.send(TOM, FABLE, before))).toContain('fingerprint seen');
    await isUnsigned(host, quoteId);
  });

  it('AC69: not with the fingerprint of another quote', async () => {
    const { host, quoteId, other } = await handedOver();
    const seenFingerprint = await seen(host, other);
    expect(
      await refusedWith(host.send(TOM, FABLE, { type: 'approve', quoteId, seenFingerprint })),
    ).toContain('fingerprint seen');
    await isUnsigned(host, quoteId);
  });

  it('AC70: a signature sent again under a new name signs nothing that changed since', async () => {
    const { host, quoteId } = await handedOver();
    const recorded = await approval(host, quoteId);
    await applied(host.send(TOM, FABLE, recorded));
    await applied(
      host.send(INES, FABLE, edit({ field: 'quote.answer.context', id: quoteId, value: 'no' })),
    );
    const signedAs = quoteOf(await host.desk(FABLE), quoteId)?.approval?.fingerprint;
    expect((await host.send(TOM, FABLE, recorded)).outcome).toBe('refused');
    expect(quoteOf(await host.desk(FABLE), quoteId)?.approval?.fingerprint).toBe(signedAs);
    expect(await seen(host, quoteId)).not.toBe(signedAs);
  });

  it('AC72: nobody but its signer and who clears withdraws it', async () => {
    const { host, quoteId } = await handedOver();
    await applied(host.send(TOM, FABLE, await approval(host, quoteId)));
    const seenFingerprint = await seen(host, quoteId);
    const withdraw = { type: 'withdraw', quoteId, seenFingerprint, reason: 'Not mine' } as const;
    expect(await refusedWith(host.send(INES, FABLE, withdraw))).toContain('hat');
    expect(quoteOf(await host.desk(FABLE), quoteId)?.approval).not.toBe(null);
  });

  it('AC73: not before it was handed over', async () => {
    const host = testHost();
    const [quoteId = ''] = await openFable(host);
    await applied(host.send(INES, FABLE, { type: 'confirm', quoteIds: [quoteId] }));
    await proveVerbatim(host, INES, quoteId);
    expect(await refusedWith(host.send(TOM, FABLE, await approval(host, quoteId)))).toContain(
      'stage',
    );
    await isUnsigned(host, quoteId);
  });
});

it('AC74: the name of another person’s command is one of one’s own as well, and tells nothing', async () => {
  const { host, quoteId } = await handedOver();
  const mine = await host.envelope(
    FABLE,
    edit({ field: 'quote.fix', id: quoteId, value: 'In confidence' }),
  );
  expect((await host.post(INES, FABLE, mine)).status).toBe(200);
  const theirs = { ...mine, command: edit({ field: 'quote.fix', id: quoteId, value: 'Mine now' }) };
  const answered = await (await host.post(TOM, FABLE, theirs)).text();
  // Made before Ines wrote: a conflict, as under any other name.
  expect(JSON.parse(answered)).toMatchObject({ outcome: 'conflict' });
  expect(answered).not.toContain('In confidence');
  expect(quoteOf(await host.desk(FABLE), quoteId)?.fix).toBe('In confidence');
});
