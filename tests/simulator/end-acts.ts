import { type Command, isDirect } from '#core/desk/command.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { type Desk, quotesOf, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { fixCommand, readyFixes } from '#core/desk/make-fix.ts';
import { mayRun, quotesToClear } from '#core/desk/story-state.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { detect } from '#core/quote/detect.ts';
import type { Actor } from '#core/review/hats.ts';
import { parseStory } from '#core/story/blocks.ts';
import type { VerdictCode } from '#core/verdict/scale.ts';
import type { Deed, Screen } from './deed.ts';
import type { EndKind, Step } from './step.ts';

/**
 * What people do beside checking and signing: talk, fixes and versions, clearing and complaints,
 * second verdicts, marks for legal, the story's facts, sources and speakers. Each kind of step offers
 * several acts, as often as not in an order that the step chooses; the first that this person may do
 * is done.
 */
export function endDeed(kind: EndKind, step: Step, screen: Screen): Deed | null {
  const quotes = inReadingOrder(screen.desk);
  const quote = quotes[step.a % Math.max(1, quotes.length)];
  if (quote === undefined) return null;
  const offered = rotated(OFFERS[kind]({ screen, step, quote }), step.b % 2 === 0 ? 0 : step.b);
  // Now and then something the page would not offer, as a page that is behind would.
  const any = step.c % 23 === 0;
  const command = offered.find((item) => (any && isDirect(item)) || screen.allowed(item));
  if (command === undefined) return null;
  return isDirect(command)
    ? { kind: 'direct', command }
    : { kind: 'dispatch', commands: [command] };
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const at = by % Math.max(1, list.length);
  return [...list.slice(at), ...list.slice(0, at)];
}

interface Moment {
  readonly screen: Screen;
  readonly step: Step;
  readonly quote: Quote;
}

const OTHERS: readonly Actor[] = [
  { id: 'p-tom-typeset', name: 'Tom Typeset' },
  { id: 'p-dan-deadline', name: 'Dan Deadline' },
];

const OFFERS: Readonly<Record<EndKind, (moment: Moment) => readonly Command[]>> = {
  talk: ({ screen: { desk, fresh }, step, quote: { id: quoteId } }) => {
    const mentions = step.c % 3 === 0 ? OTHERS.slice(0, 1 + (step.c % 2)) : [];
    const blocking = Object.values(desk.messages).find((item) => item.blocking && !item.settled);
    return [
      {
        type: 'say',
        messageId: fresh('m'),
        quoteId,
        text: `word ${step.c % 50}`,
        blocking: step.c % 5 === 0,
        mentions,
      },
      ...(blocking === undefined
        ? []
        : [{ type: 'settle-message', messageId: blocking.id } as const]),
      {
        type: 'record-answer',
        messageId: fresh('m'),
        quoteId,
        text: 'it was so',
        name: 'the reporter',
        how: 'call',
        when: '2026-11-24T10:00',
      },
      { type: 'nod', quoteId },
    ];
  },

  fix: ({ screen, step, quote }) => {
    const { desk, fresh } = screen;
    const said = quote.anchor.parts.map(({ exact }) => exact.replace(/\w+/, 'said'));
    const fixes = readyFixes(desk, quote, {
      said: step.c % 2 === 0 ? said : null,
      credit: step.c % 3 === 0 ? 'Fable Wire' : null,
    });
    const fix = fixes[step.c % Math.max(1, fixes.length)];
    return [
      ...(fix === undefined ? [] : [fixCommand(desk, quote, fix, fresh('v'))]),
      { type: 'decline-fix', quoteId: quote.id, reason: 'it runs as it is' },
      ...(step.c % 7 === 0 ? foundAnew(desk) : []),
    ];
  },

  clear: ({ screen: { desk, fresh }, step, quote }) => {
    const versionId = desk.versions.at(-1)?.id ?? '';
    const seenFingerprint = fingerprintOf(desk, quote);
    const unsigned = quotesToClear(desk).filter((item) => !mayRun(desk, item));
    return [
      { type: 'publish', versionId, where: `page ${step.c % 9}` },
      clearAsSeen(desk),
      ...(unsigned.length === 0
        ? []
        : [
            {
              type: 'run-unsigned',
              quoteIds: unsigned.map(({ id }) => id),
              seenFingerprints: unsigned.map((item) => fingerprintOf(desk, item)),
              reason: 'no second reader',
            } as const,
          ]),
      { type: 'confirm-unsigned', quoteId: quote.id, seenFingerprint, note: 'seen in print' },
      ...complaints(desk, step, fresh),
      ...(step.c % 40 === 0
        ? [{ type: 'kill', reason: 'the bridge is closed again' } as const]
        : []),
    ];
  },

  second: ({ step, quote: { id: quoteId } }) => {
    const codes: readonly VerdictCode[] = ['VERBATIM', 'MINOR_EDITS', 'ALTERED', 'UNVERIFIABLE'];
    return [{ type: 'second-verdict', quoteId, code: codes[step.c % codes.length] ?? 'VERBATIM' }];
  },

  legal: ({ screen: { desk, me }, step, quote }) => {
    const { id, legal } = quote;
    const seenFingerprint = fingerprintOf(desk, quote);
    const yes = { type: 'agree', quoteId: id, as: 'standards', seenFingerprint } as const;
    const reasons = ['a name is named', 'a figure is in dispute', null];
    return [
      ...(legal !== null && me.hats.includes('standards') ? [{ ...yes, seenLegal: legal }] : []),
      edit({ field: 'quote.legal', id, value: reasons[step.c % reasons.length] ?? null }),
    ];
  },

  story: ({ screen: { desk }, step }) => {
    const id = desk.storyId;
    const style = { id: 'hs-1', name: 'Ours', version: 1 + (step.c % 3) };
    return [
      edit({ field: 'story.title', id, value: `Harbour bridge ${step.c % 4}` }),
      edit({ field: 'story.houseStyle', id, value: step.c % 2 === 0 ? 'strict' : 'tidy-speech' }),
      edit(
        { field: 'story.houseStyle', id, value: 'custom' },
        { field: 'story.permits', id, value: step.c % 2 === 0 ? ['grammar_tidied'] : [] },
        { field: 'story.style', id, value: style },
      ),
      edit({ field: 'story.archived', id, value: step.c % 2 === 0 }),
      edit({ field: 'story.blind', id, value: step.c % 3 > 0 }),
    ];
  },

  source: ({ screen, step, quote }) => {
    const { desk, fresh } = screen;
    const ids = Object.keys(desk.sources);
    const sourceId = ids[step.c % Math.max(1, ids.length)] ?? '';
    const confidential = desk.sources[sourceId]?.confidential !== true;
    return [
      { type: 'guard-source', sourceId, confidential },
      edit({ field: 'source.title', id: sourceId, value: `Recording ${step.c % 4}` }),
      {
        type: 'add-source',
        source: {
          id: fresh('src'),
          type: step.c % 2 === 0 ? 'own-recording' : 'outlet',
          title: 'Another record',
          publisher: 'Fable Wire',
          url: null,
          snapshotUrl: null,
          date: '2026-11-20',
          accessedAt: null,
          fidelity: step.c % 2 === 0 ? 'recording' : null,
          completeness: 'whole',
          record: null,
          occasionId: null,
          notesSeenBy: null,
        },
      },
      {
        type: 'add-occasion',
        occasion: {
          id: fresh('oc'),
          what: 'town hall meeting',
          where: 'the harbour',
          date: '2026-11-20',
          delivery: 'live',
        },
      },
      edit({
        field: 'quote.occasion',
        id: quote.id,
        value: Object.keys(desk.occasions)[0] ?? null,
      }),
    ];
  },

  speaker: ({ screen: { desk, fresh }, step, quote }) => {
    const from = quote.anchor.speakerId;
    const into = Object.keys(desk.speakers)[
      step.c % Math.max(1, Object.keys(desk.speakers).length)
    ];
    const quoteIds = quotesOf(desk)
      .filter(({ anchor }) => anchor.speakerId === from)
      .map(({ id }) => id);
    const moves: readonly Command[] =
      into === undefined || into === from
        ? []
        : [
            { type: 'move-quotes', from, into, quoteIds: quoteIds.slice(0, 1) },
            ...(from === null ? [] : [{ type: 'merge-speakers', from, into, quoteIds } as const]),
          ];
    return [
      ...moves,
      {
        type: 'add-speaker',
        speaker: {
          id: fresh('sp'),
          name: 'Someone Else',
          role: null,
          aliases: [],
          unnamed: null,
          checked: null,
        },
      },
      ...(from === null
        ? []
        : [edit({ field: 'speaker.name', id: from, value: `Name ${step.c % 3}` })]),
    ];
  },
};

function edit(...writes: Extract<Command, { type: 'edit' }>['writes'][number][]): Command {
  return { type: 'edit', writes };
}

/** What the detector finds in the newest version. */
function foundAnew(desk: Desk): readonly Command[] {
  const version = desk.versions.at(-1);
  if (version === undefined) return [];
  const found = detect(version.text, parseStory(version.text));
  return [{ type: 'propose-candidates', versionId: version.id, ...found }];
}

function complaints(desk: Desk, step: Step, fresh: Screen['fresh']): readonly Command[] {
  const open = Object.values(desk.complaints).find(({ decision }) => decision === null);
  const signed = quotesOf(desk).find(({ stage }) => stage === 'approved');
  const about = open === undefined ? undefined : quoteOf(desk, open.quoteId);
  return [
    ...(signed === undefined || open !== undefined
      ? []
      : [
          {
            type: 'complain',
            complaintId: fresh('co'),
            quoteId: signed.id,
            name: 'the harbour office',
            due: '2026-11-25',
            text: `complaint ${step.c % 9}`,
          } as const,
        ]),
    ...(open === undefined || about === undefined
      ? []
      : ([
          {
            type: 'complaint-stands',
            complaintId: open.id,
            quoteId: about.id,
            seenFingerprint: fingerprintOf(desk, about),
            reason: 'the recording has it',
          },
          {
            type: 'correct',
            complaintId: open.id,
            quoteId: about.id,
            seenFingerprint: fingerprintOf(desk, about),
            reason: 'it was said otherwise',
            newWords: 'as it was said',
            where: 'page 2',
            told: 'the harbour office',
          },
        ] as const)),
  ];
}
