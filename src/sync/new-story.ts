import type { Command } from '#core/desk/command.ts';
import { proposing } from '#core/desk/proposed.ts';
import type { Find } from '#core/quote/find.ts';
import { parseStory } from '#core/story/blocks.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import type { Acted, DeskClient, NewStory } from './desk-client.ts';
import { wireSchemas } from './lazy-schemas.ts';
import { formRefusal } from './made.ts';
import { newId } from './new-id.ts';
import type { Detector } from './ports.ts';

export interface NewStoryTools {
  /** The story open now; null: none. */
  readonly openNow: string | null;
  readonly open: (storyId: string) => Promise<void>;
  readonly dispatch: (commands: readonly Command[]) => Promise<Acted>;
  /** The story made from the text with this hash; null: none. */
  readonly withText: (sha256: string) => Promise<string | null>;
  readonly noteText: (sha256: string, storyId: string) => Promise<void>;
  readonly detector: Detector;
  /** Lets the page draw and hear. */
  readonly rest: () => Promise<void>;
  readonly opened: (storyId: string) => Promise<void>;
}

/** So many finds are worked out at a time. */
const SLICE = 250;

/** What deciding thousands of finds would take in one go is done before, a slice at a time. */
async function workOut(
  version: Parameters<typeof proposing>[0],
  finds: readonly Find[],
  rest: () => Promise<void>,
): Promise<void> {
  if (finds.length <= SLICE) return;
  const proposed = proposing(version, finds);
  for (let from = 0; from < finds.length; from += SLICE) {
    for (const find of finds.slice(from, from + SLICE)) proposed(find);
    await rest();
  }
}

/** Makes a story of a text, proposes the quotes found in it, and opens it. A text that is a story already opens nothing. */
export async function createNewStory(
  story: NewStory,
  tools: NewStoryTools,
): ReturnType<DeskClient['createStory']> {
  const { openNow, open, dispatch, withText, noteText, detector, rest, opened } = tools;
  const sha256 = sha256Hex(story.text);
  const first = await withText(sha256);
  if (first !== null)
    return { ok: false, say: 'This text is a story on the desk already.', storyId: first };
  const { engine, finds } = await detector(story.text, parseStory(story.text));
  const storyId = newId('st');
  const versionId = newId('v');
  await workOut({ id: versionId, sha256, text: story.text }, finds, rest);
  const commands: readonly Command[] = [
    {
      type: 'create-story',
      ...story,
      houseStyle: 'strict-fillers',
      trustedAgencies: [],
      versionId,
    },
    { type: 'propose-candidates', engine, versionId, finds },
  ];
  if (finds.length > SLICE) {
    const schemas = await wireSchemas();
    for (const command of commands) formRefusal(command, schemas);
    await rest();
  }
  await open(storyId);
  const acted = await dispatch(commands);
  if (!acted.ok) {
    if (openNow !== null) await open(openNow);
    return { ok: false, say: acted.refusals.map((item) => item.say).join(' '), storyId: null };
  }
  await noteText(sha256, storyId);
  await opened(storyId);
  return { ok: true, storyId };
}
