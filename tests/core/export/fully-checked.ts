import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import {
  CHECKER,
  edit,
  here,
  LONDON,
  makeEvidence,
  makeSource,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';
import { firstStoryLog, type LogBench } from './log-bench.ts';

/**
 * The first story with every find checked and signed: a record, an occasion, a reason and a fix on
 * each. Records and reasons are made up, and are of no real speech.
 */
export function fullyChecked(): LogBench {
  const story = firstStoryLog();
  const { bench, do: act } = story;
  act(CHECKER, { type: 'add-occasion', occasion: LONDON });
  for (const [index, quote] of inReadingOrder(bench.desk).entries()) {
    const { id } = quote;
    const words = quote.anchor.parts.map((part) => part.exact).join(' ');
    const sourceId = `src-${index % 4}`;
    if (bench.desk.sources[sourceId] === undefined)
      act(CHECKER, {
        type: 'add-source',
        source: makeSource(sourceId, { title: `Remarks to the press, session ${index + 1}` }),
      });
    act(
      CHECKER,
      edit(
        set(
          'evidence.item',
          `ev-${id}`,
          makeEvidence(`ev-${id}`, id, sourceId, {
            locator: `paragraph ${index + 3}`,
            excerpt: `Well, ${words}`,
          }),
        ),
        set('quote.occasion', id, LONDON.id),
        set('quote.answer.words', id, 'no'),
        set('quote.answer.speaker', id, 'yes'),
        set('quote.answer.context', id, 'yes'),
        set('quote.answer.translation', id, 'none'),
        set('quote.differences', id, [{ class: 'word_substituted', printed: '', said: 'well' }]),
        set('quote.fix', id, `Put the first word back in place ${index + 1}.`),
        set('quote.fixStatus', id, 'open'),
        set('quote.verdict', id, {
          code: 'APPROXIMATE',
          scale: 'quote-verdict/1',
          reason: 'One word of the record is not printed; the meaning is kept.',
          override: false,
        }),
      ),
    );
    act(CHECKER, { type: 'decline-fix', quoteId: id, reason: 'It runs as it is.' });
    act(CHECKER, { type: 'submit', quoteIds: [id] });
    act(SECOND, { type: 'open-review', quoteId: id });
    const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
    // Asked for where the speaker is unnamed; elsewhere it is one yes more.
    act(STANDARDS, {
      type: 'agree',
      quoteId: id,
      as: 'standards',
      seenFingerprint,
      seenLegal: null,
    });
    act(SECOND, { type: 'approve', quoteId: id, seenFingerprint });
  }
  return story;
}
