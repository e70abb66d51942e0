import * as z from 'zod/mini';
import { count, date, id, sha256, strict } from './bounds.ts';
import { logHead } from './log-schema.ts';
import { actor, knownHeadKind } from './values.ts';

/** A head that a host has answered with: core's KnownHead. */
export const knownHead = strict({
  storyId: id,
  seq: count,
  hash: sha256,
  at: date,
  kind: knownHeadKind,
});

const restoredStory = strict({
  storyId: id,
  before: z.nullable(logHead),
  after: z.nullable(logHead),
  provedTo: count,
  missing: count,
});

/** A row of a host's own log: core's HostRow. */
export const hostRow = strict({
  seq: count.check(z.positive()),
  prevHash: sha256,
  hash: sha256,
  at: date,
  actor,
  type: z.literal('restored@1'),
  data: strict({
    source: z.enum(['backup', 'data-file']),
    file: z.nullable(sha256),
    takenAt: z.nullable(date),
    story: z.nullable(id),
    stories: z.array(restoredStory),
  }),
});
