import { describe, expect, it } from 'vitest';
import { readLog } from '#contract/upcast.ts';
import { type Desk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import type { WordsAt } from '#core/desk/event.ts';
import { type LogEntry, verifyLog } from '#core/desk/log.ts';
import { quoteStatus } from '#core/desk/view.ts';
import type { WholeStorage } from '#api/ports.ts';
import {
  applied,
  DAN,
  edit,
  FABLE,
  INES,
  openFable,
  proveVerbatim,
  RUTH,
  seen,
} from '../makers/fable-desk.ts';
import { FABLE_STORY } from '../makers/fable-story.ts';
import { replay, type TestHost, testHost } from '../makers/test-host.ts';

const all = (seq: number, path: string): WordsAt => ({ seq, path, span: null });

/** The row whose payload holds these words. */
async function rowWith(host: TestHost, words: string): Promise<LogEntry> {
  const found = (await host.log(FABLE)).find((entry) =>
    JSON.stringify(entry.payload).includes(words),
  );
  if (found === undefined) throw new Error(`no row holds ${words}`);
  return found;
}

const shred = (host: TestHost, ...fields: readonly WordsAt[]) =>
  host.send(DAN, FABLE, { type: 'shred', fields });

async function everything(host: TestHost): Promise<string> {
  return JSON.stringify(await (host.storage as WholeStorage).keep(null));
}

describe('shredding', () => {
  it('removes words from the log, later before-values, summaries and answers, and the chain holds', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    const secret = 'Zebedee Quill of 7 Mill Lane';
    const write = (value: string) =>
      applied(host.send(INES, FABLE, edit({ field: 'quote.fix', id: first, value })));
    await write(secret);
    await write(`${secret}, it is said`);
    await write('nothing');
    const before = await host.log(FABLE);
    const { seq } = await rowWith(host, secret);
    const { outcome } = await shred(host, all(seq, 'data/writes/0/value'));
    expect(outcome).toBe('applied');

    expect(await everything(host)).not.toContain('Zebedee');
    const after = await host.log(FABLE);
    expect(verifyLog(after)).toBeNull();
    expect(readLog(after).ok).toBe(true);
    expect(after.slice(0, -1).map((entry) => entry.hash)).toEqual(
      before.map((entry) => entry.hash),
    );
    const cut = '█'.repeat(secret.length);
    expect(after.slice(seq - 1).map((entry) => entry.payload.data)).toMatchObject([
      { writes: [{ value: cut }] },
      { writes: [{ before: cut, value: `${cut}, it is said` }] },
      { writes: [{ before: `${cut}, it is said`, value: 'nothing' }] },
      { seqs: [seq, seq + 1, seq + 2], fields: [{ seq, path: 'data/writes/0/value' }] },
    ]);
    // The salt went with the words: a short one could be found out by trying otherwise.
    expect(after.slice(seq - 1, seq + 2).map((entry) => entry.salt)).toEqual(['', '', '']);
  });

  it('begins a new epoch, and the next command is decided on the desk without the words', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    const epoch = await host.storage.epoch();
    await applied(
      host.send(INES, FABLE, edit({ field: 'quote.fix', id: first, value: 'Zebedee' })),
    );
    await shred(host, all((await rowWith(host, 'Zebedee')).seq, 'data/writes/0/value'));
    expect(await host.storage.epoch()).not.toBe(epoch);
    await applied(host.send(INES, FABLE, edit({ field: 'quote.fix', id: first, value: 'other' })));
    const last = (await host.log(FABLE)).at(-1);
    expect(last?.payload.data).toMatchObject({ writes: [{ before: '█'.repeat(7) }] });
  });

  it('accepts a payload that misses its hash only where a later row names it', async () => {
    const host = testHost();
    const [first = '', second = ''] = await openFable(host);
    for (const id of [first, second])
      await applied(
        host.send(INES, FABLE, edit({ field: 'quote.fix', id, value: `Zebedee ${id}` })),
      );
    await shred(host, all((await rowWith(host, `Zebedee ${first}`)).seq, 'data/writes/0/value'));
    const log = await host.log(FABLE);
    expect(verifyLog(log)).toBeNull();
    const other = log.find((entry) => JSON.stringify(entry).includes(`Zebedee ${second}`));
    const touched = log.map((entry) =>
      entry === other ? { ...entry, payload: { ...entry.payload, by: 'Someone Else' } } : entry,
    );
    expect(verifyLog(touched)?.seq).toBe(other?.seq);
    // Without the row that says so, the removed words are an altered content.
    expect(verifyLog(log.slice(0, -1))?.say).toContain('was altered');
  });

  it('makes a signature changed since signing when a word it covers goes', async () => {
    const host = testHost();
    const [first = '', second = ''] = await openFable(host);
    await signed(host, first);
    await signed(host, second);
    const desk = await host.desk(FABLE);
    expect([status(desk, first), status(desk, second)]).toEqual(['signed', 'signed']);
    const words = quoteOf(desk, first)?.anchor.parts[0]?.exact ?? '';
    const start = FABLE_STORY.indexOf(words);
    await applied(
      shred(host, {
        seq: 1,
        path: 'data/version/text',
        span: { start, end: start + words.length },
      }),
    );
    const after = await host.desk(FABLE);
    expect([status(after, first), status(after, second)]).toEqual(['changed', 'signed']);
    const { text } = after.versions[0] ?? { text: '' };
    expect(text).toHaveLength(FABLE_STORY.length);
    for (const quote of quotesOf(after))
      for (const part of quote.anchor.parts)
        expect(text.slice(part.start, part.end)).toBe(part.exact);
    expect(quoteOf(after, first)?.anchor.parts[0]?.exact).toBe('█'.repeat(words.length));
    expect(await everything(host)).not.toContain(words);
  });

  it('removes a name everywhere it stands as a word, and leaves longer words alone', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    await applied(
      host.send(
        INES,
        FABLE,
        edit({ field: 'quote.fix', id: first, value: 'Mockup, Mockups and Mockup-like' }),
      ),
    );
    const start = FABLE_STORY.indexOf('Mockup');
    await applied(
      shred(host, { seq: 1, path: 'data/version/text', span: { start, end: start + 6 } }),
    );
    const desk = await host.desk(FABLE);
    expect(quoteOf(desk, first)?.fix).toBe('██████, Mockups and ██████-like');
    expect(Object.values(desk.speakers).map((speaker) => speaker.name)).not.toContain(
      'Mara Mockup',
    );
    expect(replay(FABLE, await host.log(FABLE))).toEqual(desk);
  });

  it('is refused to who does not clear, for rows that are not, and for what is no free text', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    const epoch = await host.storage.epoch();
    const told = async (personId: string, ...fields: readonly WordsAt[]) => {
      const sent = await host.send(personId, FABLE, { type: 'shred', fields });
      return [sent.outcome, sent.refusals[0]?.code];
    };
    expect(await told(INES, all(1, 'data/title'))).toEqual(['refused', 'hat']);
    expect(await told(DAN)).toEqual(['refused', 'nothing']);
    expect(await told(DAN, all(99, 'data/title'))).toEqual(['refused', 'unknown']);
    expect(await told(DAN, all(1, 'data/nothing'))).toEqual(['refused', 'no-words']);
    expect(await told(DAN, all(1, 'data/version'))).toEqual(['refused', 'no-words']);
    expect(await told(DAN, all(1, 'data/version/id'))).toEqual(['refused', 'no-words']);
    expect(await told(DAN, all(1, 'data/relation'))).toEqual(['refused', 'no-words']);
    expect(await host.storage.epoch()).toBe(epoch);
    expect(quoteOf(await host.desk(FABLE), first)).toBeDefined();
    expect(host.reported).toEqual([]);
  });

  it('is done once when it is sent twice', async () => {
    const host = testHost();
    await openFable(host);
    const envelope = await host.envelope(FABLE, {
      type: 'shred',
      fields: [all(1, 'data/title')],
    });
    const first = await (await host.post(DAN, FABLE, envelope)).json();
    const epoch = await host.storage.epoch();
    expect(await (await host.post(DAN, FABLE, envelope)).json()).toEqual(first);
    expect(await host.storage.epoch()).toBe(epoch);
    expect((await host.log(FABLE)).filter(({ type }) => type === 'shredded@1')).toHaveLength(1);
  });

  it('takes a repeat of a command whose words are gone for a repeat', async () => {
    const host = testHost();
    const [first = ''] = await openFable(host);
    const envelope = await host.envelope(
      FABLE,
      edit({ field: 'quote.fix', id: first, value: 'Zebedee' }),
    );
    const answer = await (await host.post(INES, FABLE, envelope)).json();
    await shred(host, all((await rowWith(host, 'Zebedee')).seq, 'data/writes/0/value'));
    const again = await host.post(INES, FABLE, envelope);
    expect([again.status, await again.json()]).toEqual([200, answer]);
  });
});

function status(desk: Desk, id: string): string {
  const quote = quoteOf(desk, id);
  return quote === undefined ? 'none' : quoteStatus(desk, quote);
}

async function signed(host: TestHost, quoteId: string): Promise<void> {
  await applied(host.send(INES, FABLE, { type: 'confirm', quoteIds: [quoteId] }));
  await proveVerbatim(host, INES, quoteId);
  await applied(host.send(INES, FABLE, { type: 'submit', quoteIds: [quoteId] }));
  await applied(host.send(RUTH, FABLE, { type: 'open-review', quoteId }));
  await applied(
    host.send(RUTH, FABLE, {
      type: 'approve',
      quoteId,
      seenFingerprint: await seen(host, quoteId),
    }),
  );
}
