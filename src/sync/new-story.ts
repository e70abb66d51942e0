import type { Command } from '#core/desk/command.ts';
import { detect } from '#core/quote/detect.ts';
import type { Detection } from '#core/quote/find.ts';
import { parseStory } from '#core/story/blocks.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import type { DeskClient, NewStory } from './desk-client.ts';
import { newId } from './new-id.ts';
import type { Detector } from './ports.ts';
import type { Session } from './session.ts';
import type { Stories } from './stories.ts';

/** Up to here detection runs in the page, so that the quotes are there with the first paint (MODEL C). */
const DETECTED_AT_ONCE = 64 * 1024;

export interface NewStoryTools {
  readonly session: Session;
  readonly stories: Stories;
  readonly detector: Detector;
  readonly opened: (storyId: string) => Promise<void>;
}

/** Makes a story of a text, proposes the quotes found in it, and opens it. A text that is a story already opens nothing. */
export async function createNewStory(story: NewStory, tools: NewStoryTools): ReturnType<DeskClient['createStory']> {
  const { session, stories, detector, opened } = tools;
  const sha256 = sha256Hex(story.text);
  const first = await stories.withText(session, sha256);
  if (first !== null) return { ok: false, say: 'This text is a story on the desk already.', storyId: first };
  const { engine, finds } = await detection(story.text, detector);
  const before = session.confirmed()?.storyId ?? null;
  const storyId = newId('st');
  const versionId = newId('v');
  const commands: readonly Command[] = [
    { type: 'create-story', ...story, houseStyle: 'strict-fillers', trustedAgencies: [], versionId },
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

async function detection(text: string, detector: Detector): Promise<Detection> {
  const blocks = parseStory(text);
  return text.length <= DETECTED_AT_ONCE ? detect(text, blocks) : detector(text, blocks);
}
