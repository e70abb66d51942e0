import * as z from 'zod/mini';
import {
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
import { anyWrite } from './field-schema.ts';
import * as v from './values.ts';

const writes = list(anyWrite);
const quoteId = id;
const quoteIds = list(id);
const seenFingerprint = sha256;

/** The command of a type that names one quote and nothing else. */
function onQuote<T extends string>(type: T) {
  return strict({ type: z.literal(type), quoteId });
}

/** Every command that core knows; core's Command, checked by a type test both ways. */
export const command = z.discriminatedUnion('type', [
  strict({
    type: z.literal('create-story'),
    title: line,
    slug: text(200),
    agency: z.nullable(name),
    relation: v.relation,
    deadline: z.nullable(date),
    houseStyle: v.houseStyle,
    trustedAgencies: list(name),
    versionId: id,
    text: wholeText(MAX_STORY_BYTES),
  }),
  strict({
    type: z.literal('propose-candidates'),
    engine: text(200),
    versionId: id,
    finds: list(v.find),
  }),
  strict({ type: z.literal('mark'), quoteId, anchor: v.anchor }),
  strict({ type: z.literal('edit'), writes }),
  strict({ type: z.literal('add-speaker'), speaker: v.speaker }),
  strict({ type: z.literal('add-occasion'), occasion: v.occasion }),
  strict({ type: z.literal('add-source'), source: v.source }),
  strict({ type: z.literal('add-search'), search: v.searchEntry }),
  strict({ type: z.literal('remove-search'), searchId: id }),
  strict({
    type: z.literal('add-message'),
    messageId: id,
    quoteId,
    text: passage,
    blocking: z.boolean(),
  }),
  strict({ type: z.literal('merge-speakers'), from: id, into: id, quoteIds }),
  strict({ type: z.literal('move-quotes'), from: z.nullable(id), into: id, quoteIds }),
  strict({ type: z.literal('suggest'), suggestionId: id, quoteId, writes }),
  strict({
    type: z.literal('settle-suggestion'),
    suggestionId: id,
    how: z.enum(['taken', 'declined', 'withdrawn']),
  }),
  strict({ type: z.literal('confirm'), quoteIds }),
  strict({ type: z.literal('dismiss'), quoteId, reason: v.dismissReason }),
  onQuote('restore'),
  onQuote('claim'),
  strict({ type: z.literal('assign'), quoteId, to: v.actor }),
  onQuote('release'),
  strict({ type: z.literal('hand-to'), quoteId, to: v.actor }),
  strict({
    type: z.literal('ask'),
    quoteId,
    messageId: id,
    addressee: line,
    question: passage,
  }),
  strict({ type: z.literal('answer'), quoteId, messageId: id, text: passage }),
  onQuote('take-back'),
  strict({ type: z.literal('submit'), quoteIds }),
  onQuote('recall'),
  onQuote('open-review'),
  onQuote('rework'),
  strict({ type: z.literal('approve'), quoteId, seenFingerprint }),
  strict({ type: z.literal('still-stands'), quoteId, seenFingerprint }),
  strict({ type: z.literal('send-back'), quoteId, seenFingerprint, messageId: id, note: passage }),
  strict({ type: z.literal('withdraw'), quoteId, seenFingerprint, reason }),
  strict({
    type: z.literal('run-unsigned'),
    quoteIds,
    seenFingerprints: list(seenFingerprint),
    reason,
  }),
  strict({
    type: z.literal('agree'),
    quoteId,
    as: z.enum(['standards', 'reads']),
    seenFingerprint,
  }),
  strict({ type: z.literal('shred'), fields: list(v.wordsAt) }),
  strict({ type: z.literal('settle'), conflictId: id, writes }),
  strict({ type: z.literal('undo'), of: id, writes }),
]);
