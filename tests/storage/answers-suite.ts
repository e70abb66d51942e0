import type { Append, Committing, NoAppend, Snapshot } from '#api/ports.ts';
import { EMPTY_HEAD } from '#core/desk/log.ts';
import { answerTo, appending, by, type Case, INES, put, same, TOM } from './storage-case.ts';

/** Answers belong to a person and a mid, and lead to the rows their command made. */
export const ANSWERS: readonly Case[] = [
  {
    name: 'begins the changes at the first row where the row of the caller is another, or there is none',
    run: async (open) => {
      const { storage, sibling } = await open();
      await put(storage, 'st-1', 'm-1', ['a', 'b', 'c']);
      const { entries } = await storage.changes('st-1', 0);
      const hash = (seq: number) => entries[seq - 1]?.hash ?? EMPTY_HEAD.hash;
      const asked = async (from: number, hash_: string) => {
        const got = await sibling().changes('st-1', from, hash_);
        return [got.from, got.entries.length, got.head.seq];
      };
      same(await asked(2, hash(2)), [2, 1, 3]);
      same(await asked(3, hash(3)), [3, 0, 3]);
      same(await asked(2, hash(1)), [0, 3, 3]);
      same(await asked(9, hash(3)), [0, 3, 3]);
      same(await asked(0, EMPTY_HEAD.hash), [0, 3, 3]);
      // Not asked to compare.
      same((await storage.changes('st-1', 9)).from, 9);
    },
  },
  {
    name: 'tells a sender who holds rows of another history from one who holds its own',
    run: async (open) => {
      const { storage, sibling } = await open();
      await put(storage, 'st-1', 'm-1', ['a', 'b']);
      await storage.commit('st-1', by('m-1', TOM), EMPTY_HEAD, (snapshot) =>
        appending('st-1', 'm-1', ['c'], TOM)(snapshot),
      );
      const { entries } = await storage.changes('st-1', 0);
      const held = { seq: 2, hash: entries[1]?.hash ?? '' };
      const stands = async (standing: Committing['standing']) => {
        const seen: boolean[] = [];
        await sibling().commit('st-1', { ...by('m-9'), standing }, EMPTY_HEAD, (snapshot) => {
          seen.push(snapshot.stands);
          return { write: false };
        });
        return seen;
      };
      same(await stands(null), [true]);
      same(await stands({ held: EMPTY_HEAD, answered: [] }), [true]);
      same(await stands({ held, answered: [{ seq: 2, mid: 'm-1' }] }), [true]);
      same(await stands({ held: { ...held, seq: 1 }, answered: [] }), [false]);
      same(await stands({ held: { ...held, seq: 9 }, answered: [] }), [false]);
      same(await stands({ held, answered: [{ seq: 4, mid: 'm-1' }] }), [false]);
      // A row under the same mid, of somebody else.
      same(await stands({ held, answered: [{ seq: 3, mid: 'm-1' }] }), [false]);
    },
  },
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
      await storage.restore({ ...kept, answers: [old] }, null, null);
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
        await sibling().commit(storyId, { ...by('m-9', person), of }, EMPTY_HEAD, (snapshot) => {
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
      await storage.restore({ ...kept, answers: [] }, null, null);
      same(await undone('st-1', INES, 'm-1'), [[1, 2, 3]]);
      same(await undone('st-1', TOM, 'm-1'), [[4, 5]]);
      same(await undone('st-1', INES, 'm-9'), [[]]);
    },
  },
];
