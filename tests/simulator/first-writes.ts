import type { Append, NoAppend, Storage } from '#api/ports.ts';
import { memoryStorage } from '#storage/memory.ts';
import { applied, FABLE, INES, openFable, proveVerbatim, TOM } from '../makers/fable-desk.ts';
import { testHost } from '../makers/test-host.ts';
import type { HostWrite } from './host.ts';

/**
 * What the host holds when a history begins, made once by the API itself: the fable story, its
 * quotes found, two of them checked and handed over, so that signing starts with the first step.
 */
export async function firstWrites(): Promise<readonly HostWrite[]> {
  const writes: HostWrite[] = [];
  const storage = memoryStorage('epoch-1');
  const recording: Storage = {
    ...storage,
    commit: async (storyId, mid, have, choose) => {
      let wrote: Append | NoAppend = { write: false };
      await storage.commit(storyId, mid, have, (snapshot) => {
        wrote = choose(snapshot);
        return wrote;
      });
      note(storyId, wrote);
    },
  };
  const note = (storyId: string, append: Append | NoAppend): void => {
    if (append.write) writes.push({ kind: 'commit', storyId, append });
  };
  const host = testHost(recording);
  const [first = '', second = ''] = await openFable(host);
  await proveVerbatim(host, INES, first);
  await proveVerbatim(host, INES, second);
  await applied(host.send(INES, FABLE, { type: 'submit', quoteIds: [first, second] }));
  for (const quoteId of [first, second])
    await applied(host.send(TOM, FABLE, { type: 'open-review', quoteId }));
  return writes;
}
