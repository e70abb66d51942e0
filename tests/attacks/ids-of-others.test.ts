import { expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { FABLE, INES, ROB, RUTH, TOM } from '../makers/fable-desk.ts';
import {
  by,
  checked,
  clearingIsRefused,
  openBridge,
  quoteIn,
  signedByRuth,
} from './signed-by-ruth.ts';
import { comesToNothing, onBothHosts, refuses } from './two-hosts.ts';

/** Ids of things that a client chooses, and that somebody else's thing has (found beyond A1 to A6). */

const block = (quoteId: string): Command => ({
  type: 'say',
  messageId: 'n-block',
  quoteId,
  text: 'Do not run this.',
  blocking: true,
  mentions: [],
});

onBothHosts((open) => {
  it('B.1 a quote sent back under the id of a blocking note leaves the note blocking', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id);
    await by(host, INES)({ type: 'submit', quoteIds: [id] });
    await by(host, TOM)({ type: 'open-review', quoteId: id });
    await by(host, RUTH)(block(id));
    const seenFingerprint = fingerprintOf(await host.desk(FABLE), await quoteIn(host, id));
    const back = { type: 'send-back', quoteId: id, seenFingerprint, note: 'Look again.' } as const;
    await refuses(host, TOM, { ...back, messageId: 'n-block' }, 'exists');
    expect((await host.desk(FABLE)).messages['n-block']?.blocking).toBe(true);
    await by(host, TOM)({ ...back, messageId: 'n-other' });
  });

  it('B.2 a question or an answer under the id of a blocking note leaves the note blocking', async () => {
    const host = await open();
    const id = await openBridge(host);
    await by(host, RUTH)(block(id));
    const ask = { type: 'ask', quoteId: id, addressee: 'Rob', question: 'Which minute?' } as const;
    await refuses(host, INES, { ...ask, messageId: 'n-block' }, 'exists');
    await by(host, INES)({ ...ask, messageId: 'n-ask' });
    const answer = { type: 'answer', quoteId: id, text: 'The third.' } as const;
    await refuses(host, ROB, { ...answer, messageId: 'n-block' }, 'exists');
    const told = { name: 'Rob', how: 'mail', when: '2026-11-24' } as const;
    const noted = { ...answer, ...told, type: 'record-answer' } as const;
    await refuses(host, ROB, { ...noted, messageId: 'n-block' }, 'exists');
    expect((await host.desk(FABLE)).messages['n-block']?.blocking).toBe(true);
  });

  it('B.3 a blocking note under an id that a stranger used up is refused in a sentence, not lost', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    await by(host, ROB)({ ...block(id), text: 'Hello.', blocking: false } as Command);
    await refuses(host, INES, block(id), 'exists');
    await by(host, INES)({ ...block(id), messageId: 'n-second' } as Command);
    await clearingIsRefused(host, id, 'message');
    // The same once more, by the same person, is one.
    await comesToNothing(host, INES, { ...block(id), messageId: 'n-second' } as Command);
  });

  it('B.4 a suggestion under the id of a colleague’s is refused in a sentence, not lost', async () => {
    const host = await open();
    const id = await openBridge(host);
    const suggest = (value: 'pool' | 'us'): Command => ({
      type: 'suggest',
      suggestionId: 'g-1',
      quoteId: id,
      writes: [{ field: 'quote.heardBy', id, value }],
    });
    await by(host, TOM)(suggest('pool'));
    await refuses(host, RUTH, suggest('us'), 'exists');
    await comesToNothing(host, TOM, suggest('pool'));
  });
});
