import type { Command } from '#core/desk/command.ts';
import type { LogEntry } from '#core/desk/log.ts';
import {
  applied,
  DAN,
  edit,
  FABLE,
  INES,
  openFable,
  proveVerbatim,
  ROB,
  RUTH,
  seen,
  TOM,
} from './fable-desk.ts';
import { FABLE_STORY } from './fable-story.ts';
import { type TestHost, testHost } from './test-host.ts';

/**
 * The log of one story in which every type of event occurs, made through the API. The fixture
 * tests/corpus/logs/first-release.json was written with it once and is never written again: a log
 * of the first release must load for ever (MODEL A4).
 */
export async function wholeLog(): Promise<readonly LogEntry[]> {
  const host = testHost();
  const [first = '', second = '', third = '', fourth = ''] = await openFable(host);
  const by = (personId: string) => (command: Command) =>
    applied(host.send(personId, FABLE, command));
  const [ines, tom, ruth, dan, rob] = [by(INES), by(TOM), by(RUTH), by(DAN), by(ROB)];

  await ines({ type: 'confirm', quoteIds: [first, second, third] });
  await ines({ type: 'dismiss', quoteId: fourth, reason: 'cut' });
  await ines({ type: 'restore', quoteId: fourth });
  await addThings(host, first);
  await proveVerbatim(host, INES, first);

  const { mid } = await ines(
    edit({ field: 'quote.fix', id: first, value: 'The bridge is sound, it will carry trams,' }),
  );
  await ines({
    type: 'undo',
    of: mid,
  });
  await handOverAndSign(host, first);

  await ines(edit({ field: 'quote.answer.context', id: second, value: 'unknown' }));
  await tom({
    type: 'suggest',
    suggestionId: 'su-1',
    quoteId: second,
    writes: [{ field: 'quote.answer.words', id: second, value: 'no' }],
  });
  await ines({ type: 'settle-suggestion', suggestionId: 'su-1', how: 'taken' });
  await ines({ type: 'claim', quoteId: second });
  await ines({
    type: 'ask',
    quoteId: second,
    messageId: 'm-ask',
    addressee: 'Rob Reporter',
    question: 'Who else heard this?',
  });
  await rob({ type: 'answer', quoteId: second, messageId: 'm-answer', text: 'The whole room.' });

  await clash(host, third);
  await dan({
    type: 'run-unsigned',
    quoteIds: [third],
    seenFingerprints: [await seen(host, third)],
    reason: 'The signer is on a train.',
  });
  await ruth({
    type: 'add-message',
    messageId: 'm-note',
    quoteId: third,
    text: 'Will look tonight.',
    blocking: false,
  });
  const { seq } = (await host.log(FABLE)).at(-1) ?? { seq: 0 };
  await dan({ type: 'shred', fields: [{ seq, path: 'data/text', span: null }] });
  return host.log(FABLE);
}

async function addThings(host: TestHost, quoteId: string): Promise<void> {
  const ines = (command: Command) => applied(host.send(INES, FABLE, command));
  const start = FABLE_STORY.indexOf('will reopen in the spring');
  const exact = 'will reopen in the spring';
  await ines({
    type: 'mark',
    quoteId: 'q-by-hand',
    anchor: {
      parts: [
        { versionId: 'v-1', start, end: start + exact.length, exact, prefix: '', suffix: '' },
      ],
      clause: null,
      kind: 'paraphrase',
      speakerId: null,
      mention: 'Mayor Mara Mockup',
      cue: 'said',
    },
  });
  await ines({
    type: 'add-speaker',
    speaker: {
      id: 's-press-office',
      name: 'the press office',
      role: 'of the harbour',
      aliases: ['the harbour'],
      unnamed: { whyGranted: '', descriptionAgreed: true, identityHeldBy: 'our editor' },
      checked: null,
    },
  });
  await ines({
    type: 'add-occasion',
    occasion: {
      id: 'o-town-hall',
      what: 'Talk to reporters',
      where: 'the town hall of Port Fable',
      date: '2026-11-20',
      delivery: 'live',
    },
  });
  await ines(edit({ field: 'quote.occasion', id: quoteId, value: 'o-town-hall' }));
  const search = {
    id: 'lookup-1',
    occasionId: 'o-town-hall',
    where: 'the archive of Fable Wire',
    when: '2026-11-21',
    terms: 'harbour bridge spring',
    result: 'nothing',
  };
  await ines({ type: 'add-search', search });
  await ines({
    type: 'add-search',
    search: { ...search, id: 'lookup-2', result: 'twice the same' },
  });
  await ines({ type: 'remove-search', searchId: 'lookup-2' });
}

async function handOverAndSign(host: TestHost, quoteId: string): Promise<void> {
  const ines = (command: Command) => applied(host.send(INES, FABLE, command));
  const ruth = (command: Command) => applied(host.send(RUTH, FABLE, command));
  await ines({ type: 'submit', quoteIds: [quoteId] });
  await ruth({ type: 'open-review', quoteId });
  await ruth({
    type: 'send-back',
    quoteId,
    seenFingerprint: await seen(host, quoteId),
    messageId: 'm-back',
    note: 'Name the minute.',
  });
  await ines({ type: 'submit', quoteIds: [quoteId] });
  await ruth({ type: 'open-review', quoteId });
  await ruth({
    type: 'agree',
    quoteId,
    as: 'standards',
    seenFingerprint: await seen(host, quoteId),
    seenLegal: null,
  });
  await ruth({ type: 'approve', quoteId, seenFingerprint: await seen(host, quoteId) });
  await ruth({
    type: 'withdraw',
    quoteId,
    seenFingerprint: await seen(host, quoteId),
    reason: 'Hit too soon.',
  });
  await ruth({ type: 'approve', quoteId, seenFingerprint: await seen(host, quoteId) });
}

/** Two people answer one question on the same desk; the second answer waits until it is settled. */
async function clash(host: TestHost, quoteId: string): Promise<void> {
  const before = await host.desk(FABLE);
  await applied(
    host.send(INES, FABLE, edit({ field: 'quote.answer.words', id: quoteId, value: 'no' }), before),
  );
  const { mid, outcome } = await host.send(
    TOM,
    FABLE,
    edit({ field: 'quote.answer.words', id: quoteId, value: 'yes' }),
    before,
  );
  if (outcome !== 'conflict') throw new Error(`expected a clash, got ${outcome}`);
  await applied(
    host.send(TOM, FABLE, {
      type: 'settle',
      conflictId: mid,
      writes: [{ field: 'quote.answer.words', id: quoteId, value: 'yes' }],
    }),
  );
}
