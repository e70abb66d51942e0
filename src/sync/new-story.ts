import type { Command } from '#core/desk/command.ts';
import { parseStory } from '#core/story/blocks.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import type { Acted, DeskClient, NewStory } from './desk-client.ts';
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
  readonly opened: (storyId: string) => Promise<void>;
}

/** Makes a story of a text, proposes the quotes found in it, and opens it. A text that is a story already opens nothing. */
export async function createNewStory(
  story: NewStory,
  tools: NewStoryTools,
): ReturnType<DeskClient['createStory']> {
  const { openNow, open, dispatch, withText, noteText, detector, opened } = tools;
  const sha256 = sha256Hex(story.text);
  const first = await withText(sha256);
  if (first !== null)
    return { ok: false, say: 'This text is a story on the desk already.', storyId: first };
  const { engine, finds } = await detector(story.text, parseStory(story.text));
  const storyId = newId('st');
  const versionId = newId('v');
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
