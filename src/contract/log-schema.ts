import * as z from 'zod/mini';
import { count, date, id, line, list, name, sha256, strict, text } from './bounds.ts';
import { EVENT_DATA } from './event-schema.ts';
import * as v from './values.ts';

/** A row of one type: its payload's data is that of the type, and of no other. */
function row<T extends keyof typeof EVENT_DATA, S extends z.core.SomeType>(type: T, data: S) {
  return strict({
    seq: count.check(z.positive()),
    prevHash: sha256,
    hash: sha256,
    storyId: id,
    at: date,
    actor: id,
    mid: id,
    type: z.literal(type),
    salt: text(64),
    payloadHash: sha256,
    payload: strict({ by: name, hats: v.hats, batch: z.nullable(id), data }),
  });
}

/** A row of a log in its newest form: core's LogEntry, with type and data paired. */
export const logEntry = z.discriminatedUnion('type', [
  row('story-created@1', EVENT_DATA['story-created@1']),
  row('candidates-proposed@1', EVENT_DATA['candidates-proposed@1']),
  row('quote-marked@1', EVENT_DATA['quote-marked@1']),
  row('fields-written@1', EVENT_DATA['fields-written@1']),
  row('speaker-added@1', EVENT_DATA['speaker-added@1']),
  row('occasion-added@1', EVENT_DATA['occasion-added@1']),
  row('source-added@1', EVENT_DATA['source-added@1']),
  row('search-added@1', EVENT_DATA['search-added@1']),
  row('search-removed@1', EVENT_DATA['search-removed@1']),
  row('message-added@1', EVENT_DATA['message-added@1']),
  row('suggestion-made@1', EVENT_DATA['suggestion-made@1']),
  row('suggestion-settled@1', EVENT_DATA['suggestion-settled@1']),
  row('stage-moved@1', EVENT_DATA['stage-moved@1']),
  row('dismissed@1', EVENT_DATA['dismissed@1']),
  row('restored@1', EVENT_DATA['restored@1']),
  row('asked@1', EVENT_DATA['asked@1']),
  row('sent-back@1', EVENT_DATA['sent-back@1']),
  row('approved@1', EVENT_DATA['approved@1']),
  row('withdrawn@1', EVENT_DATA['withdrawn@1']),
  row('run-unsigned@1', EVENT_DATA['run-unsigned@1']),
  row('agreed@1', EVENT_DATA['agreed@1']),
  row('version-added@1', EVENT_DATA['version-added@1']),
  row('fix-made@1', EVENT_DATA['fix-made@1']),
  row('fix-declined@1', EVENT_DATA['fix-declined@1']),
  row('cleared@1', EVENT_DATA['cleared@1']),
  row('published@1', EVENT_DATA['published@1']),
  row('killed@1', EVENT_DATA['killed@1']),
  row('complained@1', EVENT_DATA['complained@1']),
  row('complaint-stands@1', EVENT_DATA['complaint-stands@1']),
  row('corrected@1', EVENT_DATA['corrected@1']),
  row('mentioned@1', EVENT_DATA['mentioned@1']),
  row('message-settled@1', EVENT_DATA['message-settled@1']),
  row('answer-given@1', EVENT_DATA['answer-given@1']),
  row('nodded@1', EVENT_DATA['nodded@1']),
  row('unsigned-seen@1', EVENT_DATA['unsigned-seen@1']),
  row('source-guarded@1', EVENT_DATA['source-guarded@1']),
  row('second-verdict@1', EVENT_DATA['second-verdict@1']),
  row('log-restored@1', EVENT_DATA['log-restored@1']),
  row('conflict-opened@1', EVENT_DATA['conflict-opened@1']),
  row('conflict-settled@1', EVENT_DATA['conflict-settled@1']),
  row('shredded@1', EVENT_DATA['shredded@1']),
]);

/** Where a log stands: core's LogHead. */
export const logHead = strict({ seq: count, hash: sha256 });

/** Epoch of a host: names its history; never ''. */
const epoch = text(120).check(z.minLength(1));

/**
 * The answer to GET …/changes: rows with from < seq ≤ to, in order. `from` is the one asked for, or
 * 0 when the epoch asked for is not the host's, or the host's row at `from` is not the one named
 * (then the base is to be built from the first row on). Rows come as
 * the log has them; readEntry lifts each one.
 */
export const changes = strict({
  epoch,
  from: count,
  to: count,
  head: logHead,
  events: z.array(z.unknown()),
});

/** One row of the story list: core's StorySummary. */
export const storySummary = strict({
  storyId: id,
  title: line,
  deadline: z.nullable(date),
  relation: v.relation,
  state: v.storyState,
  archived: z.boolean(),
  quotations: count,
  paraphrases: count,
  signed: count,
  head: logHead,
  createdAt: date,
  changedAt: date,
});

/** The answer to GET /api/stories. */
export const stories = strict({ epoch, stories: list(storySummary) });
