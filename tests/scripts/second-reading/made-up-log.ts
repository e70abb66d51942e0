import { settledPlacement } from '#core/desk/attribution.ts';
import { emptyDesk, quotesOf } from '#core/desk/desk.ts';
import type { EventBody } from '#core/desk/event.ts';
import { evolve } from '#core/desk/evolve.ts';
import type { AnyWrite, FieldName } from '#core/desk/field.ts';
import { readField } from '#core/desk/field-table.ts';
import { fingerprintBy } from '#core/desk/fingerprint.ts';
import { appendToLog, EMPTY_HEAD, eventOf, type LogEntry } from '#core/desk/log.ts';
import { hasNoWriter, type Placement, type PlacementOutcome } from '#core/quote/placement.ts';
import type { Stage, Transition } from '#core/review/stages.ts';
import { sameValue } from '#core/text/canonical.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { SOURCE_TYPES } from '#core/verdict/source.ts';
import { makeSource } from '../../makers/make-desk.ts';
import { dice } from '../../simulator/chance.ts';
import {
  anchorOf,
  date,
  evidenceItem,
  IDS,
  NAMED,
  partsIn,
  QUOTES,
  speakerOf,
  storyText,
  text,
  VALUES,
  WORDS,
} from './made-up-values.ts';

/**
 * A log of any events in any order, by people who need no roles: what no rule would let through is in
 * it as well, so that two readings of a log are compared where the rules of the desk never lead.
 */

const PEOPLE = ['p-ann', 'p-ben', 'p-cay', 'p-dee'] as const;

const STAGES: readonly (readonly [Transition, Stage])[] = [
  ['confirm', 'open'],
  ['claim', 'in-hand'],
  ['assign', 'in-hand'],
  ['hand-to', 'in-hand'],
  ['submit', 'ready'],
  ['recall', 'in-hand'],
  ['open-review', 'in-review'],
  ['rework', 'in-hand'],
];

const OUTCOMES: readonly PlacementOutcome[] = [
  'same',
  'typography',
  'moved',
  'changed',
  'ambiguous',
  'proposed',
  'cut',
  'unplaced',
];

/** The log of a seed, `length` rows and those that begin it. */
export function madeUpLog(seed: number, length: number): readonly LogEntry[] {
  const roll = dice(seed);
  const log: LogEntry[] = [];
  let desk = emptyDesk('st-made-up');
  let version = { id: 'v-1', number: 1, text: storyText(roll), sha256: '' };

  function add(body: EventBody, who: string): void {
    const head = log.at(-1) ?? EMPTY_HEAD;
    const [entry] = appendToLog(head, [body], {
      storyId: 'st-made-up',
      at: '2026-11-24T12:00:00.000Z',
      actor: { id: who, name: who.slice(2) },
      hats: [],
      mid: `mid-${head.seq}`,
      batch: null,
      salts: ['00'],
    });
    if (entry === undefined) return;
    log.push(entry);
    desk = evolve(desk, eventOf(entry));
  }
  const somebody = (): string => roll.pick(PEOPLE) ?? 'p-ann';
  const hashed = (): typeof version => ({ ...version, sha256: sha256Hex(version.text) });

  function write(): EventBody | null {
    const fields = Object.keys(VALUES) as readonly FieldName[];
    const field = roll.pick([
      ...fields,
      'evidence.item',
      'evidence.item',
      'evidence.item',
      'quote.verdict',
      'quote.verdict',
      'quote.decisive',
      'quote.anchor',
    ] as const);
    if (field === undefined) return null;
    if (field === 'evidence.item') {
      const id = `e-${roll.pick(IDS)}`;
      const sourceId = roll.pick(Object.keys(desk.sources));
      if (sourceId === undefined) return null;
      const value = roll.yes(0.2) ? null : evidenceItem(roll, id, sourceId);
      return written({ field, id, value });
    }
    const id = roll.pick(NAMED[field.split('.')[0] ?? ''] ?? []) ?? '';
    if (field === 'quote.anchor') {
      const place = roll.pick(WORDS) ?? '';
      return written({
        field,
        id,
        value: anchorOf(roll, version.id, version.text, place, Object.keys(desk.speakers)),
      });
    }
    // The table pairs each field with its own values.
    return written({ field, id, value: VALUES[field]?.(roll) } as AnyWrite);
  }

  function written(one: AnyWrite): EventBody | null {
    const before = readField(desk, one.field, one.id);
    // A value that is the same makes no event.
    if (before === undefined || sameValue(before, one.value)) return null;
    const writes = [{ ...one, before }] as Extract<
      EventBody,
      { readonly type: 'fields-written@1' }
    >['data']['writes'];
    return roll.yes(0.1)
      ? { type: 'conflict-settled@1', data: { conflictId: 'none', writes } }
      : { type: 'fields-written@1', data: { writes } };
  }

  function newVersion(): EventBody {
    const number = version.number + 1;
    version = { id: `v-${number}`, number, text: storyText(roll), sha256: '' };
    const next = hashed();
    const placements = quotesOf(desk).map((quote): Placement => {
      const { id, anchor } = quote;
      const outcome = roll.pick(OUTCOMES) ?? 'same';
      const words = anchor.parts[0]?.exact ?? '';
      const isPlaced = outcome !== 'cut' && outcome !== 'unplaced';
      const found = version.text.includes(words) ? words : (WORDS[0] ?? '');
      const parts = isPlaced ? partsIn(version.id, version.text, found) : null;
      const placement = { quoteId: id, outcome, parts, clause: null, kind: anchor.kind };
      // The same words are never called another thing, nor other words the same.
      const isOther = isPlaced && parts?.[0]?.exact !== words && hasNoWriter(outcome);
      return settledPlacement(
        desk,
        quote,
        isOther ? { ...placement, outcome: 'changed' } : placement,
        next,
      );
    });
    return {
      type: 'version-added@1',
      data: { version: next, base: `v-${number - 1}`, placements },
    };
  }

  function stageMove(quoteId: string): EventBody {
    const [command, to] = roll.pick(STAGES) ?? ['claim', 'in-hand'];
    const who = roll.yes(0.7) ? somebody() : null;
    const assignee = who === null ? null : { id: who, name: who };
    return { type: 'stage-moved@1', data: { quoteId, command, from: 'open', to, assignee } };
  }

  function signature(quoteId: string): EventBody | null {
    const quote = quotesOf(desk).find(({ id }) => id === quoteId);
    if (quote === undefined) return null;
    const fingerprint = fingerprintBy(roll.yes(0.2) ? 1 : 2, desk, quote);
    const command = roll.yes(0.7) ? 'approve' : 'still-stands';
    return {
      type: 'approved@1',
      data: { quoteId, command, fingerprint, contextHash: '0'.repeat(64) },
    };
  }

  function search(): EventBody {
    const id = `l-${roll.pick(IDS)}`;
    const occasionId = roll.pick([null, 'o-a', 'o-b']) ?? null;
    const entry = { id, occasionId, where: text(roll), when: date(roll), terms: 'x', result: '' };
    return roll.yes(0.7) || !Object.hasOwn(desk.searches, id)
      ? { type: 'search-added@1', data: { search: entry } }
      : { type: 'search-removed@1', data: { search: entry } };
  }

  function rare(quoteId: string): EventBody | null {
    const kind = roll.below(7);
    if (kind === 0) return newVersion();
    if (kind === 1)
      return { type: 'fix-made@1', data: { quoteId, versionId: version.id, how: 'words' } };
    if (kind === 2) return { type: 'withdrawn@1', data: { quoteId, reason: 'so' } };
    if (kind === 3)
      return { type: 'dismissed@1', data: { quoteId, reason: 'motto', from: 'open' } };
    if (kind === 4) return { type: 'restored@1', data: { quoteId, to: 'open' } };
    if (kind === 5)
      return {
        type: 'log-restored@1',
        data: {
          source: 'backup',
          takenAt: null,
          provedTo: roll.below(log.length + 1),
          missing: [],
        },
      };
    return {
      type: 'corrected@1',
      data: {
        complaintId: 'none',
        quoteId,
        fingerprint: '0'.repeat(64),
        reason: '',
        from: 'approved',
        to: 'in-hand',
        verdict: null,
        oldWords: '',
        newWords: '',
        where: '',
        told: '',
      },
    };
  }

  add(
    {
      type: 'story-created@1',
      data: {
        title: 'A day',
        slug: 'a-day',
        agency: roll.yes(0.7) ? 'AFP' : null,
        relation: 'ours',
        deadline: null,
        houseStyle: 'strict-fillers',
        trustedAgencies: [],
        version: hashed(),
      },
    },
    somebody(),
  );
  add(
    {
      type: 'candidates-proposed@1',
      data: {
        engine: 'e',
        versionId: 'v-1',
        origin: roll.yes(0.5) ? 'machine' : 'person',
        quotes: QUOTES.slice(0, 3).map((id, at) => ({
          id,
          find: null,
          anchor: anchorOf(roll, 'v-1', version.text, WORDS[at] ?? '', ['s-a']),
        })),
        speakers: [speakerOf(roll, 's-a')],
        dropped: [],
      },
    },
    somebody(),
  );
  const anchor = anchorOf(roll, 'v-1', version.text, WORDS[3] ?? '', ['s-a']);
  add({ type: 'quote-marked@1', data: { quote: { id: 'q-4', find: null, anchor } } }, somebody());
  for (const id of ['s-b', 's-c'])
    add({ type: 'speaker-added@1', data: { speaker: speakerOf(roll, id) } }, somebody());
  for (const id of ['o-a', 'o-b']) {
    const occasion = { id, what: 'a talk', where: '', date: '', delivery: null };
    add({ type: 'occasion-added@1', data: { occasion } }, somebody());
  }
  const late = IDS.map((id) => `src-${id}`);
  while (log.length < length) {
    const quoteId = roll.pick(QUOTES) ?? 'q-1';
    const which = roll.fraction();
    let body: EventBody | null;
    if (which < 0.05 && late.length > 0) {
      const type = roll.pick(SOURCE_TYPES)?.type ?? 'notes';
      const occasionId = roll.pick([null, 'o-a', 'o-b']) ?? null;
      const source = makeSource(late.pop() ?? '', { type, occasionId });
      body = { type: 'source-added@1', data: { source } };
    } else if (which < 0.1) body = search();
    else if (which < 0.22) body = stageMove(quoteId);
    else if (which < 0.32) body = signature(quoteId);
    else if (which < 0.4) body = rare(quoteId);
    else body = write();
    if (body !== null) add(body, somebody());
  }
  return log;
}
