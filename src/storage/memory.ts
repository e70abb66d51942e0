import type { Changes, Snapshot, Storage, StoredAnswer } from '#api/ports.ts';
import { EMPTY_HEAD, type LogEntry, type LogHead } from '#core/desk/log.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import { checkContinues, headOfLog } from './continuity.ts';

/**
 * Keeps everything in memory: what it holds survives nothing. A commit is one synchronous step, so
 * commits are serial by themselves. `epoch` names this run of the host.
 */
export function memoryStorage(epoch: string): Storage {
  const logs = new Map<string, readonly LogEntry[]>();
  const answers = new Map<string, StoredAnswer>();
  const summaries = new Map<string, StorySummary>();
  const texts = new Map<string, string>();
  const settings = new Map<string, string>();

  function snapshot(storyId: string, mid: string, have: LogHead): Snapshot {
    const log = logs.get(storyId) ?? [];
    const holds = have.seq === 0 || log[have.seq - 1]?.hash === have.hash;
    const from = holds ? have : EMPTY_HEAD;
    return {
      epoch,
      head: headOfLog(log.at(-1)),
      from,
      since: log.slice(from.seq),
      answered: answers.get(mid) ?? null,
    };
  }

  return {
    epoch: async () => epoch,
    commit: async (storyId, mid, have, choose) => {
      const seen = snapshot(storyId, mid, have);
      const append = choose(seen);
      if (!append.write) return;
      checkContinues(seen.head, append.entries);
      logs.set(storyId, [...(logs.get(storyId) ?? []), ...append.entries]);
      answers.set(append.answer.mid, append.answer);
      if (append.summary !== null) summaries.set(storyId, append.summary);
    },
    changes: async (storyId, from): Promise<Changes> => {
      const log = logs.get(storyId) ?? [];
      return { epoch, head: headOfLog(log.at(-1)), entries: log.slice(from) };
    },
    answer: async (storyId, mid) => {
      const answer = answers.get(mid);
      return answer?.storyId === storyId ? answer : null;
    },
    stories: async () => [...summaries.values()],
    putText: async (sha256, text) => void texts.set(sha256, text),
    getText: async (sha256) => texts.get(sha256) ?? null,
    getSetting: async (name) => settings.get(name) ?? null,
    putSetting: async (name, value) => void settings.set(name, value),
  };
}
