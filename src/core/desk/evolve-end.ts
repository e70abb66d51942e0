import { hasNoWriter, type Placement } from '../quote/placement.ts';
import { pointsBack } from '../quote/pronoun.ts';
import { fold } from '../text/fold.ts';
import { placeOf } from './context.ts';
import type { Copies } from './copies.ts';
import type { Complaint, ComplaintDecision } from './complaint.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { EndBody } from './end-event.ts';
import type { DeskEvent } from './event.ts';
import { restored } from './evolve-restored.ts';
import { rulesOf } from './fingerprint.ts';
import { act, change, changeMessage, marked, nextRevision } from './steps.ts';

type EndEvent = Extract<DeskEvent, { readonly type: EndBody['type'] }>;

/** What happens to the story as a whole, and after it ran. */
export function endOfDay(desk: Desk, event: EndEvent, copies: Copies): Desk {
  switch (event.type) {
    case 'version-added@1':
      return event.data.placements.reduce<Desk>(
        (state, placement) => placedQuote(state, placement, event, copies),
        { ...desk, versions: [...desk.versions, event.data.version] },
      );
    case 'fix-made@1': {
      const made = change(desk, event, copies, (quote) =>
        quote.fix === null ? quote : { ...quote, fixStatus: 'taken' },
      );
      const { quoteId } = event.data;
      return { ...made, fields: marked(made.fields, ['quote.fixStatus'], quoteId, event, copies) };
    }
    case 'fix-declined@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        fixDeclined: { ...act(event), reason: event.data.reason },
      }));
    case 'cleared@1': {
      const { versionId, quoteIds, fingerprints } = event.data;
      return {
        ...desk,
        clearance: {
          ...act(event),
          versionId,
          quoteIds,
          fingerprints,
          rules: quoteIds.map((id, at) => {
            const quote = quoteOf(desk, id);
            return quote === undefined ? 2 : rulesOf(desk, quote, fingerprints[at] ?? '');
          }),
          seq: event.seq,
        },
      };
    }
    case 'published@1': {
      const { versionId, where, to } = event.data;
      const ran = { ...act(event), versionId, where, correction: to === 'corrected' };
      return { ...desk, publications: [...desk.publications, { ...ran, seq: event.seq }] };
    }
    case 'killed@1':
      return { ...desk, killed: { ...act(event), reason: event.data.reason } };
    case 'complained@1': {
      const { note, ...data } = event.data;
      return withComplaint(desk, { ...data, text: note, ...act(event), decision: null }, copies);
    }
    case 'complaint-stands@1':
      return decided(desk, event.data.complaintId, copies, {
        ...act(event),
        seq: event.seq,
        reason: event.data.reason,
        correction: null,
      });
    case 'corrected@1': {
      const { complaintId, reason, oldWords, newWords, where, told, verdict } = event.data;
      const correction = { oldWords, newWords, where, told };
      const decision = { ...act(event), seq: event.seq, reason, correction };
      return change(decided(desk, complaintId, copies, decision), event, copies, (quote) => ({
        ...quote,
        ...nextRevision(quote),
        stage: event.data.to,
        verdict: null,
        withdrawn: [...quote.withdrawn, { ...act(event), verdict, reason, complaintId }],
      }));
    }
    case 'mentioned@1':
      return changeMessage(desk, event.data, copies, { mentions: event.data.people });
    case 'message-settled@1':
      return changeMessage(desk, event.data, copies, { settled: act(event) });
    case 'answer-given@1': {
      const { name, how, when } = event.data;
      return changeMessage(desk, event.data, copies, { given: { name, how, when } });
    }
    case 'nodded@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        dismissal:
          quote.dismissal === null
            ? null
            : { ...quote.dismissal, nod: { ...act(event), seq: event.seq } },
      }));
    case 'unsigned-seen@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        runUnsigned:
          quote.runUnsigned === null
            ? null
            : {
                ...quote.runUnsigned,
                seenSince: { ...act(event), seq: event.seq, note: event.data.note },
              },
      }));
    case 'source-guarded@1': {
      const { sourceId, confidential } = event.data;
      const source = desk.sources[sourceId];
      if (source === undefined) return desk;
      return { ...desk, sources: copies.put(desk.sources, sourceId, { ...source, confidential }) };
    }
    case 'second-verdict@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        secondOpinion: { ...act(event), code: event.data.code, revision: quote.revision },
      }));
    case 'log-restored@1':
      return restored(desk, event, copies);
  }
}

/**
 * A quote in a new version. Same words leave writer and signature alone; a quote moved away from
 * what its pronoun points at asks whether the context still stands (MODEL H).
 */
function placedQuote(
  desk: Desk,
  { quoteId, outcome, parts, clause, kind }: Placement,
  event: DeskEvent,
  copies: Copies,
): Desk {
  const quote = quoteOf(desk, quoteId);
  if (quote === undefined) throw new Error(`event ${event.seq} places quote ${quoteId}`);
  // As long as nobody says whose words they are now, the place they were last known at is kept.
  const stoodAt = parts === null ? quote.stoodAt : (quote.stoodAt ?? placeOf(quote));
  const touched = touchedBy(quote, outcome, event);
  const put = (next: Quote): Desk['quotes'] =>
    copies.putRow(desk.quotes, quoteId, { ...next, placed: outcome, stoodAt, touched });
  if (parts === null) {
    if (outcome !== 'cut' || quote.stage === 'dismissed') return { ...desk, quotes: put(quote) };
    const dismissal = {
      ...act(event),
      reason: 'cut',
      from: quote.stage,
      wasConfirmed: quote.everConfirmed,
      nod: null,
    } as const;
    return {
      ...desk,
      quotes: put({ ...quote, stage: 'dismissed', dismissal, lastChanged: act(event) }),
    };
  }
  const moved = { ...quote, anchor: { ...quote.anchor, parts, clause, kind } };
  if (!hasNoWriter(outcome))
    return {
      ...desk,
      quotes: put({
        ...(isReattributed(quote, parts) ? withoutOldLeave(asksAgain(moved)) : moved),
        lastChanged: act(event),
      }),
      fields: marked(desk.fields, ['quote.anchor'], quoteId, event, copies),
    };
  if (outcome !== 'moved') return { ...desk, quotes: put(moved) };
  return { ...desk, quotes: put(pointsBack(quote.anchor) ? asksAgain(moved) : moved) };
}

/** Whoever brings in a text in which a quote is not the same has a part in it, unless nobody has checked it yet. */
function touchedBy(
  { stage, touched }: Quote,
  outcome: Placement['outcome'],
  { actor }: DeskEvent,
): readonly string[] {
  const isSame = outcome === 'same' || outcome === 'typography';
  if (isSame || stage === 'to-confirm' || touched.includes(actor.id)) return touched;
  return [...touched, actor.id];
}

/** Signed or run under rules 1, which do not cover the printed attribution, and its words are the same but for typography. */
function isReattributed(
  { anchor, approval, runUnsigned }: Quote,
  parts: Quote['anchor']['parts'],
): boolean {
  return (
    (approval?.rules === 1 || runUnsigned?.rules === 1) &&
    parts.length === anchor.parts.length &&
    parts.every(({ exact }, index) => fold(exact) === fold(anchor.parts[index]?.exact ?? ''))
  );
}

/** A signature that asks whether it still stands, whatever the context is now. */
function asksAgain(quote: Quote): Quote {
  const { approval } = quote;
  return approval === null ? quote : { ...quote, approval: { ...approval, contextHash: '' } };
}

/** Leave to run without a sign-off, given under rules 1, was for other claims than are printed now. */
function withoutOldLeave(quote: Quote): Quote {
  return quote.runUnsigned?.rules === 1 ? { ...quote, runUnsigned: null } : quote;
}

function withComplaint(desk: Desk, complaint: Complaint, copies: Copies): Desk {
  return { ...desk, complaints: copies.put(desk.complaints, complaint.id, complaint) };
}

function decided(desk: Desk, id: string, copies: Copies, decision: ComplaintDecision): Desk {
  const complaint = desk.complaints[id];
  return complaint === undefined ? desk : withComplaint(desk, { ...complaint, decision }, copies);
}
