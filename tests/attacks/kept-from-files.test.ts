import { describe, expect, it } from 'vitest';
import { createNodeHost } from '#entry/node-host.ts';
import { PERSON_HEADER } from '#contract/routes.ts';
import { archiveFiles } from '#core/export/archive.ts';
import { parseCsv } from '#core/export/csv.ts';
import { keptBackFrom } from '#core/desk/second-verdicts.ts';
import { proofFile } from '#core/export/proof-file.ts';
import { quotesCsv, quotesTable } from '#core/export/quotes-file.ts';
import { sourcesCsv } from '#core/export/source-links.ts';
import { webAnnotations } from '#core/export/web-annotation.ts';
import type { Person } from '#core/review/hats.ts';
import type { VerdictCode } from '#core/verdict/scale.ts';
import { memoryStorage } from '#storage/memory.ts';
import { firstStoryLog, type LogBench } from '../core/export/log-bench.ts';
import { DAN, FABLE, INES, openFable, ROB, RUTH, TOM } from '../makers/fable-desk.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  makeEvidence,
  makeSource,
  nth,
  quoteSaying,
  SECOND,
  set,
} from '../makers/make-desk.ts';
import { testHost } from '../makers/test-host.ts';

/**
 * Files made by somebody from whom something is kept (docs/decisions/0018): the attack cases AC32
 * and AC33. Not that a word is missing is shown, but that the file does not depend on it: whatever
 * was kept back, its bytes are the same.
 */

const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Tom Typeset' };
const EXACT = { profile: 'exact', separator: 'comma' } as const;

interface Judgement {
  readonly code: VerdictCode;
  readonly words: 'yes' | 'no';
  readonly reason: string;
  readonly fix: string | null;
  readonly said: string;
}

const KIND: Judgement = {
  code: 'VERBATIM',
  words: 'yes',
  reason: 'The recording has it.',
  fix: null,
  said: 'All is well.',
};
const HARSH: Judgement = {
  code: 'ALTERED',
  words: 'no',
  reason: 'A number is another.',
  fix: 'a sixth time',
  said: 'This cannot run as it is; three things are wrong with it.',
};

/** The same acts by the same people, with a first verdict of one kind or the other. */
function judged({ code, words, reason, fix, said }: Judgement): LogBench {
  const story = firstStoryLog();
  const { id } = nth(story.bench.desk, 1);
  checkVerbatim(story.bench, id);
  const { storyId } = story.bench.desk;
  story.do(CHECKER, edit(set('story.blind', storyId, true)));
  story.do(
    CHECKER,
    edit(
      set('quote.differences', id, [
        { class: words === 'yes' ? 'filler_dropped' : 'number_changed', printed: '', said: reason },
      ]),
      set('quote.answer.context', id, words),
      set('quote.verdict', id, { code, scale: 'quote-verdict/1', reason, override: true }),
      set('quote.fix', id, fix ?? 'as it is'),
    ),
  );
  story.do(CHECKER, {
    type: 'say',
    quoteId: id,
    messageId: 'm-1',
    text: said,
    blocking: false,
    mentions: [],
  });
  return story;
}

/** Every file that somebody with a verdict still to give may take: none is made of the log. */
function filesFor(me: Person, story: LogBench): Readonly<Record<string, string>> {
  const { desk, log } = story.input();
  const input = { desk: keptBackFrom(desk, me), log };
  return {
    compact: [...quotesCsv(input, { ...EXACT, preset: 'compact' }, MAKING)].join(''),
    full: [...quotesCsv(input, { ...EXACT, preset: 'full' }, MAKING)].join(''),
    table: quotesTable(input, MAKING),
    sources: [...sourcesCsv(input, EXACT)].join(''),
    // They name the head of the log, which its salts make say nothing.
    annotations: webAnnotations(input, MAKING).replaceAll(log.at(-1)?.hash ?? '', 'head'),
    proof: proofFile(input, MAKING, ''),
  };
}

describe('AC32: a first verdict, in the files of who has yet to give the second', () => {
  const kind = judged(KIND);
  const harsh = judged(HARSH);

  it('changes no byte, no count and no length of any of them', () => {
    expect(filesFor(SECOND, harsh)).toEqual(filesFor(SECOND, kind));
  });

  it('changes them for who gave it, so that this says something', () => {
    const mine = filesFor(CHECKER, harsh);
    const other = filesFor(CHECKER, kind);
    const same = Object.keys(mine).filter((name) => mine[name] === other[name]);
    expect(same).toEqual(['sources']);
  });

  it('leaves the row of its quote where every quote has one', () => {
    const rows = (me: Person) => parseCsv(filesFor(me, harsh)['compact'] ?? '', 'comma').length;
    expect(rows(SECOND)).toBe(rows(CHECKER));
  });
});

describe('AC33: a confidential source, in the files of anybody', () => {
  function guarded(secret: string): LogBench {
    const story = firstStoryLog();
    const { id } = quoteSaying(story.bench.desk, 'real focus');
    const source = makeSource('src-x', {
      title: secret,
      publisher: secret,
      url: `https://${secret.replaceAll(' ', '-')}.example/`,
    });
    story.do(CHECKER, { type: 'add-source', source });
    const link = { excerpt: secret, locator: secret, chain: [secret] };
    story.do(CHECKER, edit(set('evidence.item', 'ev-x', makeEvidence('ev-x', id, 'src-x', link))));
    story.do(CHECKER, { type: 'guard-source', sourceId: 'src-x', confidential: true });
    return story;
  }

  it('changes no byte of what is made of the desk', () => {
    expect(filesFor(SECOND, guarded('a letter'))).toEqual(
      filesFor(SECOND, guarded('minutes of the seventh meeting')),
    );
  });

  it('stands in no file of the whole archive, and the file that would hold it is left out', () => {
    const { log } = guarded('quillfeather').input();
    const whole = { rows: log, texts: [], missing: [] };
    const options = { separator: 'comma', proofCss: '', withWithheld: false } as const;
    const files = archiveFiles({ log, whole }, options, MAKING);
    expect(files.filter(({ text }) => /quillfeather/iu.test(text))).toEqual([]);
    expect(files.map(({ name }) => name)).not.toContain('story.json');
  });
});

describe('a copy of the whole, which holds what is kept from anybody', () => {
  it('is given by the host of a newsroom to who clears, and to nobody else', async () => {
    const storage = memoryStorage('epoch-1');
    await openFable(testHost(storage));
    const fetch = createNodeHost({
      storage,
      withheld: [],
      page: async () => new Response('no page', { status: 404 }),
      report: (error) => {
        throw error;
      },
    });
    for (const path of ['/api/backup', `/api/backup?story=${FABLE}`]) {
      const ask = async (who: string): Promise<Response> =>
        fetch(new Request(`http://localhost:4174${path}`, { headers: { [PERSON_HEADER]: who } }));
      for (const who of [INES, TOM, RUTH, ROB, 'p-nobody']) {
        const answer = await ask(who);
        expect([401, 403]).toContain(answer.status);
        expect(await answer.text()).not.toContain(FABLE);
      }
      expect((await ask(DAN)).status).toBe(200);
    }
  });
});
