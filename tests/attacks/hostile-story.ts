import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { firstStoryLog, type LogBench } from '../core/export/log-bench.ts';
import { CHECKER, edit, HEAD, here, makeEvidence, makeSource, set } from '../makers/make-desk.ts';

/** The quotes of a hostile story, by what was done to them. */
export interface HostileStory extends LogBench {
  readonly judged: string;
}

/** A story in which people typed the same thing into everything that is shown or exported. */
export function hostileStory(typed: string): HostileStory {
  const story = firstStoryLog();
  const { bench, do: act } = story;
  const [, first, second, third] = inReadingOrder(bench.desk);
  if (first === undefined || second === undefined || third === undefined) throw new Error('short');
  const speakerId = first.anchor.speakerId;
  if (speakerId === null) throw new Error('nobody says it');
  const source = makeSource('src-x', { type: 'outlet', title: typed, publisher: typed });
  act(CHECKER, { type: 'add-source', source });
  const link = { locator: typed, excerpt: typed, chain: [typed] };
  const style = { id: 'hs-1', name: typed.slice(0, 60).replaceAll('\n', ' '), version: 1 };
  act(
    CHECKER,
    edit(
      set('speaker.name', speakerId, typed),
      set('speaker.role', speakerId, typed),
      set('evidence.item', 'ev-x', makeEvidence('ev-x', first.id, 'src-x', link)),
      set('quote.verdict', first.id, {
        code: 'SECOND_HAND',
        scale: 'quote-verdict/1',
        reason: typed,
        override: true,
      }),
      set('quote.fix', first.id, typed),
      set('quote.language', first.id, {
        language: 'ar',
        original: typed,
        translator: typed,
        secondReader: null,
      }),
      set('story.houseStyle', 'st-1', 'custom'),
      set('story.style', 'st-1', style),
      set('story.title', 'st-1', typed),
    ),
  );
  act(CHECKER, {
    type: 'say',
    quoteId: first.id,
    messageId: 'm-0',
    text: typed,
    blocking: true,
    mentions: [],
  });
  act(HEAD, {
    type: 'run-unsigned',
    quoteIds: [second.id],
    seenFingerprints: [fingerprintOf(bench.desk, here(bench, second.id))],
    reason: typed,
  });
  act(CHECKER, {
    type: 'ask',
    quoteId: third.id,
    messageId: 'm-1',
    addressee: typed,
    question: typed,
  });
  return { ...story, judged: first.id };
}
