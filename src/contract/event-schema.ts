import * as z from 'zod/mini';
import { STAGES } from '#core/review/stages.ts';
import {
  count,
  date,
  id,
  line,
  list,
  name,
  passage,
  reason,
  sha256,
  strict,
  text,
  wholeText,
} from './bounds.ts';
import { MAX_STORY_BYTES } from './limits.ts';
import { anyStood, anyWrite, anyWritten } from './field-schema.ts';
import * as v from './values.ts';

const stage = z.enum([
  'to-confirm',
  'open',
  'in-hand',
  'asked',
  'ready',
  'in-review',
  'sent-back',
  'approved',
  'dismissed',
]);
const transition = z.enum(STAGES.map((row) => row.command));
const newQuote = strict({ id, find: z.nullable(v.findReason), anchor: v.anchor });
const quoteId = id;
const fingerprint = sha256;

/**
 * What each event carries, by type and version. An entry is never changed once a release has
 * written it: a new form gets a new version here and an upcaster from the old one in upcast.ts.
 */
export const EVENT_DATA = {
  'story-created@1': strict({
    title: line,
    slug: text(200),
    agency: z.nullable(name),
    relation: v.relation,
    deadline: z.nullable(date),
    houseStyle: v.houseStyle,
    trustedAgencies: list(name),
    version: v.version,
  }),
  'candidates-proposed@1': strict({
    engine: text(200),
    versionId: id,
    origin: z.enum(['machine', 'person']),
    quotes: list(newQuote),
    speakers: list(v.speaker),
    dropped: list(id),
  }),
  'quote-marked@1': strict({ quote: newQuote }),
  'fields-written@1': strict({ writes: list(anyWritten) }),
  'speaker-added@1': strict({ speaker: v.speaker }),
  'occasion-added@1': strict({ occasion: v.occasion }),
  'source-added@1': strict({ source: v.source }),
  'search-added@1': strict({ search: v.searchEntry }),
  'search-removed@1': strict({ search: v.searchEntry }),
  'message-added@1': strict({
    id,
    quoteId,
    kind: z.enum(['note', 'question', 'answer', 'send-back']),
    text: passage,
    blocking: z.boolean(),
  }),
  'suggestion-made@1': strict({ id, quoteId, writes: list(anyWrite) }),
  'suggestion-settled@1': strict({ id, how: z.enum(['taken', 'declined', 'withdrawn']) }),
  'stage-moved@1': strict({
    quoteId,
    command: transition,
    from: stage,
    to: stage,
    assignee: z.nullable(v.actor),
  }),
  'dismissed@1': strict({ quoteId, reason: v.dismissReason, from: stage }),
  'restored@1': strict({ quoteId, to: stage }),
  'asked@1': strict({ quoteId, addressee: line, question: passage }),
  'sent-back@1': strict({ quoteId, note: passage, fingerprint }),
  'approved@1': strict({
    quoteId,
    command: z.enum(['approve', 'still-stands']),
    fingerprint,
    contextHash: sha256,
  }),
  'withdrawn@1': strict({ quoteId, reason }),
  'run-unsigned@1': strict({ quoteId, fingerprint, reason }),
  'agreed@1': strict({ quoteId, as: z.enum(['standards', 'reads']), fingerprint }),
  'version-added@1': strict({ version: v.version, base: id, placements: list(v.placement) }),
  'fix-made@1': strict({ quoteId, versionId: id, how: v.fixHow }),
  'fix-declined@1': strict({ quoteId, reason }),
  'cleared@1': strict({
    versionId: id,
    quoteIds: list(id),
    fingerprints: list(fingerprint),
    from: v.storyState,
    to: v.storyState,
  }),
  'published@1': strict({ versionId: id, where: line, from: v.storyState, to: v.storyState }),
  'killed@1': strict({ reason, from: v.storyState, to: v.storyState }),
  'complained@1': strict({ id, quoteId, name, due: date, note: passage }),
  'complaint-stands@1': strict({ complaintId: id, quoteId, fingerprint, reason }),
  'corrected@1': strict({
    complaintId: id,
    quoteId,
    fingerprint,
    reason,
    from: stage,
    to: stage,
    verdict: z.nullable(v.verdict),
    oldWords: wholeText(MAX_STORY_BYTES),
    newWords: passage,
    where: line,
    told: line,
  }),
  'mentioned@1': strict({ quoteId, messageId: id, people: list(v.actor) }),
  'message-settled@1': strict({ quoteId, messageId: id }),
  'answer-given@1': strict({ quoteId, messageId: id, name, how: line, when: date }),
  'nodded@1': strict({ quoteId }),
  'unsigned-seen@1': strict({ quoteId, fingerprint, note: reason }),
  'source-guarded@1': strict({ sourceId: id, confidential: z.boolean() }),
  'second-verdict@1': strict({ quoteId, code: v.verdictCode }),
  'log-restored@1': strict({
    source: z.enum(['backup', 'data-file']),
    takenAt: z.nullable(date),
    provedTo: count,
    missing: list(strict({ seq: count, hash: sha256, at: date, kind: v.knownHeadKind })),
  }),
  'conflict-opened@1': strict({ theirs: list(anyWrite), current: list(anyStood) }),
  'conflict-settled@1': strict({ conflictId: id, writes: list(anyWritten) }),
  'shredded@1': strict({ seqs: z.array(count), fields: list(v.wordsAt) }),
} as const;
