import { expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { DAN, edit, FABLE, INES, RUTH, TOM } from '../makers/fable-desk.ts';
import type { TestClient } from '../makers/test-host.ts';
import {
  by,
  checked,
  clears,
  isSigned,
  openBridge,
  quoteIn,
  SEARCH,
  signedByRuth,
  sourceNamed,
  UNNAMED,
} from './signed-by-ruth.ts';
import { onBothHosts, refuses } from './two-hosts.ts';

/** Whoever had a hand in it, and would be the second pair of eyes (A4). Tom checks and signs. */

const TOM_HIMSELF = { id: TOM, name: 'Tom Typeset' } as const;

async function approval(host: TestClient, quoteId: string): Promise<Command> {
  const seenFingerprint = fingerprintOf(await host.desk(FABLE), await quoteIn(host, quoteId));
  return { type: 'approve', quoteId, seenFingerprint };
}

/** Handed over by Ines and opened by Dan, so that nothing but the hand in it keeps somebody from signing. */
async function handedOver(host: TestClient, id: string): Promise<void> {
  await by(host, INES)({ type: 'submit', quoteIds: [id] });
  await by(host, DAN)({ type: 'open-review', quoteId: id });
}

/** This person may not sign, and Ruth, who had no hand in it, may. */
async function barredAlone(host: TestClient, id: string, who: string): Promise<void> {
  const outcome = await refuses(host, who, await approval(host, id), 'not barred');
  expect(outcome.refusals.map(({ code }) => code)).toEqual(['not barred']);
  expect((await quoteIn(host, id)).approval).toBe(null);
  await by(host, RUTH)(await approval(host, id));
  await isSigned(host, id);
}

onBothHosts((open) => {
  it('A4.1 the assignee who handed it over signs nothing, though every field is another’s', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id);
    await by(host, INES)({ type: 'hand-to', quoteId: id, to: TOM_HIMSELF });
    await by(host, TOM)({ type: 'submit', quoteIds: [id] });
    await by(host, DAN)({ type: 'open-review', quoteId: id });
    await barredAlone(host, id, TOM);
  });

  it('A4.2 nobody hands over in the place of the assignee, to leave them free to sign', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id);
    await by(host, INES)({ type: 'hand-to', quoteId: id, to: TOM_HIMSELF });
    for (const who of [INES, DAN, RUTH])
      await refuses(host, who, { type: 'submit', quoteIds: [id] }, 'hat');
  });

  it('A4.3 whoever handed it over signs nothing after it was recalled and handed over by another', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id);
    await by(host, INES)({ type: 'hand-to', quoteId: id, to: TOM_HIMSELF });
    await by(host, TOM)({ type: 'submit', quoteIds: [id] });
    await by(host, TOM)({ type: 'recall', quoteId: id });
    await by(host, TOM)({ type: 'hand-to', quoteId: id, to: { id: INES, name: 'Ines Inkwell' } });
    await handedOver(host, id);
    await barredAlone(host, id, TOM);
  });

  it('A4.4 the author of the only search signs no verdict that rests on it', async () => {
    const host = await open();
    const id = await openBridge(host);
    await by(host, TOM)({ type: 'add-search', search: SEARCH });
    await checked(host, id, { code: 'UNVERIFIABLE' });
    await handedOver(host, id);
    await barredAlone(host, id, TOM);
  });

  it('A4.5 whoever took a search away under it signs nothing', async () => {
    const host = await open();
    const id = await openBridge(host);
    await by(host, INES)({ type: 'add-search', search: { ...SEARCH, id: 'l-hit', result: 'yes' } });
    await checked(host, id, { code: 'UNVERIFIABLE' });
    await by(host, TOM)({ type: 'remove-search', searchId: 'l-hit' });
    await handedOver(host, id);
    await barredAlone(host, id, TOM);
  });

  it('A4.6 a signer who calls an unnamed source named cannot then sign without standards', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id, { unnamed: UNNAMED });
    await handedOver(host, id);
    await refuses(host, TOM, await approval(host, id), 'standards’ yes');
    const { speakerId } = (await quoteIn(host, id)).anchor;
    const field = { field: 'speaker.unnamed', id: speakerId ?? '' } as const;
    await by(host, TOM)(edit({ ...field, value: null }));
    await refuses(host, TOM, await approval(host, id), 'not barred');
    // Put back, he stays who changed it.
    await by(host, TOM)(edit({ ...field, value: UNNAMED }));
    await refuses(host, TOM, await approval(host, id), 'not barred', 'standards’ yes');
  });

  it.each(['the source', 'the occasion'])(
    'A4.7 whoever brought in %s signs nothing, though another linked it',
    async (what) => {
      const host = await open();
      const id = await openBridge(host);
      const tom = by(host, TOM);
      await checked(host, id);
      const desk = await host.desk(FABLE);
      const hall = desk.occasions['o-hall'];
      const link = desk.evidence['ev-src-1'];
      if (hall === undefined || link === undefined) throw new Error('none');
      if (what === 'the occasion') {
        await tom({ type: 'add-occasion', occasion: { ...hall, id: 'o-toms' } });
        await by(host, INES)(edit({ field: 'quote.occasion', id, value: 'o-toms' }));
      } else {
        await tom({ type: 'add-source', source: sourceNamed('src-toms') });
        const value = { ...link, sourceId: 'src-toms' };
        await by(host, INES)(edit({ field: 'evidence.item', id: link.id, value }));
      }
      await handedOver(host, id);
      await barredAlone(host, id, TOM);
    },
  );

  it('A4.8 whoever brought in the speaker signs nothing, though another named them in the quote', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { anchor } = await quoteIn(host, id);
    const speaker = (await host.desk(FABLE)).speakers[anchor.speakerId ?? ''];
    if (speaker === undefined) throw new Error('a speaker is found');
    await by(host, TOM)({ type: 'add-speaker', speaker: { ...speaker, id: 's-toms' } });
    const value = { ...anchor, speakerId: 's-toms' };
    await checked(host, id, { more: [{ field: 'quote.anchor', id, value }] });
    await handedOver(host, id);
    await barredAlone(host, id, TOM);
  });

  it('A4.9 whoever took the flag for legal review off signs nothing', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id, { more: [{ field: 'quote.legal', id, value: 'names a firm' }] });
    await handedOver(host, id);
    await by(host, DAN)(edit({ field: 'quote.legal', id, value: null }));
    await barredAlone(host, id, DAN);
  });

  it('A4.10 whoever took a suggestion into it signs nothing, though its author is another', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id);
    const writes = [{ field: 'quote.heardBy', id, value: 'pool' }] as const;
    await by(host, INES)({ type: 'suggest', suggestionId: 'g-1', quoteId: id, writes });
    await by(host, TOM)({ type: 'settle-suggestion', suggestionId: 'g-1', how: 'taken' });
    await handedOver(host, id);
    await barredAlone(host, id, TOM);
  });

  it('A4.11 whoever wrote a covered fact and took it back by undo signs nothing', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id);
    await handedOver(host, id);
    const { mid: of } = await host.send(
      TOM,
      FABLE,
      edit({ field: 'source.publisher', id: 'src-1', value: 'A BLOG' }),
    );
    await by(host, TOM)({ type: 'undo', of });
    await barredAlone(host, id, TOM);
  });

  it('A4.12 whoever settled a clash about it signs nothing', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id);
    const desk = await host.desk(FABLE);
    await by(host, INES)(edit({ field: 'quote.heardBy', id, value: 'pool' }));
    const late = edit({ field: 'quote.heardBy', id, value: 'us' });
    expect((await host.send(DAN, FABLE, late, desk)).outcome).toBe('conflict');
    const [conflictId = ''] = Object.keys((await host.desk(FABLE)).conflicts);
    const writes = [{ field: 'quote.heardBy', id, value: 'readout' }] as const;
    await by(host, TOM)({ type: 'settle', conflictId, writes });
    await handedOver(host, id);
    await barredAlone(host, id, TOM);
  });

  it('A4.13 whoever merged its speaker into another signs nothing', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { anchor } = await quoteIn(host, id);
    const from = anchor.speakerId ?? '';
    const speaker = (await host.desk(FABLE)).speakers[from];
    if (speaker === undefined) throw new Error('a speaker is found');
    await by(host, INES)({ type: 'add-speaker', speaker: { ...speaker, id: 's-other' } });
    await checked(host, id);
    await by(host, TOM)({ type: 'merge-speakers', from, into: 's-other', quoteIds: [id] });
    await handedOver(host, id);
    await barredAlone(host, id, TOM);
  });

  it('A4.14 a speaker whom somebody’s own finds brought in bars who sent the finds', async () => {
    const host = await open();
    const id = await openBridge(host);
    const before = await quoteIn(host, id);
    await by(
      host,
      TOM,
    )({
      type: 'propose-candidates',
      versionId: 'v-1',
      engine: 'of-our-own',
      finds: [
        {
          parts: [{ start: 0, end: 6 }],
          clause: null,
          kind: 'direct',
          speaker: { name: 'Boris Crook', role: null, unnamed: false },
          mention: null,
          mentionSpan: null,
          cue: null,
          sieve: 'x',
          why: 'x',
        },
      ],
    });
    const speakers = Object.values((await host.desk(FABLE)).speakers);
    const crook = speakers.find(({ name }) => name === 'Boris Crook');
    if (crook === undefined) throw new Error('the finds brought a speaker in');
    const value = { ...before.anchor, speakerId: crook.id };
    await checked(host, id, { more: [{ field: 'quote.anchor', id, value }] });
    await handedOver(host, id);
    await barredAlone(host, id, TOM);
  });

  it('A4.15 the signer says no “still stands” of a change of their own', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    await by(host, RUTH)(edit({ field: 'source.publisher', id: 'src-1', value: 'A BLOG' }));
    const seenFingerprint = fingerprintOf(await host.desk(FABLE), await quoteIn(host, id));
    const stands = { type: 'still-stands', quoteId: id, seenFingerprint } as const;
    await refuses(host, RUTH, stands, 'not barred');
    await by(host, TOM)(stands);
  });

  it('A4.16 nobody judges a complaint about what they signed, though they withdrew it and another signed after them', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    const [ruth, tom, dan] = [RUTH, TOM, DAN].map((who) => by(host, who));
    const seen = fingerprintOf(await host.desk(FABLE), await quoteIn(host, id));
    await ruth?.({ type: 'withdraw', quoteId: id, seenFingerprint: seen, reason: 'Too early.' });
    await tom?.(await approval(host, id));
    await clears(host);
    await dan?.({ type: 'publish', versionId: 'v-1', where: 'page 3' });
    const complaint = { complaintId: 'c-1', name: 'A reader', due: '2026-12-09', text: 'Not so.' };
    await dan?.({ type: 'complain', quoteId: id, ...complaint });
    const seenFingerprint = fingerprintOf(await host.desk(FABLE), await quoteIn(host, id));
    const stands = {
      type: 'complaint-stands',
      quoteId: id,
      complaintId: 'c-1',
      reason: 'It was said.',
      seenFingerprint,
    } as const;
    for (const who of [RUTH, TOM]) await refuses(host, who, stands, 'not the first signer');
  });

  it('A4.17 the author of a suggestion that was taken signs nothing', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id);
    const writes = [{ field: 'quote.heardBy', id, value: 'pool' }] as const;
    await by(host, TOM)({ type: 'suggest', suggestionId: 'g-1', quoteId: id, writes });
    await by(host, INES)({ type: 'settle-suggestion', suggestionId: 'g-1', how: 'taken' });
    await handedOver(host, id);
    await barredAlone(host, id, TOM);
  });

  it('A4.18 nobody signs what a clash was settled with if it is their own', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id);
    const desk = await host.desk(FABLE);
    await by(host, INES)(edit({ field: 'quote.heardBy', id, value: 'pool' }));
    const writes = [{ field: 'quote.heardBy', id, value: 'us' }] as const;
    expect((await host.send(TOM, FABLE, edit(...writes), desk)).outcome).toBe('conflict');
    const [conflictId = ''] = Object.keys((await host.desk(FABLE)).conflicts);
    await by(host, INES)({ type: 'settle', conflictId, writes });
    await handedOver(host, id);
    await barredAlone(host, id, TOM);
  });

  it.each(['suggested', 'of a clash'])(
    'A4.19 who proposed words %s that were not taken may sign',
    async (how) => {
      const host = await open();
      const id = await openBridge(host);
      await checked(host, id);
      const desk = await host.desk(FABLE);
      const mine = [{ field: 'quote.heardBy', id, value: 'us' }] as const;
      const theirs = [{ field: 'quote.heardBy', id, value: 'pool' }] as const;
      if (how === 'suggested') {
        await by(host, TOM)({ type: 'suggest', suggestionId: 'g-1', quoteId: id, writes: mine });
        await by(host, INES)({ type: 'settle-suggestion', suggestionId: 'g-1', how: 'declined' });
      } else {
        await by(host, INES)(edit(...theirs));
        await host.send(TOM, FABLE, edit(...mine), desk);
        const [conflictId = ''] = Object.keys((await host.desk(FABLE)).conflicts);
        await by(host, INES)({ type: 'settle', conflictId, writes: theirs });
      }
      await handedOver(host, id);
      await by(host, TOM)(await approval(host, id));
      expect((await quoteIn(host, id)).approval?.by.id).toBe(TOM);
    },
  );

  it('A4.20 who translated it reads it for nobody a second time, though a colleague wrote there since', async () => {
    const host = await open();
    const id = await openBridge(host);
    await checked(host, id, { code: 'TRANSLATED_FAITHFUL' });
    const { language } = await quoteIn(host, id);
    const spoken = (part: Partial<typeof language>): Command =>
      edit({ field: 'quote.language', id, value: { ...language, secondReader: null, ...part } });
    await by(host, INES)(spoken({ original: 'le pont ouvrira' }));
    await by(host, TOM)(spoken({ original: 'le pont va ouvrir' }));
    await by(host, RUTH)(spoken({ original: 'le pont va ouvrir', language: 'nl' }));
    const seenFingerprint = fingerprintOf(await host.desk(FABLE), await quoteIn(host, id));
    const read = {
      type: 'agree',
      quoteId: id,
      as: 'reads',
      seenFingerprint,
      seenLegal: null,
    } as const;
    for (const who of [INES, TOM]) {
      const { refusals } = await refuses(host, who, read);
      expect(refusals.map(({ code }) => code)).toContain('second reader');
    }
    // Ruth wrote which language it is, and no word of it.
    const ruths = await host.send(RUTH, FABLE, read);
    const said = ruths.outcome === 'refused' ? ruths.refusals.map(({ code }) => code) : [];
    expect(said).not.toContain('second reader');
  });
});
