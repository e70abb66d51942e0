import { withRows } from '#core/desk/wide-table.ts';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { WordLines } from '#ui/evidence/WordLines.tsx';
import { SourceLinks } from '#ui/evidence/SourceLinks.tsx';
import { FixLines } from '#ui/fix/FixLines.tsx';
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
const NO_ACTS = {
  because: null,
  addition: null,
  mark: async () => null,
} as const;

/** Where words of others are shown outside the story itself, and how many controls stand there. */
const SHOWN: readonly (readonly [string, number, ReactNode])[] = [
  ['a speaker’s name', 1, <SpeakerTag key="1" name={`Mara ${TURNED}Mockup`} look={null} />],
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
];

describe('what nobody sees is shown by its name', () => {
  it.each(SHOWN)('in %s', (_, count, piece) => {
    const markup = drawn(piece, { desk, me: CHECKER, storyId: desk.storyId });
    expect(markup.match(/data-control="right-to-left override"/g)).toHaveLength(count);
  });
});

it('printed and said say their languages, each word for the eye and each line for the ear', () => {
  const [, , lines] = SHOWN.find(([name]) => name.startsWith('printed and said')) ?? [];
  const markup = drawn(lines, { desk, me: CHECKER });
  expect(markup.match(/lang="en"/g)).toHaveLength(2);
  expect(markup.match(/lang="fr"/g)).toHaveLength(2);
});
