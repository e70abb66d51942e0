import { withRows } from '#core/desk/wide-table.ts';
import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { decide } from '#core/desk/decide.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { HATS, type Person } from '#core/review/hats.ts';
import {
  type Stage,
  STAGES,
  type StageRow,
  stageRow,
  type Transition,
} from '#core/review/stages.ts';
import { STATUSES, statusRow } from '#core/review/status.ts';
import { checkVerbatim, firstStory, quoteSaying, STANDARDS } from '../../makers/make-desk.ts';

const STAGE_NAMES: readonly Stage[] = [
  'to-confirm',
  'open',
  'in-hand',
  'asked',
  'ready',
  'in-review',
  'sent-back',
  'approved',
  'dismissed',
];

const bench = firstStory();
const { id } = quoteSaying(bench.desk, 'Their goal');
checkVerbatim(bench, id);

/** The checked quote put into a stage: assigned to and handed over by `owner`, signed by someone. */
function deskIn(stage: Stage, owner: Person): Desk {
  const base = quoteOf(bench.desk, id);
  if (base === undefined) throw new Error('no quote');
  const actor = { id: owner.id, name: owner.name };
  const act = { by: actor, at: '' };
  const quote: Quote = {
    ...base,
    stage,
    assignee: actor,
    submitted: act,
    asked: { ...act, addressee: 'Rob', question: 'Which?' },
    dismissal:
      stage === 'dismissed'
        ? { ...act, reason: 'motto', from: 'open', wasConfirmed: true, nod: null }
        : null,
    signers: stage === 'approved' ? ['p-first'] : [],
    approval:
      stage === 'approved'
        ? {
            ...act,
            seq: 0,
            fingerprint: '0',
            rules: 2,
            contextHash: '0',
            under: 'strict-fillers',
          }
        : null,
  };
  const first = { by: { id: 'p-first', name: 'Fay First' }, at: '' };
  const complaint = { ...first, id: 'c-1', quoteId: id, name: 'A reader', due: '2026-12-01' };
  return {
    ...bench.desk,
    quotes: withRows(bench.desk.quotes, { [id]: quote }),
    publications: [{ ...first, versionId: 'v-1', where: 'page 3', correction: false, seq: 1 }],
    complaints: { 'c-1': { ...complaint, text: '', decision: null } },
  };
}

function commandFor(transition: Transition, desk: Desk): Command | null {
  const quote = quoteOf(desk, id);
  if (quote === undefined) throw new Error('no quote');
  const seenFingerprint = fingerprintOf(desk, quote);
  const to = { id: 'p-x', name: 'Xenia Example' };
  switch (transition) {
    case 'confirm':
    case 'unconfirm':
    case 'submit':
      return { type: transition, quoteIds: [id] };
    case 'dismiss':
      return { type: 'dismiss', quoteId: id, reason: 'motto' };
    case 'restore':
    case 'claim':
    case 'release':
    case 'take-back':
    case 'recall':
    case 'open-review':
    case 'rework':
      return { type: transition, quoteId: id };
    case 'assign':
    case 'hand-to':
      return { type: transition, quoteId: id, to };
    case 'ask':
      return { type: 'ask', quoteId: id, messageId: 'm-1', addressee: 'Rob', question: 'Which?' };
    case 'answer':
      return { type: 'answer', quoteId: id, messageId: 'm-1', text: 'This one.' };
    case 'approve':
    case 'still-stands':
      return { type: transition, quoteId: id, seenFingerprint };
    case 'send-back':
      return { type: 'send-back', quoteId: id, seenFingerprint, messageId: 'm-1', note: 'Page?' };
    case 'withdraw':
      return { type: 'withdraw', quoteId: id, seenFingerprint, reason: 'Wrong day.' };
    case 'run-unsigned':
      return {
        type: 'run-unsigned',
        quoteIds: [id],
        seenFingerprints: [seenFingerprint],
        reason: 'Late.',
      };
    case 'complain':
      return {
        type: 'complain',
        complaintId: 'c-2',
        quoteId: id,
        name: 'A reader',
        due: '2026-12-01',
        text: 'Never said.',
      };
    case 'complaint-stands':
      return {
        type: 'complaint-stands',
        complaintId: 'c-1',
        quoteId: id,
        seenFingerprint,
        reason: 'It is on the tape.',
      };
    case 'correct':
      return {
        type: 'correct',
        complaintId: 'c-1',
        quoteId: id,
        seenFingerprint,
        reason: 'The tape says otherwise.',
        newWords: 'the words as said',
        where: 'page 2',
        told: 'the reader and the agency',
      };
    default:
      return null;
  }
}

const moves = STAGES.filter((row) => !row.from.includes('new'));

describe.each(moves.map((row) => [row.command, row] as const))('%s', (command, row: StageRow) => {
  it.each(STAGE_NAMES)('from %s is decided as the table says, for every hat', (stage) => {
    for (const hat of [...HATS, 'owner'] as const) {
      // Standards wrote nothing on this quote, so the rule against signing one's own work stays out of the way.
      const person: Person = { ...STANDARDS, hats: hat === 'owner' ? [] : [hat] };
      const desk = deskIn(stage, hat === 'owner' ? person : { ...person, id: 'p-other' });
      const made = commandFor(command, desk);
      if (made === null) throw new Error(`no command for ${command}`);
      const decision = decide(desk, made, {
        actor: person,
        hats: person.hats,
        detect: null,
        people: null,
        undone: [],
      });
      const owner = row.who.some((who) =>
        ['assignee', 'submitter', 'signer', 'anyone'].includes(who),
      );
      const allowed =
        row.who.includes('anyone') ||
        (hat === 'owner' ? owner : row.who.some((who) => who === hat));
      // Confirming what is confirmed and opening what is open are done already: allowed, and nothing happens.
      const idle =
        (command === 'confirm' && stage !== 'to-confirm') ||
        (command === 'open-review' && stage === 'in-review');
      // Asking about an open quote takes it in hand first, for whoever checks.
      const asking =
        command === 'ask' && hat === 'checks' && (stage === 'open' || stage === 'to-confirm');
      const expected = idle || asking || (row.from.includes(stage) && allowed);
      expect(decision.ok, `${command} from ${stage} as ${hat}`).toBe(expected);
      if (!decision.ok) {
        expect(decision.refusals.length).toBeGreaterThan(0);
        for (const item of decision.refusals) expect(item.say).toMatch(/^[A-Z].+\.$/u);
      }
    }
  });
});

it('has one row a transition', () => {
  const commands = STAGES.map((row) => row.command);
  expect(new Set(commands).size).toBe(commands.length);
  for (const command of commands) expect(stageRow(command).command).toBe(command);
});

it('sends exactly the acts that count against what was seen at once', () => {
  expect(STAGES.filter((row) => row.way === 'direct').map((row) => row.command)).toEqual([
    'send-back',
    'approve',
    'still-stands',
    'withdraw',
    'run-unsigned',
    'complaint-stands',
    'correct',
  ]);
});

it('gives every status a word and a shape of its own', () => {
  expect(new Set(STATUSES.map((row) => row.shape)).size).toBe(STATUSES.length);
  expect(new Set(STATUSES.map((row) => row.label)).size).toBe(STATUSES.length);
  for (const row of STATUSES) expect(statusRow(row.status)).toBe(row);
});
