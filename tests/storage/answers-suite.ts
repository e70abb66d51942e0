import type { Append, NoAppend, Snapshot } from '#api/ports.ts';
import { EMPTY_HEAD } from '#core/desk/log.ts';
import { answerTo, appending, by, type Case, INES, put, same, TOM } from './storage-case.ts';

/** Answers belong to a person and a mid, and lead to the rows their command made. */
export const ANSWERS: readonly Case[] = [
  {
    name: 'keeps answers by person and mid: a stranger with the same mid is another command',
    run: async (open) => {
      const { storage, sibling } = await open();
      await put(storage, 'st-1', 'm-1', ['a', 'b']);
      const seen: unknown[] = [];
      await sibling().commit('st-1', by('m-1', TOM), EMPTY_HEAD, (snapshot) => {
        seen.push(snapshot.answered);
        return appending('st-1', 'm-1', ['c'], TOM)(snapshot);
      });
      same(seen, [null]);
      same((await storage.changes('st-1', 0)).head.seq, 3);
      const seqOf = async (person: string) =>
        (await storage.answer('st-1', { person, mid: 'm-1' }))?.outcome.seq ?? 0;
      same([await seqOf(INES), await seqOf(TOM), await seqOf('p-3')], [2, 3, 0]);
      const whole = await storage.whole('st-1', { person: TOM, mid: 'm-1' });
      same([whole.answers.length, whole.answered?.outcome.seq ?? 0], [2, 3]);
    },
  },
  {
    name: 'shows an answer of nobody known to who has none of their own, and leaves the mid to all',
    run: async (open) => {
      const { storage } = await open();
      const kept = await storage.keep(null);
      const old = { ...answerTo('st-1', 'm-1', 0), person: '' };
      await storage.restore({ ...kept, answers: [old] }, null);
      same((await storage.answer('st-1', by('m-1')))?.person ?? null, '');
      same(await storage.answer('st-2', by('m-1')), null);
      const seen: unknown[] = [];
      const over = (snapshot: Snapshot): Append | NoAppend => {
        seen.push(snapshot.answered?.person ?? null);
        return appending('st-1', 'm-1', ['a'], TOM)({ ...snapshot, answered: null });
      };
      await storage.commit('st-1', by('m-1', TOM), EMPTY_HEAD, over);
      same(seen, ['']);
      same((await storage.answer('st-1', by('m-1', TOM)))?.person ?? null, TOM);
      same((await storage.answer('st-1', by('m-1')))?.person ?? null, '');
      same((await storage.keep('st-1')).answers.length, 2);
    },
  },
  {
    name: 'gives the rows that the command to take back made, and those of nobody else',
    run: async (open) => {
      const { storage, sibling } = await open();
      await put(storage, 'st-1', 'm-1', ['a', 'b', 'c']);
      const stranger = appending('st-1', 'm-1', ['d', 'e'], TOM);
      await storage.commit('st-1', by('m-1', TOM), EMPTY_HEAD, stranger);
      await put(storage, 'st-1', 'm-2', ['f']);
      await put(storage, 'st-2', 'm-3', ['g']);
      const undone = async (storyId: string, person: string, of: string | null) => {
        const seen: (readonly number[])[] = [];
        await sibling().commit(storyId, { person, mid: 'm-9', of }, EMPTY_HEAD, (snapshot) => {
          seen.push(snapshot.undone.map((entry) => entry.seq));
          return { write: false };
        });
        return seen;
      };
      same(await undone('st-1', INES, 'm-1'), [[1, 2, 3]]);
      same(await undone('st-1', TOM, 'm-1'), [[4, 5]]);
      same(await undone('st-1', INES, 'm-2'), [[6]]);
      same(await undone('st-1', INES, 'm-3'), [[]]);
      same(await undone('st-1', TOM, 'm-2'), [[]]);
      same(await undone('st-1', INES, null), [[]]);
      same(await undone('st-9', INES, 'm-1'), [[]]);
      // A log whose answers are not here.
      const kept = await storage.keep(null);
      await storage.restore({ ...kept, answers: [] }, null);
      same(await undone('st-1', INES, 'm-1'), [[1, 2, 3]]);
      same(await undone('st-1', TOM, 'm-1'), [[4, 5]]);
      same(await undone('st-1', INES, 'm-9'), [[]]);
    },
  },
];
