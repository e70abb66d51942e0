import { expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import type { PlacementOutcome } from '#core/quote/placement.ts';
import type { Anchor } from '#core/quote/quote.ts';
import { FABLE, INES, TOM } from '../makers/fable-desk.ts';
import type { TestClient } from '../makers/test-host.ts';
import {
  by,
  clearingIsRefused,
  clears,
  hasFallen,
  isSigned,
  openBridge,
  quoteIn,
  signedByRuth,
  checked,
  signs,
} from './signed-by-ruth.ts';
import { onBothHosts, refuses } from './two-hosts.ts';

/** A new text by a client that is not ours puts signed words into another mouth (A3). */

/** A new text in which some words are others, and a claim of what became of the quote. */
async function newText(
  host: TestClient,
  id: string,
  words: readonly (readonly [from: string, to: string])[],
  outcome: PlacementOutcome,
): Promise<Command> {
  const desk = await host.desk(FABLE);
  const version = currentVersion(desk);
  const { anchor } = await quoteIn(host, id);
  let text = version?.text ?? '';
  for (const [from, to] of words) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const versionId = `v-${(version?.number ?? 0) + 1}`;
  const parts = anchor.parts.map(({ exact }) => {
    const found = [exact, exact.replaceAll("'", '’')].find((item) => text.includes(item)) ?? '';
    const start = text.indexOf(found);
    const end = start + found.length;
    return {
      versionId,
      start,
      end,
      exact: found,
      prefix: text.slice(Math.max(0, start - 20), start),
      suffix: text.slice(end, end + 20),
    };
  });
  return {
    type: 'add-version',
    versionId,
    base: version?.id ?? '',
    text,
    fix: null,
    placements: [{ quoteId: id, outcome, parts, clause: null, kind: anchor.kind }],
  };
}

/** How much of whose words they are stands in the signed check. */
const CHECKS: readonly (readonly [string, (anchor: Anchor) => Partial<Anchor>])[] = [
  ['speaker, mention and reporting word', () => ({ mention: 'Anna Halloran', cue: 'said' })],
  ['the speaker alone', () => ({ mention: null, cue: null })],
  ['no speaker', () => ({ speakerId: null, mention: null, cue: null })],
];

async function signedSaying(
  host: TestClient,
  who: (anchor: Anchor) => Partial<Anchor>,
): Promise<string> {
  const id = await openBridge(host);
  const { anchor } = await quoteIn(host, id);
  await checked(host, id, {
    more: [{ field: 'quote.anchor', id, value: { ...anchor, ...who(anchor) } }],
  });
  await signs(host, id);
  return id;
}

const CROOK = ['Anna Halloran, the mayor', 'Boris Crook, the smuggler'] as const;
const DENIED = [
  'said Anna Halloran, the mayor',
  'is what Anna Halloran, the mayor, denied ever saying',
] as const;

onBothHosts((open) => {
  it.each(CHECKS)(
    'A3.1 signed words with %s in the check fall under another person’s name, whatever the placement says',
    async (_name, who) => {
      const host = await open();
      const id = await signedSaying(host, who);
      const back = [[CROOK[1], CROOK[0]]] as const;
      await by(host, INES)(await newText(host, id, [CROOK], 'same'));
      await hasFallen(host, id);
      await by(host, INES)(await newText(host, id, back, 'same'));
      await isSigned(host, id);
      for (const claimed of ['typography', 'moved'] as const) {
        await by(host, INES)(await newText(host, id, [CROOK], claimed));
        await hasFallen(host, id);
        await by(host, INES)(await newText(host, id, back, claimed));
      }
    },
  );

  it.each(CHECKS)(
    'A3.2 “X said” that became “X denied ever saying” falls with %s in the check',
    async (_name, who) => {
      const host = await open();
      const id = await signedSaying(host, who);
      await by(host, INES)(await newText(host, id, [DENIED], 'same'));
      await hasFallen(host, id);
    },
  );

  it('A3.3 another reporting word, “claimed” for “said”, falls', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    await by(host, INES)(await newText(host, id, [['said Anna', 'claimed Anna']], 'same'));
    await hasFallen(host, id);
  });

  it('A3.4 “not” before the reporting word falls', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    const word = ['said Anna', 'never said Anna'] as const;
    await by(host, INES)(await newText(host, id, [word], 'moved'));
    await hasFallen(host, id);
  });

  it('A3.5 where only the naming is another, the signature stands, asks for “still stands”, and blocks clearing until then', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    await by(host, INES)(await newText(host, id, [['Anna Halloran', 'Halloran']], 'same'));
    const desk = await host.desk(FABLE);
    const quote = await quoteIn(host, id);
    expect(quoteStatus(desk, quote)).toBe('signed');
    expect(contextChanged(desk, quote)).toBe(true);
    await clearingIsRefused(host, id, 'context');
    const seenFingerprint = fingerprintOf(desk, quote);
    const stands = { type: 'still-stands', quoteId: id, seenFingerprint } as const;
    // Not by whoever brought the text in.
    await refuses(host, INES, stands, 'not barred');
    await by(host, TOM)(stands);
    await clears(host);
  });

  it('A3.6 whoever brings in the text in which only the naming is another says no “still stands”, though they sign', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    await by(host, TOM)(await newText(host, id, [['Anna Halloran', 'Halloran']], 'same'));
    const seenFingerprint = fingerprintOf(await host.desk(FABLE), await quoteIn(host, id));
    const stands = { type: 'still-stands', quoteId: id, seenFingerprint } as const;
    await refuses(host, TOM, stands, 'not barred');
  });

  it.each(['same', 'typography', 'moved'] as const)(
    'A3.7 typography alone keeps the signature, placed as %s',
    async (outcome) => {
      const host = await open();
      const id = await signedByRuth(host);
      const marks = [
        ['“', '"'],
        ['”', '"'],
        ['The crowd', 'The  crowd'],
      ] as const;
      await by(host, INES)(await newText(host, id, marks, outcome));
      await isSigned(host, id);
      await clears(host);
    },
  );

  it('A3.8 a reporting sentence set behind the quotation falls', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    const moved = ['said Anna Halloran, the mayor.', 'the room heard.'] as const;
    await by(host, INES)(await newText(host, id, [moved], 'same'));
    await hasFallen(host, id);
  });

  it('A3.9 other words under the placement “same” are refused', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    const made = await newText(host, id, [['wind was', 'wind is']], 'same');
    if (made.type !== 'add-version') throw new Error('a version');
    const text = made.text.replace('will open in', 'won’t open in');
    const placements = made.placements.map((item) => ({
      ...item,
      parts: (item.parts ?? []).map((part) => {
        const exact = part.exact.replace('will open in', 'won’t open in');
        const end = part.start + exact.length;
        return { ...part, end, exact, suffix: text.slice(end, end + 20) };
      }),
    }));
    await refuses(host, INES, { ...made, text, placements }, 'placement');
  });

  it('A3.10 a quotation left out of the placements, or named twice, is refused', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    const made = await newText(host, id, [CROOK], 'same');
    if (made.type !== 'add-version') throw new Error('a version');
    await refuses(host, INES, { ...made, placements: [] }, 'placement');
    const twice = [...made.placements, ...made.placements];
    await refuses(host, INES, { ...made, placements: twice }, 'placement');
  });

  it('A3.11 a place far behind the end of the text is refused, and at once', async () => {
    const host = await open();
    const id = await signedByRuth(host);
    const made = await newText(host, id, [CROOK], 'same');
    if (made.type !== 'add-version') throw new Error('a version');
    const far = Number.MAX_SAFE_INTEGER;
    for (const outcome of ['same', 'moved', 'changed'] as const)
      for (const beyond of [{ end: far }, { start: far - 1, end: far }, { end: far, exact: '' }]) {
        const placements = made.placements.map((item) => ({
          ...item,
          outcome,
          parts: (item.parts ?? []).map((part) => ({ ...part, ...beyond })),
        }));
        await refuses(host, INES, { ...made, placements }, 'placement');
      }
    // The tail of the text, its end told too far.
    const placements = made.placements.map((item) => ({
      ...item,
      outcome: 'changed' as const,
      parts: (item.parts ?? []).map((part) => {
        const start = made.text.length - 5;
        const prefix = made.text.slice(start - 20, start);
        return { ...part, start, end: far, exact: made.text.slice(start), prefix, suffix: '' };
      }),
    }));
    await refuses(host, INES, { ...made, placements }, 'placement');
  });
});
