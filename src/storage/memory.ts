import type {
  Changes,
  CommandKey,
  Committing,
  Kept,
  Snapshot,
  StoredAnswer,
  StoredDesk,
  StoryWhole,
  Tombstone,
  WholeStorage,
} from '#api/ports.ts';
import { type HostAct, type HostRow, nextHostRow } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { headSlot, knownHeads } from '#core/desk/known-heads.ts';
import { commandKey, type LogEntry, type LogHead, UNKNOWN_PERSON } from '#core/desk/log.ts';
import { recordsNamed } from '#core/desk/record-uses.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import {
  checkContinues,
  checkRewrites,
  headOfLog,
  startOf,
  startOfChanges,
  startOfUndone,
  stands,
  UndoneRows,
} from './continuity.ts';

import { keptItems } from './kept-items.ts';
import { readingOf } from './story-reading.ts';
import { byStory, isUnknown, settleHeads, type StoryHeads } from './story-heads.ts';

/**
 * Keeps everything in memory: what it holds survives nothing. A commit is one synchronous step, so
 * commits are serial by themselves. `firstEpoch` names this run of the host.
 */
export function memoryStorage(firstEpoch: string): WholeStorage {
  let epoch = firstEpoch;
  const logs = new Map<string, readonly LogEntry[]>();
  const desks = new Map<string, StoredDesk>();
  const answers = new Map<string, StoredAnswer>();
  const summaries = new Map<string, StorySummary>();
  const tombstones = new Map<string, Tombstone>();
  const texts = new Map<string, string>();
  const settings = new Map<string, string>();
  const heads = new Map<string, StoryHeads>();
  const hostLog: HostRow[] = [];

  function answerTo({ person, mid }: CommandKey): StoredAnswer | null {
    return (
      answers.get(commandKey(person, mid)) ?? answers.get(commandKey(UNKNOWN_PERSON, mid)) ?? null
    );
  }

  function putAnswer(answer: StoredAnswer): void {
    answers.set(commandKey(answer.person, answer.mid), answer);
  }

  const headsOf = (storyId: string): StoryHeads => heads.get(storyId) ?? new Map();
  const hashIn = (storyId: string) => (seq: number) => logs.get(storyId)?.[seq - 1]?.hash;

  function remember(storyId: string, entries: readonly LogEntry[]): void {
    const next = new Map(headsOf(storyId));
    for (const head of knownHeads(entries)) next.set(headSlot(head), head);
    heads.set(storyId, next);
  }

  function settle(storyId: string, added: readonly KnownHead[]): void {
    if (tombstones.has(storyId)) heads.delete(storyId);
    else heads.set(storyId, settleHeads(headsOf(storyId), added, hashIn(storyId)));
  }

  function allHeads(storyId: string | null): readonly KnownHead[] {
    const stories = storyId === null ? [...heads.values()] : [headsOf(storyId)];
    return stories.flatMap((story) => [...story.values()]);
  }

  function note(act: HostAct | null): void {
    if (act !== null) hostLog.push(nextHostRow(hostLog.at(-1) ?? null, act));
  }

  function undone(storyId: string, command: Committing): readonly LogEntry[] {
    const log = logs.get(storyId) ?? [];
    const { person, of } = command;
    const answer = of === null ? null : (answers.get(commandKey(person, of)) ?? null);
    const start = startOfUndone(storyId, of, answer, headOfLog(log.at(-1)));
    if (start === null) return [];
    const rows = new UndoneRows(command, start.skip);
    for (let seq = start.seq; seq > 0; seq -= 1) {
      const entry = log[seq - 1];
      if (entry === undefined || !rows.take(entry)) break;
    }
    return rows.rows();
  }

  function snapshot(storyId: string, command: Committing, have: LogHead): Snapshot {
    const log = logs.get(storyId) ?? [];
    const held = log[have.seq - 1]?.hash === have.hash;
    const start = startOf(have, held, desks.get(storyId) ?? null);
    return {
      ...start,
      epoch,
      head: headOfLog(log.at(-1)),
      since: log.slice(start.from.seq),
      answered: answerTo(command),
      undone: undone(storyId, command),
      stands: stands(
        command,
        (seq) => log[seq - 1]?.hash ?? null,
        (seq) => log[seq - 1] ?? null,
      ),
      gone: tombstones.get(storyId) ?? null,
    };
  }

  function whole(storyId: string, command: CommandKey | null): StoryWhole {
    return {
      epoch,
      entries: logs.get(storyId) ?? [],
      answers: [...answers.values()].filter((answer) => answer.storyId === storyId),
      summary: summaries.get(storyId) ?? null,
      stored: desks.get(storyId) ?? null,
      answered: command === null ? null : answerTo(command),
      gone: tombstones.get(storyId) ?? null,
    };
  }

  function drop(storyId: string): void {
    logs.delete(storyId);
    desks.delete(storyId);
    summaries.delete(storyId);
    tombstones.delete(storyId);
  }

  function keep(storyId: string | null): Kept {
    const ids = storyId === null ? [...logs.keys()] : logs.has(storyId) ? [storyId] : [];
    const stories = ids.map((id) => ({
      storyId: id,
      entries: logs.get(id) ?? [],
      summary: summaries.get(id) ?? null,
    }));
    const named = new Set(stories.flatMap((story) => recordsNamed(story.entries)));
    const mine = (item: { readonly storyId: string }): boolean =>
      storyId === null || item.storyId === storyId;
    return {
      epoch,
      stories,
      answers: [...answers.values()].filter(mine),
      tombstones: [...tombstones.values()].filter(mine),
      texts: [...texts]
        .filter(([sha256]) => storyId === null || named.has(sha256))
        .map(([sha256, text]) => ({ sha256, text })),
      settings: storyId === null ? [...settings].map(([name, value]) => ({ name, value })) : [],
      known: allHeads(storyId),
    };
  }

  return {
    epoch: async () => epoch,
    commit: async (storyId, command, have, choose) => {
      const seen = snapshot(storyId, command, have);
      const append = choose(seen);
      if (!append.write) return;
      checkContinues(seen.head, append.entries);
      const log = [...(logs.get(storyId) ?? []), ...append.entries];
      logs.set(storyId, log);
      remember(storyId, append.entries);
      putAnswer(append.answer);
      if (append.summary !== null) summaries.set(storyId, append.summary);
      if (append.desk !== null)
        desks.set(storyId, { head: headOfLog(log.at(-1)), desk: append.desk });
    },
    changes: async (storyId, asked, hash): Promise<Changes> => {
      const log = logs.get(storyId) ?? [];
      const from = startOfChanges(asked, hash, log[asked - 1]?.hash ?? null);
      return {
        epoch,
        from,
        head: headOfLog(log.at(-1)),
        entries: log.slice(from),
        gone: tombstones.get(storyId) ?? null,
      };
    },
    answer: async (storyId, command) => {
      const answer = answerTo(command);
      return answer?.storyId === storyId ? answer : null;
    },
    stories: async () => [...summaries.values()],
    putText: async (sha256, text) => void texts.set(sha256, text),
    getText: async (sha256) => texts.get(sha256) ?? null,
    getSetting: async (name) => settings.get(name) ?? null,
    putSetting: async (name, value) => void settings.set(name, value),
    changeSetting: async (name, choose) => {
      const next = choose(settings.get(name) ?? null);
      if (next !== null) settings.set(name, next);
    },
    whole: async (storyId, command) => whole(storyId, command),
    inspect: (storyId, work) => work(readingOf(whole(storyId, null))),
    rewrite: async (storyId, command, choose) => {
      const seen = whole(storyId, command);
      const next = choose(seen);
      if (!next.write) return;
      checkRewrites(seen.entries, next.entries);
      ({ epoch } = next);
      logs.set(storyId, next.entries);
      remember(storyId, next.entries.slice(seen.entries.length));
      desks.set(storyId, { head: headOfLog(next.entries.at(-1)), desk: next.desk });
      for (const answer of next.answers) putAnswer(answer);
      if (next.summary !== null) summaries.set(storyId, next.summary);
    },
    remove: async (storyId, choose) => {
      const next = choose(whole(storyId, null));
      if (!next.write) return;
      drop(storyId);
      heads.delete(storyId);
      tombstones.set(storyId, next.tombstone);
      for (const answer of next.answers) putAnswer(answer);
      const used = new Set([...logs.values()].flatMap(recordsNamed));
      for (const sha256 of next.texts) if (!used.has(sha256)) texts.delete(sha256);
    },
    keep: async (storyId) => keep(storyId),
    read: (storyId) => keptItems(keep(storyId), storyId === null ? [...hostLog] : []),
    knownHeads: async (storyId) => allHeads(storyId),
    unknownHeads: async (given) =>
      given.filter(
        (head) =>
          !tombstones.has(head.storyId) &&
          isUnknown(head, headsOf(head.storyId), hashIn(head.storyId)),
      ),
    keepMissing: async (next, given, act) => {
      epoch = next;
      for (const [storyId, added] of byStory(given)) settle(storyId, added);
      note(act);
    },
    hostLog: async () => [...hostLog],
    restore: async (kept, scope, act) => {
      if (scope === null)
        for (const table of [logs, desks, answers, summaries, tombstones, texts, settings])
          table.clear();
      else {
        drop(scope);
        // What the copy does not know was never answered: it will be sent again, and done.
        for (const [key, { storyId }] of answers) if (storyId === scope) answers.delete(key);
      }
      ({ epoch } = kept);
      for (const { storyId, entries, summary } of kept.stories) {
        logs.set(storyId, entries);
        if (summary !== null) summaries.set(storyId, summary);
      }
      for (const answer of kept.answers) {
        // One story's copy answers for that story alone.
        const before = answers.get(commandKey(answer.person, answer.mid));
        if (before === undefined || before.storyId === answer.storyId) putAnswer(answer);
      }
      for (const tombstone of kept.tombstones) tombstones.set(tombstone.storyId, tombstone);
      for (const { sha256, text } of kept.texts) texts.set(sha256, text);
      if (scope === null) for (const { name, value } of kept.settings) settings.set(name, value);
      const added = byStory(kept.known);
      const touched = scope === null ? [...heads.keys(), ...logs.keys(), ...added.keys()] : [scope];
      for (const storyId of new Set(touched)) settle(storyId, added.get(storyId) ?? []);
      note(act);
    },
  };
}
