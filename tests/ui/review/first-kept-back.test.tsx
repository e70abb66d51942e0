import { quoteOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { keptBackFrom } from '#core/desk/second-verdicts.ts';
import { proofFile } from '#core/export/proof-file.ts';
import { quotesCsv, quotesTable } from '#core/export/quotes-file.ts';
import { sourcesCsv } from '#core/export/source-links.ts';
import { webAnnotations } from '#core/export/web-annotation.ts';
import type { Person } from '#core/review/hats.ts';
import { NO_FILTER } from '#sync/desk-state.ts';
import { ClearPanel } from '#ui/clearing/ClearPanel.tsx';
import { SettleCard } from '#ui/desk/SettleCard.tsx';
import { ExportPanel } from '#ui/export/ExportPanel.tsx';
import { HistoryPanel } from '#ui/history/HistoryPanel.tsx';
import { toldOf } from '#ui/history/told.ts';
import { lookedFrom, NOTHING_READ, readOn } from '#ui/quotes/others-acts.ts';
import { seenOf, sinceWords } from '#ui/queue/looked.ts';
import { nextRisk } from '#ui/queue/next-risk.ts';
import { QueuePanel } from '#ui/queue/QueuePanel.tsx';
import { SinceLooked } from '#ui/queue/SinceLooked.tsx';
import { arrangedFor } from '#ui/quotes/arrange.ts';
import { rowsOf } from '#ui/quotes/quote-rows.ts';
import { ShowPanel } from '#ui/quotes/ShowPanel.tsx';
import { Story } from '#ui/reader/Story.tsx';
import { Notices } from '#ui/review/Notices.tsx';
import { paneFacts, PaneProvider } from '#ui/review/pane-context.tsx';
import { QuotePane } from '#ui/review/QuotePane.tsx';
import { ReasonAndFix } from '#ui/review/ReasonAndFix.tsx';
import { changedWords } from '#ui/safety/changed-words.ts';
import { ThreadLines } from '#ui/talk/ThreadLines.tsx';
import { TalkPanel } from '#ui/talk/TalkPanel.tsx';
import { firstStoryLog, type LogBench } from '../../core/export/log-bench.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  HEAD,
  here,
  nth,
  REPORTER,
  SECOND,
  set,
} from '../../makers/make-desk.ts';
import { paneValue } from '../../makers/pane-value.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

/** In everything that tells of the first verdict, and nowhere else. */
const SECRET = 'zaffre';
const TELLS = /zaffre|meaning changed|meaning may change:|number changed|ALTERED|number_changed/i;
const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Tom Typeset' };
const ALTERED = { code: 'ALTERED', scale: 'quote-verdict/1', override: false } as const;

function nothing(): void {
  // Nobody presses anything here.
}

/** A first verdict with all that may be said about it, handed over in a story that asks for a second one unseen. */
function judged(): { readonly story: LogBench; readonly id: string } {
  const story = firstStoryLog();
  const { bench } = story;
  const { id } = nth(bench.desk, 1);
  checkVerbatim(bench, id);
  story.do(CHECKER, edit(set('story.blind', bench.desk.storyId, true)));
  story.do(
    CHECKER,
    edit(
      set('quote.differences', id, [
        { class: 'number_changed', printed: 'time', said: `${SECRET} said` },
      ]),
      set('quote.answer.words', id, 'no'),
      set('quote.verdict', id, { ...ALTERED, reason: `The ${SECRET} reason.` }),
      set('quote.fix', id, `a ${SECRET} fix`),
      set('quote.fixStatus', id, 'open'),
    ),
  );
  const say = { type: 'say', quoteId: id, mentions: [] } as const;
  story.do(CHECKER, { ...say, messageId: 'm-1', text: `A ${SECRET} note.`, blocking: false });
  story.do(HEAD, { ...say, messageId: 'm-2', text: `A ${SECRET} block.`, blocking: true });
  story.do(CHECKER, {
    type: 'ask',
    quoteId: id,
    messageId: 'm-3',
    addressee: 'the reporter',
    question: `Was it ${SECRET}?`,
  });
  story.do(REPORTER, {
    type: 'answer',
    quoteId: id,
    messageId: 'm-4',
    text: `Yes, ${SECRET}.`,
  });
  story.do(CHECKER, { type: 'submit', quoteIds: [id] });
  story.do(HEAD, {
    type: 'suggest',
    suggestionId: 'sg-1',
    quoteId: id,
    writes: [set('quote.fix', id, `another ${SECRET} fix`)],
  });
  return { story, id };
}

/** Where a first verdict could be read: what each surface says to a person. */
const SURFACES: Readonly<Record<string, (story: LogBench, id: string, me: Person) => string>> = {
  'the pane': (story, id, me) => page(story, id, me, <QuotePane />),
  'the reason and the fix in the pane': (story, id, me) => pane(story, id, me, <ReasonAndFix />),
  'the notices and suggestions of the pane': (story, id, me) => pane(story, id, me, <Notices />),
  'the thread': (story, id, me) => pane(story, id, me, <ThreadLines />),
  'questions and notes': (story, id, me) => page(story, id, me, <TalkPanel onClose={nothing} />),
  'the history of the story': (story, id, me) =>
    page(story, id, me, <HistoryPanel onClose={nothing} />),
  'what others did since one left': ({ bench, input }, _, me) =>
    toldOf(bench.desk, input().log, me)
      .filter(({ by }) => by.id !== me.id)
      .map(({ sentence }) => sentence)
      .join(' '),
  'the queue': (story, id, me) => page(story, id, me, <QueuePanel onClose={nothing} />),
  'what is said of the next one in the queue': ({ bench }, _, me) =>
    nextRisk(bench.desk, 'another', me).said,
  'the filter of verdicts': (story, id, me) => {
    const { desk } = story.bench;
    const rows = rowsOf(desk, me);
    return page(story, id, me, <ShowPanel id="show" desk={desk} rows={rows} />);
  },
  'the list by verdict': ({ bench }, id, me) => {
    const around = { desk: bench.desk, me, changed: new Set<string>() };
    const list = arrangedFor(rowsOf(bench.desk, me), { ...NO_FILTER, verdict: 'ALTERED' }, around);
    return list.quotations.some((row) => row.id === id) ? SECRET : 'nothing';
  },
  'the list, riskiest first': ({ bench }, _, me) => {
    const around = { desk: bench.desk, me, changed: new Set<string>() };
    const list = arrangedFor(rowsOf(bench.desk, me), { ...NO_FILTER, sort: 'risk' }, around);
    return list.quotations.map(({ words }) => words).join(' ');
  },
  'the list of quotes': ({ bench }, _, me) =>
    rowsOf(bench.desk, me)
      .quotations.map(({ words }) => words)
      .join(' '),
  'the numbers in the story': (story, id, me) => {
    const { desk } = story.bench;
    const state = { desk, me, storyId: desk.storyId, selectedId: id };
    return drawn(<Story desk={desk} onOpened={nothing} />, state);
  },
  'whether it may run': (story, id, me) => page(story, id, me, <ClearPanel onClose={nothing} />),
  'the note on what others changed': ({ bench }, id, me) =>
    changedWords(
      bench.desk,
      [{ seq: 9, quoteId: id, by: 'Ines Inkwell', what: ['quote.fix', 'quote.differences'] }],
      me,
    )?.text.replace(/fix|differences/u, SECRET) ?? '',
  'what changed since one looked': ({ bench, input }, id, me) => {
    const { log } = input();
    const quotes = [here(bench, id)];
    const looked = lookedFrom(JSON.stringify({ [id]: 3 }));
    const acts = readOn(NOTHING_READ, bench.desk, log, SECOND.id);
    const seen = seenOf(bench.desk, log, quotes, looked, acts).get(id);
    const { unseen } = paneFacts(bench.desk, here(bench, id), me, false);
    return (seen === undefined ? '' : sinceWords(seen, unseen)).replace(/fix/u, SECRET);
  },
  'changed since you looked, in the pane': (story, id, me) => pane(story, id, me, <SinceLooked />),
  'the preview of the export': (story, id, me) =>
    page(story, id, me, <ExportPanel onClose={nothing} />),
  'the short CSV': ({ input }, _, me) =>
    csv(inputFor(input(), me), 'compact') + quotesTable(inputFor(input(), me), MAKING),
  'the full CSV': ({ input }, _, me) => csv(inputFor(input(), me), 'full'),
  'the sources': ({ input }, _, me) =>
    [...sourcesCsv(inputFor(input(), me), { profile: 'exact', separator: 'comma' })].join(''),
  'the annotations': ({ input }, _, me) => webAnnotations(inputFor(input(), me), MAKING),
  'the proof sheet': ({ input }, _, me) => proofFile(inputFor(input(), me), MAKING, ''),
};

/** Say the same to everybody: a verdict stands in none of them. */
const NEVER = [
  'what is said of the next one in the queue',
  'changed since you looked, in the pane',
  'the list, riskiest first',
  'the sources',
  'whether it may run',
];

function inputFor(input: ReturnType<LogBench['input']>, me: Person) {
  return { ...input, desk: keptBackFrom(input.desk, me) };
}

function csv(input: ReturnType<LogBench['input']>, preset: 'compact' | 'full'): string {
  return [...quotesCsv(input, { preset, profile: 'exact', separator: 'comma' }, MAKING)].join('');
}

function page({ bench, input }: LogBench, id: string, me: Person, piece: React.ReactNode): string {
  const people = [CHECKER, SECOND, HEAD, REPORTER];
  const state = { desk: bench.desk, me, people, selectedId: id, storyId: bench.desk.storyId };
  const markup = drawn(piece, state, input().log);
  const values = [...markup.matchAll(/value="([^"]*)"/gu)].map(([, value]) => value);
  return wordsOf(`${markup} ${values.join(' ')}`);
}

function pane(story: LogBench, id: string, me: Person, piece: React.ReactNode): string {
  const { desk } = story.bench;
  const value = paneValue(desk, here(story.bench, id), me);
  return page(story, id, me, <PaneProvider value={value}>{piece}</PaneProvider>);
}

describe('a first verdict, to who has yet to give the second', () => {
  const { story, id } = judged();

  it.each(Object.entries(SURFACES))('is not told by %s', (_, says) => {
    expect(says(story, id, SECOND)).not.toMatch(TELLS);
  });

  it.each(Object.entries(SURFACES).filter(([name]) => !NEVER.includes(name)))(
    'is told to who gave it by %s',
    (_, says) => {
      expect(says(story, id, CHECKER)).toMatch(TELLS);
    },
  );

  it('is told by every one of them once the second is given', () => {
    const after = judged();
    after.story.do(SECOND, { type: 'second-verdict', quoteId: after.id, code: 'VERBATIM' });
    for (const [name, says] of Object.entries(SURFACES))
      if (!NEVER.includes(name)) expect(says(after.story, after.id, SECOND), name).toMatch(TELLS);
  });

  it('leaves its cells empty in a file, which says that there is one and why it is kept back', () => {
    const short = csv(inputFor(story.input(), SECOND), 'compact');
    expect(short).toContain('Kept back');
    expect(short).toContain('a second one, without sight of it, is still to be given');
    expect(proofFile(inputFor(story.input(), SECOND), MAKING, '')).toContain(
      'A verdict is kept back until a second one, without sight of it, is given',
    );
  });

  it('keeps back whatever is made of the log, with the reason at the button', () => {
    const says = page(story, id, SECOND, <ExportPanel onClose={nothing} />);
    const why = 'The history holds a verdict that is kept back from you. Give your own first.';
    expect(says.split(why)).toHaveLength(5);
    expect(page(story, id, CHECKER, <ExportPanel onClose={nothing} />)).not.toContain(why);
  });

  it('hides what would be asked of the quote for that verdict only, and asks for theirs', () => {
    const mine = page(story, id, SECOND, <ClearPanel onClose={nothing} />);
    expect(mine).toContain('Your own verdict first');
    expect(mine).not.toContain('Fixes to take or decline');
    const yes = 'To sign; to be signed it needs the yes of standards';
    expect(mine).not.toContain(yes);
    const hers = page(story, id, CHECKER, <ClearPanel onClose={nothing} />);
    expect(hers).toContain('Fixes to take or decline');
    expect(hers).toContain(yes);
  });

  it('keeps their own words, and changes no fingerprint', () => {
    const own = judged();
    const say = { type: 'say', quoteId: own.id, mentions: [], blocking: false } as const;
    own.story.do(SECOND, { ...say, messageId: 'm-own', text: 'My own note.' });
    expect(pane(own.story, own.id, SECOND, <ThreadLines />)).toContain('My own note.');
    const { desk } = own.story.bench;
    const kept = keptBackFrom(desk, SECOND);
    expect(kept).not.toBe(desk);
    expect(keptBackFrom(desk, SECOND)).toBe(kept);
    expect(keptBackFrom(desk, CHECKER)).toBe(desk);
    const quote = quoteOf(kept, own.id);
    if (quote === undefined) throw new Error('the quote is gone');
    expect(fingerprintOf(kept, quote)).toBe(fingerprintOf(desk, here(own.story.bench, own.id)));
  });

  it('stands on neither side of a clash', () => {
    const { desk } = story.bench;
    const clash = {
      id: 'mid-clash',
      by: { id: HEAD.id, name: HEAD.name },
      at: '2026-11-24T14:00:00Z',
      theirs: [set('quote.fix', id, `their ${SECRET} fix`)],
      current: [{ ...set('quote.fix', id, `a ${SECRET} fix`), by: CHECKER.id }],
    };
    const card = <SettleCard desk={desk} conflict={clash} />;
    expect(page(story, id, CHECKER, card)).toMatch(TELLS);
    expect(page(story, id, SECOND, card)).not.toMatch(TELLS);
    expect(page(story, id, SECOND, card)).toContain('Give your own verdict first');
  });
});
