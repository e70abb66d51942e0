import { describe, expect, it } from 'vitest';
import { browser, FIRST_STORY, INES, newsroom, quotesOf, tab, TOM, until } from './newsroom.ts';

/** A newsroom that counts the proposals it is sent, story by story. */
function counting() {
  const room = newsroom();
  const proposed: { readonly finds: number }[] = [];
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, finds } = value as { readonly type?: unknown; readonly finds?: unknown };
    if (type === 'propose-candidates' && Array.isArray(finds))
      proposed.push({ finds: finds.length });
    for (const inner of Object.values(value)) count(inner);
  };
  const transport = async (request: Request): Promise<Response> => {
    if (request.method === 'POST') count(await request.clone().json());
    return room.transport(request);
  };
  return { room, proposed, transport };
}

const SHORT = {
  title: 'Nothing said',
  slug: 'nothing',
  agency: null,
  relation: 'ours',
  deadline: null,
  text: 'Nothing said\n\nLOWER QUILLFORD - The tram came back on Monday.\n',
} as const;

describe('a story that is brought in', () => {
  it('sends what was found in it in one proposal, and the desk has it as one event', async () => {
    const { room, proposed, transport } = counting();
    const ines = await tab(room, browser(), INES, transport);
    const made = await ines.createStory(FIRST_STORY);
    expect(made).toMatchObject({ ok: true });
    await ines.drained();
    const events = () => ines.log().filter(({ type }) => type === 'candidates-proposed@1').length;
    await until(() => events() > 0, 'the proposal is back from the host');
    expect(proposed).toEqual([{ finds: 13 }]);
    expect(events()).toBe(1);
    expect(quotesOf(ines)).toHaveLength(13);
    ines.stop();
  });

  it('sends one too where nothing was found: the story has been looked through', async () => {
    const { room, proposed, transport } = counting();
    const ines = await tab(room, browser(), INES, transport);
    expect(await ines.createStory(SHORT)).toMatchObject({ ok: true });
    await ines.drained();
    expect(proposed).toEqual([{ finds: 0 }]);
    ines.stop();
  });

  it('proposes nothing again: opened anew, opened by somebody else, or brought in twice', async () => {
    const { room, proposed, transport } = counting();
    const of = browser();
    const ines = await tab(room, of, INES, transport);
    const made = await ines.createStory(FIRST_STORY);
    if (!made.ok) throw new Error(made.say);
    await ines.drained();
    expect(await ines.createStory(SHORT)).toMatchObject({ ok: true });
    await ines.openStory(made.storyId);
    expect(await ines.createStory(FIRST_STORY)).toMatchObject({ ok: false });
    await ines.drained();
    ines.stop();

    for (const person of [INES, TOM]) {
      const again = await tab(room, person === INES ? of : browser(), person, transport);
      await again.openStory(made.storyId);
      await until(() => quotesOf(again).length === 13, 'the story is there');
      await again.drained();
      again.stop();
    }
    expect(proposed).toEqual([{ finds: 13 }, { finds: 0 }]);
  });
});
