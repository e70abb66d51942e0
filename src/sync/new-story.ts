import type { Command } from '#core/desk/command.ts';
import { parseStory } from '#core/story/blocks.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import type { DeskClient, NewStory } from './desk-client.ts';
import { newId } from './new-id.ts';
import type { Detector } from './ports.ts';
import type { Session } from './session.ts';
import type { Stories } from './stories.ts';

export interface NewStoryTools {
  readonly session: Session;
  readonly stories: Stories;
  readonly detector: Detector;
  readonly opened: (storyId: string) => Promise<void>;
}

/** Makes a story of a text, proposes the quotes found in it, and opens it. A text that is a story already opens nothing. */
export async function createNewStory(
  story: NewStory,
  tools: NewStoryTools,
): ReturnType<DeskClient['createStory']> {
  const { session, stories, detector, opened } = tools;
  const sha256 = sha256Hex(story.text);
  const first = await stories.withText(session, sha256);
  if (first !== null)
    return { ok: false, say: 'This text is a story on the desk already.', storyId: first };
  const { engine, finds } = await detector(story.text, parseStory(story.text));
  const before = session.confirmed()?.storyId ?? null;
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
  await session.open(storyId);
  const acted = await session.dispatch(commands);
  if (!acted.ok) {
    if (before !== null) await session.open(before);
    return { ok: false, say: acted.refusals.map((item) => item.say).join(' '), storyId: null };
  }
  await stories.noteText(session, sha256, storyId);
  await opened(storyId);
  return { ok: true, storyId };
}
