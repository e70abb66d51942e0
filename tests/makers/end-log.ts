import { quoteOf } from '#core/desk/desk.ts';
import { fixCommand, readyFixes } from '#core/desk/make-fix.ts';
import type { Command } from '#core/desk/command.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
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
import { type TestHost, testHost } from './test-host.ts';

type By = (command: Command) => Promise<unknown>;

/** The log of a story that is fixed, cleared, published, complained about, corrected and killed. */
export async function endLog(): Promise<readonly LogEntry[]> {
  const host = testHost();
  const ids = await openFable(host);
  const by =
    (personId: string): By =>
    (command) =>
      applied(host.send(personId, FABLE, command));
  const people = { ines: by(INES), tom: by(TOM), ruth: by(RUTH), dan: by(DAN), rob: by(ROB) };
  await checkAll(host, ids, people);
  const desk = await host.desk(FABLE);
  await people.dan(clearAsSeen(desk));
  await people.dan({ type: 'publish', versionId: 'v-2', where: 'fable.example/bridge' });
  await complain(host, ids[0] ?? '', people);
  await people.dan({ type: 'kill', reason: 'The story is about another bridge.' });
  return host.log(FABLE);
}

type People = Readonly<Record<'ines' | 'tom' | 'ruth' | 'dan' | 'rob', By>>;

async function checkAll(
  host: TestHost,
  [first = '', second = '', third = '', fourth = '']: readonly string[],
  { ines, tom, ruth, dan, rob }: People,
): Promise<void> {
  await ines({ type: 'confirm', quoteIds: [first, second, third, fourth] });
  await ines({ type: 'dismiss', quoteId: fourth, reason: 'motto' });
  await tom({ type: 'nod', quoteId: fourth });
  await proveVerbatim(host, INES, first);
  await ines({ type: 'guard-source', sourceId: `src-${first}`, confidential: true });
  await ines(edit({ field: 'story.blind', id: FABLE, value: true }));
  await tom({ type: 'second-verdict', quoteId: first, code: 'VERBATIM' });
  await ines({ type: 'submit', quoteIds: [first] });
  await ruth({ type: 'open-review', quoteId: first });
  await ruth({ type: 'approve', quoteId: first, seenFingerprint: await seen(host, first) });

  await ines({ type: 'claim', quoteId: second });
  await ines({
    type: 'ask',
    quoteId: second,
    messageId: 'm-ask',
    addressee: 'Felix Fiction',
    question: 'Half of what?',
  });
  await ines({
    type: 'record-answer',
    quoteId: second,
    messageId: 'm-answer',
    text: 'Half of the estimate of 2024.',
    name: 'Felix Fiction',
    how: 'call',
    when: '2026-11-24T15:00:00.000Z',
  });
  await rob({
    type: 'say',
    messageId: 'm-worry',
    quoteId: second,
    text: 'Not sure about the half.',
    blocking: true,
    mentions: [{ id: INES, name: 'Ines Inkwell' }],
  });
  await ruth({ type: 'settle-message', messageId: 'm-worry' });
  await ines(
    edit(
      { field: 'quote.fix', id: second, value: 'under half' },
      { field: 'quote.fixStatus', id: second, value: 'open' },
    ),
  );
  await ines({ type: 'decline-fix', quoteId: second, reason: 'The words are on the tape.' });

  await ines(edit({ field: 'quote.fix', id: third, value: 'We counted all the rivets,' }));
  const desk = await host.desk(FABLE);
  const quote = quoteOf(desk, third);
  if (quote === undefined) throw new Error('no third quote');
  const cut = readyFixes(desk, quote, { said: null, credit: null }).find(
    ({ how }) => how === 'cut',
  );
  if (cut === undefined) throw new Error('it can be cut');
  await ines(fixCommand(desk, quote, { ...cut, how: 'cut' }, 'v-2'));
  await tom({ type: 'nod', quoteId: third });
  await dan({
    type: 'run-unsigned',
    quoteIds: [second],
    seenFingerprints: [await seen(host, second)],
    reason: 'The signer is on a train.',
  });
  await ruth({
    type: 'confirm-unsigned',
    quoteId: second,
    seenFingerprint: await seen(host, second),
    note: 'Heard the tape on Monday.',
  });
}

async function complain(host: TestHost, quoteId: string, { rob, tom }: People): Promise<void> {
  const complaint = { quoteId, name: 'Mara Mockup', due: '2026-12-01' } as const;
  await rob({ type: 'complain', complaintId: 'c-1', text: 'I said “sturdy”.', ...complaint });
  await tom({
    type: 'complaint-stands',
    complaintId: 'c-1',
    quoteId,
    seenFingerprint: await seen(host, quoteId),
    reason: 'The tape has “sound”.',
  });
  await rob({ type: 'complain', complaintId: 'c-2', text: 'It was not on Friday.', ...complaint });
  await tom({
    type: 'correct',
    complaintId: 'c-2',
    quoteId,
    seenFingerprint: await seen(host, quoteId),
    reason: 'The tape is of another day.',
    newWords: 'The bridge was sound',
    where: 'fable.example/bridge',
    told: 'the mayor’s office',
  });
}
