import type { Quote } from '#core/desk/desk-quote.ts';
import { quoteOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '#sync/desk-client.ts';
import type { Command } from '#core/desk/command.ts';
import { fixCommand, readyFixes } from '#core/desk/make-fix.ts';
import {
  browser,
  FIRST_STORY,
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

/** The open story, a quote of it, and a fix that leaves its marks out. */
function fixable(tab: DeskClient, id: string) {
  const { desk } = tab.store.getState();
  const quote = quoteOf(desk, id);
  if (desk === null || quote === undefined) throw new Error('no desk');
  const fixes = readyFixes(desk, quote, { said: null, credit: null });
  const cut = fixes.find(({ how }) => how === 'paraphrase');
  if (cut === undefined) throw new Error('no fix');
  return { desk, quote, cut };
}

describe('undo (MODEL A8)', () => {
  it.each([false, true])('goes back step by step, rows still unsent: %s', async (offline) => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    room.offline = offline;
    const { id } = firstQuote(ines);
    await ines.dispatch([fix(id, 'one')]);
    await ines.dispatch([fix(id, 'two')]);
    if (!offline) await ines.drained();
    expect((await ines.undo()).ok).toBe(true);
    expect(firstQuote(ines).fix).toBe('one');
    expect((await ines.undo()).ok).toBe(true);
    expect(firstQuote(ines).fix).toBe(null);
    room.offline = false;
    ines.wake();
    await ines.drained();
    await until(() => ines.store.getState().saved.kind === 'saved', 'saved');
    expect(firstQuote(ines).fix).toBe(null);
    expect(ines.store.getState()).toMatchObject({ returned: [], desk: { conflicts: {} } });
    ines.stop();
  });

  it('leaves what someone else wrote since, and takes back the rest of a bulk act', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    const storyId = await withStory(ines);
    const tom = await tab(room, browser(), TOM);
    await tom.openStory(storyId);
    const { id } = firstQuote(ines);
    await ines.dispatch([
      fix(id, 'mine'),
      { type: 'edit', writes: [{ field: 'quote.answer.words', id, value: 'no' }] },
    ]);
    await ines.drained();
    await until(() => firstQuote(tom).fix === 'mine', 'Tom has it');
    await tom.dispatch([fix(id, 'Tom’s')]);
    await until(() => firstQuote(ines).fix === 'Tom’s', 'Ines has it');
    expect((await ines.undo()).ok).toBe(true);
    expect(firstQuote(ines)).toMatchObject({ fix: 'Tom’s', answers: { words: 'unknown' } });
    ines.stop();
    tom.stop();
  });

  it('does not go back behind a new version of the story, and goes on after it', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    const { id } = firstQuote(ines);
    const { desk, quote, cut } = fixable(ines, id);
    const made = await ines.dispatch([
      fix(id, cut.words),
      fixCommand(desk, quote, cut, 'v-two'),
      { type: 'edit', writes: [{ field: 'quote.answer.words', id, value: 'yes' }] },
    ]);
    expect(made.ok).toBe(true);
    expect((await ines.undo()).ok).toBe(false);
    expect(firstQuote(ines)).toMatchObject({ fix: cut.words, answers: { words: 'yes' } });
    await ines.dispatch([fix(id, 'later')]);
    expect((await ines.undo()).ok).toBe(true);
    expect(firstQuote(ines).fix).toBe(cut.words);
    ines.stop();
  });

  it('passes over that a speaker is still the same: there is no other value to go back to', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    const [before, after] = quotesOf(ines).slice(-2);
    if (before === undefined || after === undefined) throw new Error('no quotes');
    const { desk, quote, cut } = fixable(ines, before.id);
    await ines.dispatch([fixCommand(desk, quote, cut, 'v-two')]);
    const { id } = after;
    const last = (): Quote => {
      const found = quotesOf(ines).find((each) => each.id === id);
      if (found === undefined) throw new Error('no quote');
      return found;
    };
    await ines.dispatch([fix(id, 'mine')]);
    expect(last().stoodAt).not.toBeNull();
    const write = { field: 'quote.anchor', id, value: last().anchor } as const;
    await ines.dispatch([{ type: 'edit', writes: [write] }]);
    expect(last().stoodAt).toBeNull();
    expect((await ines.undo()).ok).toBe(true);
    expect(last().fix).not.toBe('mine');
    expect((await ines.undo()).ok).toBe(false);
    ines.stop();
  });

  it('takes back the restoring before the dismissing, and says which', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    const { id: quoteId } = firstQuote(ines);
    await ines.dispatch([{ type: 'dismiss', quoteId, reason: 'motto' }]);
    await ines.dispatch([{ type: 'restore', quoteId }]);
    expect((await ines.undo()).ok).toBe(true);
    expect(firstQuote(ines)).toMatchObject({ stage: 'dismissed', dismissal: { reason: 'motto' } });
    expect(ines.store.getState().said).toBe('Taken back: restoring the quotation.');
    expect((await ines.undo()).ok).toBe(true);
    expect(firstQuote(ines).stage).toBe('to-confirm');
    expect(ines.store.getState().said).toBe('Taken back: not a quotation.');
    ines.stop();
  });

  it('takes back a bulk confirmation in one act, but of what was worked on since', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    const quoteIds = quotesOf(ines).map(({ id }) => id);
    const stages = (): readonly string[] => quotesOf(ines).map(({ stage }) => stage);
    await ines.dispatch([{ type: 'confirm', quoteIds }]);
    expect(new Set(stages())).toEqual(new Set(['open']));
    expect((await ines.undo()).ok).toBe(true);
    expect(new Set(stages())).toEqual(new Set(['to-confirm']));
    expect(ines.store.getState().said).toBe(`Taken back: ${quoteIds.length} confirmations.`);
    expect((await ines.redo()).ok).toBe(true);
    expect(new Set(stages())).toEqual(new Set(['open']));
    await ines.drained();

    const tom = await tab(room, browser(), TOM);
    await tom.openStory(ines.store.getState().storyId ?? '');
    await tom.dispatch([fix(quoteIds[0] ?? '', 'Tom’s')]);
    await tom.drained();
    await until(() => quotesOf(ines)[0]?.stage === 'in-hand', 'Ines has it');
    expect((await ines.undo()).ok).toBe(true);
    expect(stages()).toEqual(['in-hand', ...quoteIds.slice(1).map(() => 'to-confirm')]);
    expect(ines.store.getState().said).toBe(
      `Taken back: ${quoteIds.length === 2 ? 'one confirmation' : `${quoteIds.length - 1} confirmations`}. 1 left confirmed: worked on since.`,
    );
    ines.stop();
    tom.stop();
  });

  it('restores what was dismissed, and retracts evidence', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    const quote = firstQuote(ines);
    await ines.dispatch([{ type: 'dismiss', quoteId: quote.id, reason: 'motto' }]);
    expect((await ines.undo()).ok).toBe(true);
    expect(firstQuote(ines).stage).toBe('to-confirm');
    const record = await ines.keepRecord('speech', 'We are renewing our call.');
    const source = {
      id: 'src-1',
      type: 'official-transcript',
      title: 'Speech',
      publisher: '',
      url: null,
      snapshotUrl: null,
      date: '',
      accessedAt: null,
      fidelity: null,
      completeness: 'whole',
      record,
      occasionId: null,
      notesSeenBy: null,
    } as const;
    const item = {
      id: 'ev-1',
      quoteId: quote.id,
      sourceId: 'src-1',
      stance: 'backs',
      locator: 'p. 1',
      excerpt: 'We are renewing',
      completeness: 'whole',
      chain: [],
      creditPrinted: 'unknown',
      sameOriginAs: null,
    } as const;
    const acted = await ines.dispatch([
      { type: 'add-source', source },
      { type: 'edit', writes: [{ field: 'evidence.item', id: 'ev-1', value: item }] },
    ]);
    expect(acted).toMatchObject({ ok: true });
    await ines.undo();
    expect(ines.store.getState().desk?.evidence).toEqual({});
    await ines.drained();
    expect(await room.storage.getText(record.sha256)).toBe('We are renewing our call.');
    expect(ines.store.getState().returned).toEqual([]);
    ines.stop();
  });

  it('says so when there is nothing of one’s own', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    await withStory(ines);
    expect(await ines.undo()).toMatchObject({ ok: false, refusals: [{ code: 'undo' }] });
    ines.stop();
  });
});

describe('a new story', () => {
  it('is not made twice of one text, whoever brings it', async () => {
    const room = newsroom();
    const ines = await tab(room, browser(), INES);
    const storyId = await withStory(ines);
    expect(await ines.createStory(FIRST_STORY)).toMatchObject({ ok: false, storyId });
    const tom = await tab(room, browser(), TOM);
    expect(await tom.createStory(FIRST_STORY)).toMatchObject({ ok: false, storyId });
    expect(await tom.stories()).toHaveLength(1);
    ines.stop();
    tom.stop();
  });

  it('has its quotes at once, without a network, and opens again offline', async () => {
    const room = newsroom();
    const home = browser();
    const ines = await tab(room, home, INES);
    room.offline = true;
    const made = await ines.createStory(FIRST_STORY);
    expect(made.ok).toBe(true);
    expect(firstQuote(ines).stage).toBe('to-confirm');
    ines.stop();
    const again = await tab(room, home, INES);
    await again.openStory(made.storyId ?? '');
    expect(again.store.getState()).toMatchObject({
      me: { id: INES },
      desk: { story: { slug: 'anti-is-coalition' } },
    });
    again.stop();
  });
});
