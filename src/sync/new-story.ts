import { MAX_LIST } from '#contract/limits.ts';
import type { Command, Edit, ProposeCandidates } from '#core/desk/command.ts';
import { proposalAhead } from '#core/desk/decide-propose.ts';
import type { InPieces } from '#core/in-pieces.ts';
import { parseStory } from '#core/story/blocks.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import type { BeforeShown } from './before-shown.ts';
import type { Acted, DeskClient, NewStory, ReadyToDraw } from './desk-client.ts';
import { wireSchemas } from './lazy-schemas.ts';
import { formRefusal, noteSound } from './made.ts';
import { newId } from './new-id.ts';
import type { Detector } from './ports.ts';

export interface NewStoryTools {
  /** The story open now; null: none. */
  readonly openNow: string | null;
  readonly open: (storyId: string) => Promise<void>;
  /** As the session's. */
  readonly dispatch: (
    commands: readonly Command[],
    batch: string | null,
    before: BeforeShown,
  ) => Promise<Acted>;
  /** The story made from the text with this hash; null: none. */
  readonly withText: (sha256: string) => Promise<string | null>;
  readonly noteText: (sha256: string, storyId: string) => Promise<void>;
  readonly detector: Detector;
  /** Lets the page draw and hear. */
  readonly rest: () => Promise<void>;
  /** Whether the page goes on showing what it showed before. */
  readonly hold: (still: boolean) => void;
  /** See DeskClient. */
  readonly ready: ReadyToDraw | undefined;
  readonly opened: (storyId: string) => Promise<void>;
}

/** A text so long takes a while to hash. */
const LONG = 64 * 1024;
/** Fewer finds are worked out in one go. */
const MANY = 250;
/** So many finds are looked at in a piece. */
const PIECE = 500;

/** Whether so many finds can be stored, looked at in pieces; formRefusal then has it ready. */
function* formAhead(
  command: ProposeCandidates,
  schemas: Parameters<typeof formRefusal>[1],
): InPieces<void> {
  const { finds } = command;
  if (finds.length > MAX_LIST) return;
  for (let from = 0; from < finds.length; from += PIECE) {
    const some = { ...command, finds: finds.slice(from, from + PIECE) };
    if (formRefusal(some, schemas) !== null) return;
    yield;
  }
  noteSound(command);
}

/** A style of the desk is written as it is now: creation itself knows shipped ones only. */
function styleEdit(storyId: string, style: NewStory['style']): readonly Edit[] {
  if (style === undefined || style.named === null) return [];
  const { houseStyle, permits, named } = style;
  const writes: Edit['writes'] = [
    { field: 'story.houseStyle', id: storyId, value: houseStyle },
    { field: 'story.permits', id: storyId, value: permits },
    { field: 'story.style', id: storyId, value: named },
  ];
  return [{ type: 'edit', writes }];
}

/** Makes a story of a text, proposes the quotes found in it, and opens it. A text that is a story already opens nothing. */
export async function createNewStory(
  story: NewStory,
  tools: NewStoryTools,
): ReturnType<DeskClient['createStory']> {
  const { openNow, open, dispatch, withText, noteText, detector, rest, hold, ready, opened } =
    tools;
  const inPieces = async (work: InPieces<void>): Promise<void> => {
    while (work.next().done !== true) await rest();
  };
  if (story.text.length > LONG) await rest();
  const sha256 = sha256Hex(story.text);
  const first = await withText(sha256);
  if (first !== null)
    return { ok: false, say: 'This text is a story on the desk already.', storyId: first };
  const { engine, finds } = await detector(story.text, parseStory(story.text));
  const storyId = newId('st');
  const versionId = newId('v');
  const { style, ...facts } = story;
  const create = {
    type: 'create-story',
    ...facts,
    houseStyle: style === undefined || style.named !== null ? 'strict-fillers' : style.houseStyle,
    trustedAgencies: [],
    versionId,
  } as const;
  const propose = { type: 'propose-candidates', engine, versionId, finds } as const;
  // What deciding thousands of finds would take in one go is done before, a piece at a time.
  const many = finds.length > MANY;
  if (many) {
    const version = { id: versionId, number: 1, text: story.text, sha256 };
    await inPieces(proposalAhead(storyId, version, propose));
    const schemas = await wireSchemas();
    await inPieces(formAhead(propose, schemas));
    formRefusal(create, schemas);
    await rest();
  }
  const beforeShown: BeforeShown = async ({ written, workOut }) => {
    if (many) {
      // Drawn once, under the names that the disk gave it.
      if ((await written) === null) return;
      await rest();
      const desk = workOut();
      await rest();
      if (desk !== null && ready !== undefined) await inPieces(ready(desk));
      await rest();
    }
    hold(false);
  };
  // The story of before stands until the new one can be drawn.
  hold(true);
  const acted = await open(storyId)
    .then(() => dispatch([create, ...styleEdit(storyId, style), propose], null, beforeShown))
    .finally(() => hold(false));
  if (!acted.ok) {
    if (openNow !== null) await open(openNow);
    return { ok: false, say: acted.refusals.map((item) => item.say).join(' '), storyId: null };
  }
  await noteText(sha256, storyId);
  await opened(storyId);
  return { ok: true, storyId };
}
