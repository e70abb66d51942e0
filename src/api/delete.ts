import { Hono } from 'hono';
import { id } from '#contract/bounds.ts';
import { ROUTES } from '#contract/routes.ts';
import { deletion } from '#contract/story-schema.ts';
import { recordsNamed } from '#core/desk/record-uses.ts';
import { checked, readJson } from './body.ts';
import { person } from './person.ts';
import {
  ANY_BODY,
  type Archive,
  type Ports,
  type Removal,
  type StoryWhole,
  type Tombstone,
} from './ports.ts';
import { json, ProblemError } from './problems.ts';

const MAX_BYTES = 1024;

/**
 * DELETE /api/stories/:id (MODEL A10): log, list row and the texts only it names go; a tombstone
 * stays, and the answers by mid, so that a repeat is told from a new command. The sender names the
 * head of the copy they hold: what came since would be in no copy. Deleting twice is once.
 */
export function deleteRoutes(ports: Ports, archive: Archive): Hono {
  return new Hono().delete(ROUTES.deleteStory.path, async (c) => {
    const me = await person(ports, c.req.raw);
    const storyId = checked(id, c.req.param('id'));
    const { headHash } = checked(deletion, await readJson(c.req.raw, MAX_BYTES));
    if (!me.hats.includes('clears'))
      throw new ProblemError(403, 'Still needed: someone who clears, to delete a story.');
    const at = ports.clock.now();
    let left: Tombstone | null = null;
    let seq = 0;
    await archive.remove(storyId, (whole) => {
      if (whole.gone !== null) {
        left = whole.gone;
        return { write: false };
      }
      const head = headOf(whole);
      if (head.hash !== headHash)
        throw new ProblemError(422, 'The story changed since your copy; take another one.');
      left = { storyId, headHash, at, actor: { id: me.id, name: me.name } };
      ({ seq } = head);
      return removal(whole, left);
    });
    if (seq > 0) ports.hints.changed(storyId, seq);
    return json(c, left);
  });
}

function headOf({ entries }: StoryWhole): { readonly seq: number; readonly hash: string } {
  const head = entries.at(-1);
  if (head === undefined) throw new ProblemError(404, 'There is no such story.');
  return head;
}

function removal({ entries, answers }: StoryWhole, tombstone: Tombstone): Removal {
  return {
    write: true,
    tombstone,
    texts: recordsNamed(entries),
    answers: answers.map((answer) => ({ ...answer, bodyHash: ANY_BODY })),
  };
}
