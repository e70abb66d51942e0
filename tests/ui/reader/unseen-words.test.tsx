import { withRows } from '#core/desk/wide-table.ts';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { StorySummary } from '#core/desk/summary.ts';
import { Header } from '#ui/desk/Header.tsx';
import { PreviewTable } from '#ui/export/PreviewTable.tsx';
import { Sentences } from '#ui/history/Sentences.tsx';
import type { Told } from '#ui/history/told.ts';
import { SpeakerMerge } from '#ui/speakers/SpeakerMerge.tsx';
import { SpeakerSplit } from '#ui/speakers/SpeakerSplit.tsx';
import { StoryRow } from '#ui/stories/StoryRow.tsx';
import type { RowActs } from '#ui/stories/use-row-acts.ts';
import { CorrectForm } from '#ui/clearing/CorrectForm.tsx';
import { TranslatedPair } from '#ui/evidence/TranslatedPair.tsx';
import { WordLines } from '#ui/evidence/WordLines.tsx';
import { SourceLinks } from '#ui/evidence/SourceLinks.tsx';
import { FixLines } from '#ui/fix/FixLines.tsx';
import { HistoryPanel } from '#ui/history/HistoryPanel.tsx';
import { NotQuotations } from '#ui/quotes/NotQuotations.tsx';
import { QuoteRow } from '#ui/quotes/quote-row.ts';
import { handAnchor } from '#ui/reader/mark-anchor.ts';
import { PickerBar } from '#ui/reader/PickerBar.tsx';
import { EndsRow } from '#ui/review/EndsRow.tsx';
import { StackChip } from '#ui/reader/StackChip.tsx';
import { SelectionBar } from '#ui/reader/SelectionBar.tsx';
import { WhoHead } from '#ui/review/WhoHead.tsx';
import { PaneProvider } from '#ui/review/pane-context.tsx';
import { SpeakerTag } from '#ui/speakers/SpeakerTag.tsx';
import {
  CHECKER,
  edit,
  firstStory,
  here,
  makeEvidence,
  makeSource,
  ownStory,
  quoteSaying,
  set,
} from '../../makers/make-desk.ts';
import { paneValue } from '../../makers/pane-value.ts';
import { drawn } from '../../makers/render.tsx';

/** Turns what follows it round. */
const TURNED = '\u202e';

/** A story with a control in the words of a quote, in its speaker's name and role, and in a source. */
function planted() {
  const bench = firstStory();
  const quote = quoteSaying(bench.desk, 'real focus');
  const part = { ...quote.anchor.parts[0], exact: `real ${TURNED}focus` };
  const speakerId = quote.anchor.speakerId ?? '';
  const source = makeSource('src-1', { url: `https://fable.example/${TURNED}a` });
  bench.act(CHECKER, { type: 'add-source', source });
  bench.act(
    CHECKER,
    edit(
      set('speaker.name', speakerId, `Mara ${TURNED}Mockup`),
      set('speaker.role', speakerId, `mayor ${TURNED}of Port Fable`),
      set('evidence.item', 'ev-1', makeEvidence('ev-1', quote.id, 'src-1')),
    ),
  );
  const held = here(bench, quote.id);
  const odd = { ...held, anchor: { ...held.anchor, parts: [part] } } as typeof held;
  const desk = { ...bench.desk, quotes: withRows(bench.desk.quotes, { [quote.id]: odd }) };
  return { desk, quote: odd, source };
}

const { desk, quote, source } = planted();

/** A story of ours that has a control in it: a quote of two parts over it, the first dismissed again. */
function plantedStory() {
  const text = `Fund pays\n\nThe fund pays ${TURNED}every boat and every ${TURNED}barge.\n`;
  const bench = ownStory('Fund pays', text);
  const [version] = bench.desk.versions;
  if (version === undefined) throw new Error('the story has a version');
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const spans = [spanOf(`pays ${TURNED}every`), spanOf(`every ${TURNED}barge`)];
  const anchor = handAnchor(text, version.id, spans, false);
  bench.act(CHECKER, { type: 'mark', quoteId: 'q-own', anchor });
  const language = { language: 'fr', translator: 'A. Bell', secondReader: null };
  const original = `paie ${TURNED}tout`;
  bench.act(CHECKER, edit(set('quote.language', 'q-own', { ...language, original })));
  return {
    desk: bench.desk,
    version,
    span: spans[0] ?? spanOf('Fund'),
    quote: here(bench, 'q-own'),
  };
}

const own = plantedStory();
const dismissed = { ...own.quote, stage: 'dismissed' } as const;
const dismissedDesk = {
  ...own.desk,
  quotes: withRows(own.desk.quotes, { [dismissed.id]: dismissed as typeof own.quote }),
};

/** The same under a headline that has a control in it too. */
const headed = {
  ...desk,
  story: desk.story === null ? null : { ...desk.story, title: `Pay ${TURNED}001 euros` },
};
const turned = Object.values(desk.speakers).find(({ name }) => name.includes(TURNED));
const other = Object.values(desk.speakers).find(
  ({ name, unnamed }) => !name.includes(TURNED) && unnamed === null,
);

function inPane(piece: ReactNode): ReactNode {
  return <PaneProvider value={paneValue(own.desk, own.quote, CHECKER)}>{piece}</PaneProvider>;
}
const NO_ACTS = {
  because: null,
  addition: null,
  mark: async () => null,
} as const;

/** Where words of others are shown outside the story itself, and how many controls stand there. */
const SHOWN: readonly (readonly [string, number, ReactNode])[] = [
  [
    'a speaker’s name',
    1,
    <SpeakerTag key="1" name={`Mara ${TURNED}Mockup`} initials="MM" look={null} />,
  ],
  [
    'the words of a fix, for the eye and for the ear',
    2,
    <FixLines
      key="2"
      name="Before over after"
      labels={['was', 'is']}
      before={`a ${TURNED}b`}
      after="a b"
    />,
  ],
  [
    'the quotes to choose from: who and what',
    2,
    <StackChip
      key="3"
      desk={desk}
      stack={{ ids: [quote.id], left: 0, top: 0 }}
      onOpen={() => {}}
    />,
  ],
  [
    'the words that are selected',
    1,
    <SelectionBar
      key="4"
      rect={{ left: 0, top: 0, bottom: 0 } as DOMRect}
      words={`pay ${TURNED}001`}
      exact={false}
      docked={false}
      acts={NO_ACTS as never}
      refusal={null}
      onAct={() => {}}
      onLeave={() => {}}
    />,
  ],
  [
    'who said it: name and role',
    2,
    <PaneProvider key="5" value={paneValue(desk, quote, CHECKER)}>
      <WhoHead />
    </PaneProvider>,
  ],
  [
    'the address of a source',
    1,
    <SourceLinks
      key="6"
      whole
      exhibit={{ evidence: makeEvidence('ev-1', quote.id, 'src-1'), source }}
    />,
  ],
  [
    'printed and said, for the eye and for the ear',
    4,
    <WordLines
      key="7"
      facts={{} as never}
      hunk={null}
      languages={{ printed: 'en', said: 'fr' }}
      place={
        {
          rows: [
            {
              part: 0,
              said: { start: 0, end: 1 },
              cells: [{ printed: `${TURNED}a`, said: `${TURNED}b`, difference: null }],
            },
          ],
          differences: [],
          missing: [],
        } as never
      }
    />,
  ],
  [
    'the words that are picked',
    1,
    <PickerBar
      key="8"
      root={{ current: null }}
      desk={own.desk}
      version={own.version}
      startAt={() => own.span}
      onMarked={() => {}}
    />,
  ],
  ['the parts whose ends are moved', 2, inPane(<EndsRow />)],
  ['original and translation', 3, inPane(<TranslatedPair />)],
  ['the words that are corrected', 2, inPane(<CorrectForm complaintId="c-1" onClose={() => {}} />)],
  [
    'what is no quotation',
    2,
    <NotQuotations
      key="9"
      rows={[
        new QuoteRow(
          dismissed as typeof own.quote,
          'dismissed',
          1,
          { desk: own.desk, looks: new Map(), myId: null, doubtOf: null },
          0,
          '',
        ),
      ]}
      open
      refusal={null}
      onRestore={() => {}}
    />,
  ],
];

const MORE: typeof SHOWN = [
  ['the header', 1, <Header key="h" desk={headed} />],
  [
    'a row of the desk’s stories',
    1,
    <StoryRow
      key="r"
      story={{ title: `Pay ${TURNED}001 euros`, deadline: null } as StorySummary}
      acts={{} as RowActs}
    />,
  ],
  [
    'the sentences of the history',
    1,
    <Sentences
      key="s"
      withDay={false}
      told={[{ seq: 1, at: '2026-11-24T09:00:00Z', sentence: `brought in: ${TURNED}a` } as Told]}
    />,
  ],
  ['the rows of a file', 1, <PreviewTable key="p" total={1} rows={[['Quote'], [`${TURNED}a`]]} />],
];

it.each(['merged', 'split'])('in the lists of whom a speaker may be %s with', (act) => {
  if (turned === undefined || other === undefined) throw new Error('two speakers');
  const Form = act === 'merged' ? SpeakerMerge : SpeakerSplit;
  const markup = drawn(<Form desk={desk} speaker={other} onDone={() => {}} />, {
    desk,
    me: CHECKER,
  });
  expect(markup).toContain('>Mara [right-to-left override]Mockup</option>');
});

describe('what nobody sees is shown by its name', () => {
  it.each([...SHOWN, ...MORE])('in %s', (_, count, piece) => {
    const markup = drawn(piece, { desk, me: CHECKER, storyId: desk.storyId });
    expect(markup.match(/data-control="right-to-left override"/g)).toHaveLength(count);
  });
});

it('in a list to choose from, by its name in the text', () => {
  const markup = drawn(<HistoryPanel onClose={() => {}} />, {
    desk: dismissedDesk,
    me: CHECKER,
    storyId: own.desk.storyId,
  });
  expect(markup).toContain('“pays [right-to-left override]every”</option>');
});

it('printed and said say their languages, each word for the eye and each line for the ear', () => {
  const [, , lines] = SHOWN.find(([name]) => name.startsWith('printed and said')) ?? [];
  const markup = drawn(lines, { desk, me: CHECKER });
  expect(markup.match(/lang="en"/g)).toHaveLength(2);
  expect(markup.match(/lang="fr"/g)).toHaveLength(2);
});
