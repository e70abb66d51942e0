import { type Desk, emptyDesk, quoteOf } from '#core/desk/desk.ts';
import type { EventBody } from '#core/desk/event.ts';
import { evolve } from '#core/desk/evolve.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { readField } from '#core/desk/field-table.ts';
import { fingerprintBy } from '#core/desk/fingerprint.ts';
import { appendToLog, EMPTY_HEAD, eventOf, type LogEntry } from '#core/desk/log.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { makeEvidence, makeSource } from '../../makers/make-desk.ts';

export const [INES, TOM, RUTH, DAN] = ['p-ines', 'p-tom', 'p-ruth', 'p-dan'] as const;
const NAMES: Readonly<Record<string, string>> = {
  [INES]: 'Ines Inkwell',
  [TOM]: 'Tom Typeset',
  [RUTH]: 'Ruth Redpencil',
  [DAN]: 'Dan Deadline',
};

/** Writes whatever it is told into a log, with no rule in its way. */
export interface Scribe {
  readonly log: LogEntry[];
  readonly desk: () => Desk;
  by(person: string, body: EventBody): number;
  writes(person: string, ...list: readonly AnyWrite[]): number;
  signs(person: string, quoteId: string, rules?: 1 | 2): number;
}

export const TEXT =
  'A day in town\n\nLONDON (AFP) - The day began. “We go at dawn,” Kerry said.\n\nThe end came.\n';
const WORDS = 'We go at dawn,';

function scribe(): Scribe {
  const log: LogEntry[] = [];
  let desk = emptyDesk('st-1');
  const self: Scribe = {
    log,
    desk: () => desk,
    by: (person, body) => {
      const head = log.at(-1) ?? EMPTY_HEAD;
      const entries = appendToLog(head, [body], {
        storyId: 'st-1',
        at: '2026-11-24T12:00:00.000Z',
        actor: { id: person, name: NAMES[person] ?? person },
        hats: [],
        mid: `mid-${head.seq}`,
        batch: null,
        salts: ['00'],
      });
      for (const entry of entries) {
        log.push(entry);
        desk = evolve(desk, eventOf(entry));
      }
      return head.seq + 1;
    },
    writes: (person, ...list) => {
      const writes = list.map((write) => ({
        ...write,
        before: readField(desk, write.field, write.id) ?? null,
      }));
      // Each write has the value of its field from before.
      const data = { writes } as Extract<EventBody, { type: 'fields-written@1' }>['data'];
      return self.by(person, { type: 'fields-written@1', data });
    },
    signs: (person, quoteId, rules = 2) => {
      const quote = quoteOf(desk, quoteId);
      if (quote === undefined) throw new Error(`no quote ${quoteId}`);
      const fingerprint = fingerprintBy(rules, desk, quote);
      const contextHash = '0'.repeat(64);
      const data = { quoteId, command: 'approve', fingerprint, contextHash } as const;
      return self.by(person, { type: 'approved@1', data });
    },
  };
  return self;
}

/** A story in which Ines has checked the one quote: found by the machine, evidence and verdict hers. 4 rows. */
export function checkedStory(): Scribe {
  const self = scribe();
  const start = TEXT.indexOf(WORDS);
  const place = { versionId: 'v-1', start, end: start + WORDS.length, exact: WORDS };
  self.by(INES, {
    type: 'story-created@1',
    data: {
      title: 'A day',
      slug: 'a-day',
      agency: 'AFP',
      relation: 'agency',
      deadline: null,
      houseStyle: 'strict-fillers',
      trustedAgencies: [],
      version: { id: 'v-1', number: 1, text: TEXT, sha256: sha256Hex(TEXT) },
    },
  });
  self.by(INES, {
    type: 'candidates-proposed@1',
    data: {
      engine: 'engine',
      versionId: 'v-1',
      origin: 'machine',
      dropped: [],
      quotes: [
        {
          id: 'q-1',
          find: null,
          anchor: {
            parts: [{ ...place, prefix: '', suffix: '' }],
            clause: null,
            kind: 'direct',
            speakerId: 's-1',
            mention: 'Kerry',
            cue: 'said',
          },
        },
      ],
      speakers: [
        {
          id: 's-1',
          name: 'John Kerry',
          role: 'minister',
          aliases: [],
          unnamed: null,
          checked: null,
        },
      ],
    },
  });
  self.by(INES, { type: 'source-added@1', data: { source: makeSource('src-1') } });
  self.writes(
    INES,
    { field: 'evidence.item', id: 'e-1', value: makeEvidence('e-1', 'q-1', 'src-1') },
    verdict('VERBATIM'),
  );
  return self;
}

export function verdict(code: 'VERBATIM' | 'UNVERIFIABLE' | 'NOT_IN_RECORD' | 'AGENCY_CREDITED') {
  return {
    field: 'quote.verdict',
    id: 'q-1',
    value: { code, scale: 'quote-verdict/1', reason: '', override: false },
  } as const;
}

export function moves(
  command: 'submit' | 'rework' | 'confirm',
  assignee: string | null,
): EventBody {
  const who = assignee === null ? null : { id: assignee, name: assignee };
  const data = { quoteId: 'q-1', command, from: 'open', to: 'ready', assignee: who } as const;
  return { type: 'stage-moved@1', data };
}
