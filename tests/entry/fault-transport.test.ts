import { describe, expect, it } from 'vitest';
import { createApi } from '#api/app.ts';
import { JSON_TYPE, PERSON_HEADER } from '#contract/routes.ts';
import { baseOf } from '#core/desk/apply.ts';
import { emptyDesk } from '#core/desk/desk.ts';
import { demoPeople } from '#entry/demo-people.ts';
import { REAL_DRAWS } from '#entry/draws.ts';
import { noFaults } from '#entry/fault-plan.ts';
import { faultDevice, faultTransport, hostFaults } from '#entry/fault-transport.ts';
import { memoryStorage } from '#storage/memory.ts';
import { emptyDisk, memoryDeviceStore } from '#sync/device-store-memory.ts';
import type { Transport } from '#sync/ports.ts';
import { CREATE, DAN, FABLE, INES } from '../makers/fable-desk.ts';

const ORIGIN = 'http://desk.example';

function desk() {
  const storage = memoryStorage('epoch-1');
  const ports = { storage, identity: demoPeople(storage), ...REAL_DRAWS, demo: true };
  const app = createApi(
    { ...ports, hints: { changed: () => undefined }, report: () => undefined },
    { archive: storage, backupNeeds: null, key: null, administered: false },
  );
  let reached = 0;
  const transport: Transport = async (request) => {
    reached += 1;
    return app.fetch(request);
  };
  const plan = noFaults();
  return {
    storage,
    transport,
    plan,
    faulty: faultTransport(transport, plan),
    reached: () => reached,
  };
}

function command(mid: string): Request {
  const base = baseOf(emptyDesk(FABLE), '', []);
  return new Request(`${ORIGIN}/api/stories/${FABLE}/commands`, {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: INES },
    body: JSON.stringify({ mid, batch: null, base, command: CREATE }),
  });
}

describe('the faults of the demo', () => {
  it('are none until they are planned', async () => {
    const { faulty, storage } = desk();
    expect(await (await faulty(command('m-1'))).json()).toMatchObject({ outcome: 'merged' });
    expect((await storage.changes(FABLE, 0)).head.seq).toBe(1);
  });

  it('lose a request before the host, an answer after it, and count down', async () => {
    const { faulty, plan, reached } = desk();
    plan.loseRequests = 1;
    await expect(faulty(command('m-1'))).rejects.toThrow('lost');
    expect(reached()).toBe(0);
    plan.loseAnswers = 1;
    await expect(faulty(command('m-1'))).rejects.toThrow('lost');
    expect(reached()).toBe(1);
    expect(await (await faulty(command('m-1'))).json()).toMatchObject({ seq: 1 });
    expect(plan).toEqual(noFaults());
  });

  it('send twice what the host does once', async () => {
    const { faulty, plan, reached, storage } = desk();
    plan.duplicate = 1;
    await faulty(command('m-1'));
    expect([reached(), (await storage.changes(FABLE, 0)).head.seq]).toEqual([2, 1]);
  });

  it('refuse a command, make one not understood, and answer with a page', async () => {
    const { faulty, plan, reached } = desk();
    plan.refuseCommands = 1;
    expect(await (await faulty(command('m-1'))).json()).toMatchObject({
      mid: 'm-1',
      outcome: 'refused',
    });
    plan.poisonCommands = 1;
    expect((await faulty(command('m-1'))).status).toBe(400);
    plan.answerPages = 1;
    const page = await faulty(command('m-1'));
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(reached()).toBe(0);
  });

  it('are offline until switched off, and late by as much as planned', async () => {
    const { faulty, plan } = desk();
    plan.offline = true;
    await expect(faulty(command('m-1'))).rejects.toThrow('no network');
    await expect(faulty(command('m-1'))).rejects.toThrow('no network');
    plan.offline = false;
    plan.latency = 40;
    const began = performance.now();
    await faulty(command('m-1'));
    expect(performance.now() - began).toBeGreaterThanOrEqual(38);
  });

  it('fill the device: nothing is appended, what was there stays', async () => {
    const { plan } = desk();
    const store = faultDevice(memoryDeviceStore(emptyDisk('p-1', 'd-1'), true), plan);
    plan.storageFull = true;
    await expect(store.append([{ kind: 'text', sha256: 'a', text: 'b' }])).rejects.toThrow('full');
    expect(await store.head()).toBeNull();
    plan.storageFull = false;
    await store.append([{ kind: 'text', sha256: 'a', text: 'b' }]);
    expect((await store.head())?.kind).toBe('text');
  });

  it('bring the host back to an older day under a new epoch', async () => {
    const { transport, faulty, storage } = desk();
    const host = hostFaults(transport, ORIGIN, DAN);
    expect(await host.restoreBackup()).toBe('Take a backup first.');
    await host.takeBackup();
    await faulty(command('m-1'));
    await host.restoreBackup();
    const after = await storage.changes(FABLE, 0);
    expect([after.head.seq, after.epoch === 'epoch-1']).toEqual([0, false]);
    await faulty(command('m-1'));
    expect((await storage.changes(FABLE, 0)).head.seq).toBe(1);
    // Only the browser host knows how to start again.
    await expect(host.restart()).rejects.toThrow('404');
  });
});
