import type { Command } from '#core/desk/command.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { applied, DAN, FABLE, INES, openFable, proveVerbatim, RUTH, seen } from './fable-desk.ts';
import type { TestHost } from './test-host.ts';

/** The fable with one quote that Ines checked and Ruth signed; the id of the quote. */
export async function signedStory(host: TestHost): Promise<string> {
  const [first = '', ...others] = await openFable(host);
  const by = (personId: string, command: Command) => applied(host.send(personId, FABLE, command));
  for (const quoteId of others) await by(INES, { type: 'dismiss', quoteId, reason: 'motto' });
  await by(INES, { type: 'confirm', quoteIds: [first] });
  await proveVerbatim(host, INES, first);
  await by(INES, { type: 'submit', quoteIds: [first] });
  await by(RUTH, { type: 'open-review', quoteId: first });
  await by(RUTH, {
    type: 'approve',
    quoteId: first,
    seenFingerprint: await seen(host, first),
  });
  return first;
}

/** Dan clears it as it stands. */
export async function clears(host: TestHost): Promise<void> {
  await applied(host.send(DAN, FABLE, clearAsSeen(await host.desk(FABLE))));
}
