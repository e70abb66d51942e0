import type { Append, NoAppend, Storage } from '#api/ports.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { quotesToClear } from '#core/desk/story-state.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { memoryStorage } from '#storage/memory.ts';
import {
  applied,
  DAN,
  edit,
  FABLE,
  INES,
  openFable,
  proveVerbatim,
  seen,
  TOM,
} from '../makers/fable-desk.ts';
import { testHost, type TestHost } from '../makers/test-host.ts';
import type { HostWrite } from './host.ts';
import type { Begins } from './generators.ts';

/**
 * What the host holds when a history begins, made once by the API itself. In the morning: the fable
 * story, its quotes found, two of them checked and handed over, so that signing starts with the
 * first step. In the afternoon: those two signed, the rest run unsigned, second verdicts asked for.
 * In the evening: the story published as it was, and one complaint open.
 */
export type FirstWrites = Readonly<Record<Begins, readonly HostWrite[]>>;

export async function firstWrites(): Promise<FirstWrites> {
  return {
    morning: await recorded(async (host) => void (await handedOver(host))),
    afternoon: await recorded(async (host) => void (await signed(host))),
    evening: await recorded(published),
  };
}

async function recorded(act: (host: TestHost) => Promise<void>): Promise<readonly HostWrite[]> {
  const writes: HostWrite[] = [];
  const storage = memoryStorage('epoch-1');
  const recording: Storage = {
    ...storage,
    commit: async (storyId, command, have, choose) => {
      let wrote: Append | NoAppend = { write: false };
      await storage.commit(storyId, command, have, (snapshot) => {
        wrote = choose(snapshot);
        return wrote;
      });
      note(storyId, wrote);
    },
  };
  const note = (storyId: string, append: Append | NoAppend): void => {
    if (append.write) writes.push({ kind: 'commit', storyId, append });
  };
  await act(testHost(recording));
  return writes;
}

async function handedOver(host: TestHost): Promise<readonly string[]> {
  const [first = '', second = ''] = await openFable(host);
  await proveVerbatim(host, INES, first);
  await proveVerbatim(host, INES, second);
  await applied(host.send(INES, FABLE, { type: 'submit', quoteIds: [first, second] }));
  for (const quoteId of [first, second])
    await applied(host.send(TOM, FABLE, { type: 'open-review', quoteId }));
  return [first, second];
}

async function signed(host: TestHost): Promise<readonly string[]> {
  const ids = await handedOver(host);
  for (const quoteId of ids) {
    const seenFingerprint = await seen(host, quoteId);
    await applied(host.send(TOM, FABLE, { type: 'approve', quoteId, seenFingerprint }));
  }
  const desk = await host.desk(FABLE);
  const rest = quotesToClear(desk).filter(({ id }) => !ids.includes(id));
  await applied(
    host.send(DAN, FABLE, {
      type: 'run-unsigned',
      quoteIds: rest.map(({ id }) => id),
      seenFingerprints: rest.map((quote) => fingerprintOf(desk, quote)),
      reason: 'no second reader',
    }),
  );
  await applied(host.send(DAN, FABLE, edit({ field: 'story.blind', id: FABLE, value: true })));
  return ids;
}

async function published(host: TestHost): Promise<void> {
  const [quoteId = ''] = await signed(host);
  await applied(host.send(DAN, FABLE, clearAsSeen(await host.desk(FABLE))));
  await applied(host.send(DAN, FABLE, { type: 'publish', versionId: 'v-1', where: 'page 1' }));
  await applied(
    host.send(INES, FABLE, {
      type: 'complain',
      complaintId: 'co-1',
      quoteId,
      name: 'the harbour office',
      due: '2026-11-25',
      text: 'It was said otherwise.',
    }),
  );
}
