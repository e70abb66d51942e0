import { quotesOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { browser, DAN, INES, newsroom, tab, until, withStory } from './newsroom.ts';

const OTHER = {
  title: 'Tram returns to Lower Quillford',
  slug: 'tram',
  agency: null,
  relation: 'ours',
  deadline: null,
  text: 'Tram returns\n\nLOWER QUILLFORD - "The bell rang," Mayor Wilma Windle said.\n',
} as const;

/** A tab with the first story made, and another one open. */
async function twoStories() {
  const room = newsroom();
  const of = browser();
  const ines = await tab(room, of, INES);
  const first = await withStory(ines);
  const made = await ines.createStory(OTHER);
  if (!made.ok) throw new Error(made.say);
  await ines.drained();
  return { room, of, ines, first, second: made.storyId };
}

const edit = (value: AnyWrite): readonly Command[] => [{ type: 'edit', writes: [value] }];

const renamed = (id: string, value: string): readonly Command[] =>
  edit({ field: 'story.title', id, value });

const archived = (id: string): readonly Command[] =>
  edit({ field: 'story.archived', id, value: true });

describe('acts on a story that is not open', () => {
  it('rename and archive it, and leave the open one as it is', async () => {
    const { ines, first, second } = await twoStories();
    const before = ines.store.getState();
    const acts = await ines.storyActs();
    expect(await acts.act(first, renamed(first, 'Renamed'))).toMatchObject({
      ok: true,
    });
    expect(await acts.act(first, archived(first))).toMatchObject({ ok: true });
    const row = (await ines.stories()).find((story) => story.storyId === first);
    expect(row).toMatchObject({ title: 'Renamed', archived: true });
    expect(ines.store.getState().storyId).toBe(second);
    expect(ines.store.getState().selectedId).toBe(before.selectedId);
    expect(ines.store.getState().saved.kind).toBe('saved');
    // A copy calls it by its last name, too.
    const backups = await ines.backups();
    const copy = await backups.take(first);
    const look = copy.ok ? await backups.look(copy.value) : copy;
    expect(look).toMatchObject({ value: { stories: [{ title: 'Renamed' }] } });
    ines.stop();
  });

  it('refuse an empty title in a sentence, and change nothing', async () => {
    const { ines, first } = await twoStories();
    const acts = await ines.storyActs();
    const acted = await acts.act(first, renamed(first, '  '));
    expect(acted).toMatchObject({ ok: false, refusals: [{ say: 'Still needed: a title.' }] });
    const row = (await ines.stories()).find((story) => story.storyId === first);
    expect(row?.title).toBe('Anti-IS coalition talks focus on jihadist threat');
    ines.stop();
  });

  it('wait in the queue while the host does not answer, and go out later', async () => {
    const { room, ines, first } = await twoStories();
    await ines.openStory(first);
    await ines.openStory(
      (await ines.stories()).find((story) => story.storyId !== first)?.storyId ?? '',
    );
    room.offline = true;
    const acts = await ines.storyActs();
    expect(await acts.act(first, renamed(first, 'Later'))).toMatchObject({ ok: true });
    await until(() => ines.store.getState().saved.kind === 'on-device', 'it waits here');
    room.offline = false;
    ines.wake();
    await ines.drained();
    const row = (await ines.stories()).find((story) => story.storyId === first);
    expect(row?.title).toBe('Later');
    ines.stop();
  });

  it('say that the host is needed for a story this device does not hold', async () => {
    const { room, of, first } = await twoStories();
    const dan = await tab(room, of, DAN);
    room.offline = true;
    const acted = await (await dan.storyActs()).act(first, archived(first));
    expect(acted).toMatchObject({
      ok: false,
      refusals: [{ say: 'The desk’s host does not answer. Try again in a moment.' }],
    });
    dan.stop();
  });

  it('archive a killed story, and change nothing else of it', async () => {
    const { room, of, ines, first } = await twoStories();
    const dan = await tab(room, of, DAN);
    await dan.openStory(first);
    expect(await dan.direct({ type: 'kill', reason: 'It will not run.' })).toMatchObject({
      ok: true,
    });
    const acts = await ines.storyActs();
    expect(await acts.act(first, renamed(first, 'Renamed'))).toMatchObject({
      ok: false,
    });
    expect(await acts.act(first, archived(first))).toMatchObject({ ok: true });
    const row = (await ines.stories()).find((story) => story.storyId === first);
    expect(row).toMatchObject({ archived: true, state: 'killed' });
    ines.stop();
    dan.stop();
  });
});

describe('the log and the copy of a story', () => {
  it('are the host’s, and a new story of the same words without what was done', async () => {
    const { ines, first } = await twoStories();
    const acts = await ines.storyActs();
    const log = await acts.log(first);
    expect(log.ok && log.value.map(({ type }) => type)).toEqual([
      'story-created@1',
      'candidates-proposed@1',
    ]);
    const made = await acts.duplicate(first, 'A second go');
    expect(made.ok).toBe(true);
    await ines.drained();
    const stories = await ines.stories();
    expect(stories).toHaveLength(3);
    const { desk, storyId } = ines.store.getState();
    expect(storyId).not.toBe(first);
    expect(desk?.story).toMatchObject({ title: 'A second go', slug: 'anti-is-coalition' });
    expect((desk === null ? [] : quotesOf(desk)).every(({ stage }) => stage === 'to-confirm')).toBe(
      true,
    );
    ines.stop();
  });

  it('let a text come in again once its story is deleted', async () => {
    const { room, of, ines, second } = await twoStories();
    expect(await ines.createStory(OTHER)).toMatchObject({ ok: false, storyId: second });
    const dan = await tab(room, of, DAN);
    const backups = await dan.backups();
    const copy = await backups.take(second);
    if (!copy.ok) throw new Error(copy.say);
    expect(await backups.remove(second, copy.value)).toMatchObject({ ok: true });
    expect(await ines.createStory(OTHER)).toMatchObject({ ok: true });
    ines.stop();
    dan.stop();
  });
});
