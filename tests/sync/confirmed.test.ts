import type { Marks } from '#core/desk/field-marks.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { emptyWide } from '#core/desk/wide-table.ts';
import { expect, it } from 'vitest';
import { DESK_FORM, emptyDesk } from '#core/desk/desk.ts';
import { evolveAll } from '#core/desk/evolve.ts';
import { eventOf } from '#core/desk/log.ts';
import { fromStored, nothingConfirmed } from '#sync/confirmed.ts';
import { wholeLog } from '../makers/whole-log.ts';

it('goes on from a stored desk of its own form, and replays the log over one of another', async () => {
  const entries = await wholeLog();
  const storyId = entries[0]?.storyId ?? '';
  const desk = evolveAll(emptyDesk(storyId), entries.map(eventOf));
  const half = evolveAll(emptyDesk(storyId), entries.slice(0, 9).map(eventOf));
  const known = nothingConfirmed(storyId);
  const from = (snapshot: typeof half) =>
    fromStored(known, { epoch: 'e', cursor: entries.length, from: 0, snapshot, entries });

  expect(from(half)).toMatchObject({ desk, snapshotAt: 9 });
  // What an older app stored has other tables; nothing of it may be read.
  const foreign = {
    ...half,
    form: DESK_FORM - 1,
    quotes: emptyWide<Quote>(),
    fields: emptyWide<Marks>(),
  };
  expect(from(foreign)).toMatchObject({ desk, snapshotAt: 0 });
});
