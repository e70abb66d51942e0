import { fingerprintOf } from '#core/desk/fingerprint.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  HEAD,
  here,
  LONDON,
  makeEvidence,
  makeSource,
  quoteSaying,
  SECOND,
  set,
} from '../../makers/make-desk.ts';
import { firstStoryLog, type LogBench } from './log-bench.ts';

/** The quotes of the checked story by what became of them. */
export interface CheckedStory {
  readonly story: LogBench;
  readonly signed: string;
  readonly changed: string;
  readonly secondHand: string;
  readonly translated: string;
  readonly runUnsigned: string;
  readonly notesOnly: string;
  readonly dismissed: string;
}

function signQuote({ bench, do: act }: LogBench, id: string): void {
  act(CHECKER, { type: 'submit', quoteIds: [id] });
  act(SECOND, { type: 'open-review', quoteId: id });
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
  act(SECOND, { type: 'approve', quoteId: id, seenFingerprint });
}

/** The first story in the middle of its check: every kind of row the file can hold. */
export function checkedStory(): CheckedStory {
  const story = firstStoryLog();
  const { bench, do: act } = story;
  const idOf = (words: string): string => quoteSaying(bench.desk, words).id;

  const signed = idOf('Their goal is');
  act(CHECKER, { type: 'confirm', quoteIds: [signed] });
  act(CHECKER, { type: 'add-occasion', occasion: LONDON });
  checkVerbatim(bench, signed);
  act(
    CHECKER,
    edit(set('quote.occasion', signed, LONDON.id), set('quote.heardBy', signed, 'pool')),
  );
  signQuote(story, signed);

  const changed = idOf('egregiously');
  checkVerbatim(bench, changed);
  act(CHECKER, edit(set('source.fidelity', `src-${changed}`, 'prepared text')));
  signQuote(story, changed);
  act(
    CHECKER,
    edit(
      set('quote.differences', changed, [
        { class: 'number_changed', printed: 'two', said: 'three' },
        { class: 'filler_dropped', printed: '', said: 'uh' },
      ]),
      set('quote.fix', changed, '=HYPERLINK("https://example.org")'),
      set('quote.fixStatus', changed, 'open'),
    ),
  );

  const secondHand = idOf('renewing');
  act(CHECKER, {
    type: 'add-source',
    source: makeSource('src-radio', {
      type: 'outlet',
      title: 'Iraq ‘months off’ major offensive',
      publisher: 'A newspaper',
      url: 'https://example.org/iraq',
      fidelity: null,
    }),
  });
  act(
    CHECKER,
    edit(
      set(
        'evidence.item',
        'ev-radio',
        makeEvidence('ev-radio', secondHand, 'src-radio', {
          locator: '3-5',
          chain: ['AFP', 'BBC Radio'],
          creditPrinted: 'yes',
        }),
      ),
      set('quote.verdict', secondHand, {
        code: 'SECOND_HAND',
        scale: 'quote-verdict/1',
        reason: 'Only another outlet’s report.\r\nThe broadcaster was asked.',
        override: true,
      }),
    ),
  );
  act(CHECKER, { type: 'submit', quoteIds: [secondHand] });

  const translated = idOf('race against time');
  act(
    CHECKER,
    edit(
      set('quote.language', translated, {
        language: 'ja',
        original: '時間との闘い',
        translator: 'A translator',
        secondReader: null,
      }),
    ),
  );

  const runUnsigned = idOf('sacrificed');
  const seen = fingerprintOf(bench.desk, here(bench, runUnsigned));
  act(HEAD, {
    type: 'run-unsigned',
    quoteIds: [runUnsigned],
    seenFingerprints: [seen],
    reason: 'no second reader',
  });

  const notesOnly = idOf('We have reversed');
  act(CHECKER, {
    type: 'add-source',
    source: makeSource('src-notes', {
      type: 'notes',
      title: 'Notebook 4',
      publisher: '',
      url: null,
      fidelity: null,
      notesSeenBy: 'Ines Inkwell',
    }),
  });
  act(
    CHECKER,
    edit(
      set(
        'evidence.item',
        'ev-notes',
        makeEvidence('ev-notes', notesOnly, 'src-notes', { locator: '00:03:12' }),
      ),
    ),
  );

  const dismissed = idOf('real focus');
  act(CHECKER, { type: 'dismiss', quoteId: dismissed, reason: 'scare quotes' });

  return { story, signed, changed, secondHand, translated, runUnsigned, notesOnly, dismissed };
}
