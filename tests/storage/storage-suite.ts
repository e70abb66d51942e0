import type { Append, NoAppend, Rewrite, Snapshot, StoryWhole } from '#api/ports.ts';
import { DESK_FORM, emptyDesk } from '#core/desk/desk.ts';
import { EMPTY_HEAD, verifyLog } from '#core/desk/log.ts';
import { ANSWERS } from './answers-suite.ts';
import { HEADS } from './heads-suite.ts';
import {
  answerTo,
  appending,
  by,
  type Case,
  gone,
  HASH_A,
  HASH_B,
  INES,
  naming,
  put,
  rejects,
  rows,
  same,
  summaryAt,
} from './storage-case.ts';

/**
 * What every storage owes, as plain functions: the same ones run here against memory, a stand-in
 * for IndexedDB and SQLite, and in a page of a real browser against its own IndexedDB.
 */
export const SUITE: readonly Case[] = [
  {
    name: 'begins empty, with an epoch that stays',
    run: async (open) => {
      const { storage, sibling } = await open();
      same(await storage.epoch(), 'epoch-1');
      same(await sibling().epoch(), 'epoch-1');
      same(await storage.stories(), []);
      const nothing = { epoch: 'epoch-1', from: 0, head: EMPTY_HEAD, entries: [], gone: null };
      same(await storage.changes('st-1', 0), nothing);
    },
  },
  {
    name: 'writes rows, answer and list row together',
    run: async (open) => {
      const { storage } = await open();
      await put(storage, 'st-1', 'm-1', ['one', 'two']);
      const { head, entries } = await storage.changes('st-1', 0);
      same(
        entries.map((entry) => entry.seq),
        [1, 2],
      );
      same(verifyLog(entries), null);
      same(head, { seq: 2, hash: entries[1]?.hash ?? '' });
      same((await storage.answer('st-1', by('m-1')))?.outcome.seq ?? 0, 2);
      same(
        (await storage.stories()).map((row) => [row.storyId, row.quotations]),
        [['st-1', 2]],
      );
    },
  },
  {
    name: 'gives the changes after a seq, of one story only',
    run: async (open) => {
      const { storage } = await open();
      await put(storage, 'st-1', 'm-1', ['a', 'b', 'c']);
      await put(storage, 'st-10', 'm-2');
      const after = await storage.changes('st-1', 2);
      same(
        after.entries.map((entry) => [entry.storyId, entry.seq]),
        [['st-1', 3]],
      );
      same(after.head.seq, 3);
      same((await storage.changes('st-1', 3)).entries, []);
      same((await storage.changes('st-1', 99)).head.seq, 3);
    },
  },
  {
    name: 'shows the answer of a mid again, in whichever story it was given',
    run: async (open) => {
      const { storage } = await open();
      await put(storage, 'st-1', 'm-1');
      const seen: (string | null)[] = [];
      for (const storyId of ['st-1', 'st-2'])
        await storage.commit(storyId, by('m-1'), EMPTY_HEAD, (snapshot) => {
          seen.push(snapshot.answered?.storyId ?? null);
          return { write: false };
        });
      same(seen, ['st-1', 'st-1']);
      same(await storage.answer('st-2', by('m-1')), null);
      same((await storage.changes('st-1', 0)).head.seq, 1);
    },
  },
  {
    name: 'gives the rows after the head one has, or all when it is of another history',
    run: async (open) => {
      const { storage } = await open();
      await put(storage, 'st-1', 'm-1', ['a', 'b', 'c']);
      const { entries } = await storage.changes('st-1', 0);
      const have = { seq: 2, hash: entries[1]?.hash ?? '' };
      const seen: unknown[] = [];
      const look = ({ from, since }: Snapshot): NoAppend => {
        seen.push([from, since.length]);
        return { write: false };
      };
      await storage.commit('st-1', by('m-2'), have, look);
      await storage.commit('st-1', by('m-2'), { seq: 2, hash: 'f'.repeat(64) }, look);
      await storage.commit('st-1', by('m-2'), { seq: 9, hash: 'f'.repeat(64) }, look);
      same(seen, [
        [have, 1],
        [EMPTY_HEAD, 3],
        [EMPTY_HEAD, 3],
      ]);
    },
  },
  {
    name: 'begins with the first row where the stored desk is of another form',
    run: async (open) => {
      const { storage } = await open();
      await storage.commit('st-1', by('m-1'), EMPTY_HEAD, (snapshot) => {
        const append = appending('st-1', 'm-1')(snapshot);
        const desk = { ...emptyDesk('st-1'), seq: 1, form: DESK_FORM - 1 };
        return append.write ? { ...append, desk } : append;
      });
      const seen: unknown[] = [];
      await storage.commit('st-1', by('m-2'), EMPTY_HEAD, ({ from, since, desk }) => {
        seen.push([from.seq, since.length, desk]);
        return { write: false };
      });
      same(seen, [[0, 1, null]]);
    },
  },
  {
    name: 'begins with the stored desk where the caller has none that fits',
    run: async (open) => {
      const { storage, sibling } = await open();
      await put(storage, 'st-1', 'm-1', ['a', 'b']);
      await storage.commit('st-1', by('m-2'), EMPTY_HEAD, (snapshot) => {
        const append = appending('st-1', 'm-2')(snapshot);
        return append.write ? { ...append, desk: { ...emptyDesk('st-1'), seq: 3 } } : append;
      });
      await put(storage, 'st-1', 'm-3');
      const { entries } = await storage.changes('st-1', 0);
      const seen: unknown[] = [];
      const look = ({ from, since, desk }: Snapshot): NoAppend => {
        seen.push([from.seq, since.length, desk?.seq ?? null]);
        return { write: false };
      };
      await sibling().commit('st-1', by('m-4'), EMPTY_HEAD, look);
      await storage.commit('st-1', by('m-4'), { seq: 9, hash: 'f'.repeat(64) }, look);
      await storage.commit('st-1', by('m-4'), { seq: 1, hash: entries[0]?.hash ?? '' }, look);
      same(seen, [
        [3, 1, 3],
        [3, 1, 3],
        [1, 3, null],
      ]);
    },
  },
  {
    name: 'runs commits one after the other, however many come at once',
    run: async (open) => {
      const { storage, sibling } = await open();
      await storage.epoch();
      const other = sibling();
      const mids = Array.from({ length: 40 }, (_, index) => `m-${index}`);
      await Promise.all(
        mids.map((mid, index) => put(index % 2 === 0 ? storage : other, 'st-1', mid)),
      );
      const { entries } = await storage.changes('st-1', 0);
      same(verifyLog(entries), null);
      same(entries.map((entry) => entry.mid).toSorted(), mids.toSorted());
    },
  },
  {
    name: 'does one command once when it comes twice at once',
    run: async (open) => {
      const { storage, sibling } = await open();
      await Promise.all([storage, sibling(), storage].map((one) => put(one, 'st-1', 'm-1')));
      same((await storage.changes('st-1', 0)).entries.length, 1);
    },
  },
  {
    name: 'writes nothing when the choice throws',
    run: async (open) => {
      const { storage } = await open();
      const bug = (): never => {
        throw new Error('a rule has a bug');
      };
      await rejects(storage.commit('st-1', by('m-1'), EMPTY_HEAD, bug), 'a rule has a bug');
      same((await storage.changes('st-1', 0)).entries, []);
      await put(storage, 'st-1', 'm-1');
      await rejects(storage.rewrite('st-1', by('m-2'), bug), 'a rule has a bug');
      await rejects(storage.remove('st-1', bug), 'a rule has a bug');
      same((await storage.changes('st-1', 0)).head.seq, 1);
    },
  },
  {
    name: 'writes nothing at all when the rows do not continue the log',
    run: async (open) => {
      const { storage } = await open();
      await put(storage, 'st-1', 'm-1');
      const wrong = (snapshot: Snapshot): Append | NoAppend =>
        appending('st-1', 'm-2', ['x'])({ ...snapshot, head: EMPTY_HEAD });
      await rejects(storage.commit('st-1', by('m-2'), EMPTY_HEAD, wrong), 'does not continue');
      same(await storage.answer('st-1', by('m-2')), null);
      same((await storage.changes('st-1', 0)).head.seq, 1);
    },
  },
  {
    name: 'keeps a refusal by its mid without moving the log',
    run: async (open) => {
      const { storage } = await open();
      const refusals = [
        { code: 'no-story', say: 'This story does not exist here.', quoteId: null },
      ];
      await storage.commit('st-1', by('m-1'), EMPTY_HEAD, () => ({
        write: true,
        entries: [],
        answer: {
          person: INES,
          mid: 'm-1',
          storyId: 'st-1',
          bodyHash: 'h',
          outcome: { mid: 'm-1', outcome: 'refused', seq: 0, refusals },
        },
        summary: null,
        desk: null,
      }));
      same((await storage.answer('st-1', by('m-1')))?.outcome.outcome ?? '', 'refused');
      same((await storage.changes('st-1', 0)).head, EMPTY_HEAD);
      same(await storage.stories(), []);
    },
  },
  {
    name: 'keeps texts and settings',
    run: async (open) => {
      const { storage, sibling } = await open();
      const text = 'Wir erneuern uns.\n\u{1F5DE} “said”';
      await storage.putText(HASH_A, text);
      await storage.putText(HASH_A, text);
      same(await sibling().getText(HASH_A), text);
      same(await storage.getText(HASH_B), null);
      same(await storage.getSetting('demo-preset'), null);
      await storage.putSetting('demo-preset', 'two');
      await storage.putSetting('demo-preset', 'alone');
      same(await sibling().getSetting('demo-preset'), 'alone');
    },
  },
  {
    name: 'changes a setting in one step, and leaves it where nothing is chosen',
    run: async (open) => {
      const { storage, sibling } = await open();
      const add = (word: string) => (value: string | null) =>
        value === null ? word : `${value} ${word}`;
      await Promise.all([
        storage.changeSetting('list', add('one')),
        sibling().changeSetting('list', add('two')),
        storage.changeSetting('list', add('three')),
      ]);
      const kept = await storage.getSetting('list');
      same(kept?.split(' ').toSorted() ?? [], ['one', 'three', 'two']);
      const seen: (string | null)[] = [];
      await storage.changeSetting('list', (value) => {
        seen.push(value);
        return null;
      });
      same(seen, [kept]);
      same(await sibling().getSetting('list'), kept);
    },
  },
  {
    name: 'takes names that every object has as names',
    run: async (open) => {
      const { storage } = await open();
      for (const name of ['__proto__', 'constructor', 'toString']) {
        same(await storage.answer(name, by(name)), null);
        same(await storage.getSetting(name), null);
        same((await storage.changes(name, 0)).entries, []);
      }
    },
  },
  {
    name: 'writes over payloads under a new epoch, and never over a header',
    run: async (open) => {
      const { storage, sibling } = await open();
      await put(storage, 'st-1', 'm-1', ['secret', 'other']);
      await put(storage, 'st-2', 'm-2');
      const over = (whole: StoryWhole): Rewrite => {
        const head = whole.entries.at(-1) ?? EMPTY_HEAD;
        const entries = [
          ...whole.entries.map((entry) =>
            entry.seq === 1
              ? {
                  ...entry,
                  salt: '',
                  payload: { ...entry.payload, data: { quoteId: 'q-1', reason: '██████' } },
                }
              : entry,
          ),
          ...rows('st-1', head, 'm-3', ['three']),
        ];
        return {
          write: true,
          epoch: 'epoch-shredded',
          entries,
          answers: [answerTo('st-1', 'm-3', 3), { ...answerTo('st-1', 'm-1', 2), bodyHash: '*' }],
          summary: summaryAt('st-1', entries.at(-1) ?? head),
          desk: { ...emptyDesk('st-1'), seq: 3 },
        };
      };
      const header = (whole: StoryWhole): Rewrite => {
        const next = over(whole);
        const entries = next.entries.map((entry) => ({ ...entry, hash: HASH_A }));
        return { ...next, entries };
      };
      await rejects(storage.rewrite('st-1', by('m-3'), header), 'may not change its header');
      same(await storage.epoch(), 'epoch-1');
      await storage.rewrite('st-1', by('m-3'), over);
      const { epoch, head, entries } = await sibling().changes('st-1', 0);
      same([epoch, head.seq, await sibling().epoch()], ['epoch-shredded', 3, 'epoch-shredded']);
      same(JSON.stringify(await sibling().keep(null)).includes('secret'), false);
      same(entries[0]?.payload.data ?? null, { quoteId: 'q-1', reason: '██████' });
      const whole = await sibling().whole('st-1', by('m-1'));
      same([whole.answered?.bodyHash ?? '', whole.stored?.head.seq ?? 0], ['*', 3]);
      same((await storage.changes('st-2', 0)).head.seq, 1);
    },
  },
  {
    name: 'deletes a story with the texts only it names, and keeps a stone and its answers',
    run: async (open) => {
      const { storage, sibling } = await open();
      await storage.putText(HASH_A, 'only of one');
      await storage.putText(HASH_B, 'of both');
      await storage.commit('st-1', by('m-1'), EMPTY_HEAD, naming('st-1', 'm-1', HASH_A));
      await storage.commit('st-1', by('m-2'), EMPTY_HEAD, naming('st-1', 'm-2', HASH_B));
      await storage.commit('st-2', by('m-3'), EMPTY_HEAD, naming('st-2', 'm-3', HASH_B));
      await storage.remove('st-1', ({ entries, answers }) => ({
        write: true,
        tombstone: gone('st-1', entries.at(-1)?.hash ?? ''),
        texts: [HASH_A, HASH_B],
        answers: answers.map((answer) => ({ ...answer, bodyHash: '*' })),
      }));
      const after = await sibling().changes('st-1', 0);
      same([after.head, after.entries, after.gone?.storyId ?? ''], [EMPTY_HEAD, [], 'st-1']);
      same(
        (await storage.stories()).map((row) => row.storyId),
        ['st-2'],
      );
      same([await storage.getText(HASH_A), await storage.getText(HASH_B)], [null, 'of both']);
      same((await storage.answer('st-1', by('m-1')))?.bodyHash ?? '', '*');
      const seen: (string | null)[] = [];
      await sibling().commit('st-1', by('m-4'), EMPTY_HEAD, (snapshot) => {
        seen.push(snapshot.gone?.storyId ?? null);
        return { write: false };
      });
      same(seen, ['st-1']);
    },
  },
  {
    name: 'restores everything from what was kept, and nothing that came since',
    run: async (open) => {
      const { storage, sibling } = await open();
      await storage.putText(HASH_A, 'a text');
      await storage.putSetting('demo-preset', 'two');
      await storage.commit('st-1', by('m-1'), EMPTY_HEAD, naming('st-1', 'm-1', HASH_A));
      const kept = await storage.keep(null);
      await put(storage, 'st-1', 'm-2');
      await put(storage, 'st-2', 'm-3');
      await storage.putSetting('demo-preset', 'five');
      await sibling().restore({ ...kept, epoch: 'epoch-restored' }, null, null);
      same(await storage.epoch(), 'epoch-restored');
      const again = await storage.keep(null);
      same({ ...again, epoch: '', known: [] }, { ...kept, epoch: '', known: [] });
      same(await storage.answer('st-1', by('m-2')), null);
      await put(storage, 'st-1', 'm-2');
      same((await storage.changes('st-1', 0)).head.seq, 2);
    },
  },
  {
    name: 'restores one story and leaves the others; what the copy does not know was never answered',
    run: async (open) => {
      const { storage } = await open();
      await storage.putText(HASH_A, 'a text');
      await storage.commit('st-1', by('m-1'), EMPTY_HEAD, naming('st-1', 'm-1', HASH_A));
      const kept = await storage.keep('st-1');
      same([kept.stories.length, kept.texts.length, kept.settings.length], [1, 1, 0]);
      await put(storage, 'st-1', 'm-2');
      await put(storage, 'st-2', 'm-3');
      await storage.restore({ ...kept, epoch: 'epoch-restored' }, 'st-1', null);
      same((await storage.changes('st-1', 0)).head.seq, 1);
      same((await storage.changes('st-2', 0)).head.seq, 1);
      same(await storage.answer('st-1', by('m-2')), null);
      same((await storage.answer('st-2', by('m-3')))?.mid ?? '', 'm-3');
      await storage.remove('st-1', ({ entries }) => ({
        write: true,
        tombstone: gone('st-1', entries.at(-1)?.hash ?? ''),
        texts: [],
        answers: [],
      }));
      await storage.restore({ ...kept, epoch: 'epoch-again' }, 'st-1', null);
      same((await storage.changes('st-1', 0)).gone, null);
      same((await storage.keep('st-9')).stories, []);
    },
  },
  ...ANSWERS,
  ...HEADS,
];
