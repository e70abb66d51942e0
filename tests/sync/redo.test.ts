import { quoteOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import {
  browser,
  firstQuote,
  INES,
  newsroom,
  quotesOf,
  tab,
  TOM,
  until,
  withStory,
} from './newsroom.ts';

function fix(quoteId: string, value: string | null): Command {
  return { type: 'edit', writes: [{ field: 'quote.fix', id: quoteId, value }] };
}

describe('redo (MODEL A8)', () => {
  it.each([false, true])(
    'undo and redo go back and forth step by step, rows unsent: %s',
    async (offline) => {
      const room = newsroom();
      const ines = await tab(room, browser(), INES);
      await withStory(ines);
      room.offline = offline;
      const { id } = firstQuote(ines);
      const shown = (): string | null => firstQuote(ines).fix;
      await ines.dispatch([fix(id, 'one')]);
      await ines.dispatch([fix(id, 'two')]);
      await ines.undo();
      await ines.undo();
      expect(shown()).toBe(null);
      await ines.redo();
      expect(shown()).toBe('one');
      await ines.redo();
      expect(shown()).toBe('two');
      expect(await ines.redo()).toMatchObject({ ok: false, refusals: [{ code: 'redo' }] });
      await ines.undo();
      expect(shown()).toBe('one');
      expect(ines.store.getState().said).toMatch(/^Taken back: /);
      room.offline = false;
      ines.wake();
      await ines.drained();
      await until(() => ines.store.getState().saved.kind === 'saved', 'saved');
      expect(shown()).toBe('one');
      expect(ines.store.getState()).toMatchObject({ returned: [], desk: { conflicts: {} } });
      ines.stop();
    },
  );

  it('goes on after a reload, and in another browser: it is worked out from the log', async () => {
    const room = newsroom();
    const home = browser();
    const before = await tab(room, home, INES);
    const storyId = await withStory(before);
    const { id } = firstQuote(before);
    await before.dispatch([fix(id, 'one')]);
    await before.dispatch([fix(id, 'two')]);
    await before.undo();
    await before.drained();
    before.stop();
    const elsewhere = await tab(room, browser(), INES);
    await elsewhere.openStory(storyId);
    expect(firstQuote(elsewhere).fix).toBe('one');
    await elsewhere.redo();
    expect(firstQuote(elsewhere).fix).toBe('two');
    await elsewhere.undo();
    await elsewhere.undo();
    expect(firstQuote(elsewhere).fix).toBe(null);
    elsewhere.stop();
  });

  it('does a bulk act again as one, and names what it leaves', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    const storyId = await withStory(ines);
    const tom = await tab(room, browser(), TOM);
    await tom.openStory(storyId);
    const [a, b] = quotesOf(ines).map((quote) => quote.id);
    if (a === undefined || b === undefined) throw new Error('two quotes are needed');
    await ines.dispatch([fix(a, 'for a'), fix(b, 'for b')]);
    await ines.drained();
    const fixes = (): readonly (string | null | undefined)[] =>
      [a, b].map((id) => quoteOf(ines.store.getState().desk, id)?.fix);
    await ines.undo();
    expect(fixes()).toEqual([null, null]);
    await ines.redo();
    expect(fixes()).toEqual(['for a', 'for b']);
    await ines.drained();
    // Asked for: the same words stood here before the undo already, and a change made on those clashes.
    await tom.catchUp();
    expect(quoteOf(tom.store.getState().desk, b)?.fix).toBe('for b');
    await tom.dispatch([fix(b, 'by Tom')]);
    await until(() => fixes()[1] === 'by Tom', 'Ines has it');
    await ines.undo();
    expect(fixes()).toEqual([null, 'by Tom']);
    expect(ines.store.getState().said).toContain('Left as it is, because it was written since');
    ines.stop();
    tom.stop();
  });

  it('ends with a new act, and dismisses again what was restored', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    const { id } = firstQuote(ines);
    await ines.dispatch([{ type: 'dismiss', quoteId: id, reason: 'motto' }]);
    await ines.undo();
    expect(firstQuote(ines).stage).not.toBe('dismissed');
    await ines.redo();
    expect(firstQuote(ines)).toMatchObject({ stage: 'dismissed', dismissal: { reason: 'motto' } });
    await ines.undo();
    await ines.dispatch([fix(id, 'something else')]);
    expect((await ines.redo()).ok).toBe(false);
    ines.stop();
  });
});
