import { expect, it } from 'vitest';
import { appendToLog, EMPTY_HEAD } from '#core/desk/log.ts';
import { ChangedSince } from '#ui/fix/ChangedSince.tsx';
import { PaneProvider } from '#ui/review/pane-context.tsx';
import {
  checkVerbatim,
  CHECKER,
  edit,
  here,
  quoteSaying,
  SECOND,
  set,
} from '../../makers/make-desk.ts';
import { paneValue } from '../../makers/pane-value.ts';
import {
  ASKED,
  brings,
  BUILT,
  LEAKS,
  must,
  OPENING,
  signs,
  story,
} from '../../makers/quay-story.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

it('shows the sentences around a quote that changed since the signing, where they are others too', () => {
  const bench = story(OPENING, BUILT, LEAKS, ASKED);
  const { id } = quoteSaying(bench.desk, 'leaks');
  checkVerbatim(bench, id);
  signs(bench, id);
  const shown = (): string => {
    const value = paneValue(bench.desk, here(bench, id), SECOND);
    const log = appendToLog(EMPTY_HEAD, bench.events, {
      storyId: bench.desk.storyId,
      at: '2026-11-24T12:00:00.000Z',
      actor: { id: SECOND.id, name: SECOND.name },
      hats: SECOND.hats,
      mid: 'mid-all',
      batch: null,
      salts: bench.events.map((_, at) => `salt-${at}`),
    });
    return drawn(
      <PaneProvider value={value}>
        <ChangedSince />
      </PaneProvider>,
      { desk: bench.desk, me: SECOND },
      log,
    );
  };
  must(bench, CHECKER, edit(set('quote.fix', id, 'It leaked in two places,')));
  expect(wordsOf(shown())).toContain('Changed since Tom Typeset signed');
  expect(shown()).not.toContain('The sentence before');
  brings(bench, 'moved', OPENING, BUILT, ASKED, LEAKS);
  expect(wordsOf(shown())).toContain('Changed since Tom Typeset signed');
  expect(shown()).toContain('The sentence before, as it was signed, over as it stands now');
});
