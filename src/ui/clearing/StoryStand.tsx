import type { RefObject } from 'react';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { sinceCleared } from '#core/desk/since-cleared.ts';
import { clearHolds, storyState } from '#core/desk/story-state.ts';
import { STORY_STATES, type StoryState } from '#core/review/story-states.ts';
import { restoredDoubts, restoredFrom, restoredInDoubt } from '../history/restored-words.ts';
import { whenWords } from '../review/when-words.ts';
import styles from './clearing.module.css';
import { QuoteLink } from './QuoteLink.tsx';
import { byWhen, storyMoments, thingsAre } from './story-words.ts';

interface StoryStandProps {
  readonly desk: Desk;
  readonly blockers: number;
  readonly home: RefObject<HTMLElement | null>;
}

/** Where the story is, in words; what was done with it, by whom and when; what changed since. */
export function StoryStand({ desk, blockers, home }: StoryStandProps) {
  const state = storyState(desk);
  const row = STORY_STATES.find((item) => item.state === state);
  const moments = storyMoments(desk);
  return (
    <section ref={home} tabIndex={-1} className={styles.stand} aria-label="Where the story is">
      <p className={styles.state} data-state={state}>
        <span aria-hidden="true">{row?.shape}</span> <b>{row?.label}.</b>{' '}
        {sentence(desk, state, blockers)}
      </p>
      {moments.length === 0 ? null : (
        <ol className={styles.moments} aria-label="What was done with the story">
          {moments.map(({ seq, words, more, by, at }) => (
            <li key={seq}>
              <b>{words}</b>
              {more === '' ? '' : `: ${more}`}. {byWhen({ by, at })}.
            </li>
          ))}
        </ol>
      )}
      <Restored desk={desk} />
      <Since desk={desk} state={state} />
    </section>
  );
}

function sentence(desk: Desk, state: StoryState, blockers: number): string {
  switch (state) {
    case 'killed':
      return 'It can be read and exported; nothing in it can be changed.';
    case 'published':
    case 'corrected':
      return 'A complaint that is upheld, or a new text, begins a correction.';
    case 'cleared':
      return 'It may run as it stands. When it has run, say where.';
    case 'checking':
    case 'correcting': {
      const what = state === 'correcting' ? 'correction' : 'story';
      if (clearHolds(desk)) return 'It is cleared as it stands. When it has run, say where.';
      if (blockers > 0) return `${thingsAre(blockers)} still needed before the ${what} may run.`;
      return desk.clearance === null
        ? `Nothing keeps the ${what} back.`
        : `Nothing keeps the ${what} back; it is to be cleared again.`;
    }
  }
}

/** What the host can't prove since the story was taken back from a copy, until somebody clears it again. */
function Restored({ desk }: { readonly desk: Desk }) {
  const restoration = restoredInDoubt(desk);
  if (restoration === null) return null;
  const { by, at } = restoration;
  const from = restoredFrom(restoration);
  return (
    <div className={styles.since}>
      <p>{`${by.name} ${from} (${whenWords(at)}):`}</p>
      <ul className={styles.list} aria-label="What this host can’t prove">
        {restoredDoubts(restoration).map((say) => (
          <li key={say}>
            <p className={styles.need}>{say}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A clearance is about exactly what was seen: what became another since, each linked. */
function Since({ desk, state }: { readonly desk: Desk; readonly state: StoryState }) {
  const changes = state === 'killed' ? [] : sinceCleared(desk);
  if (changes.length === 0) return null;
  return (
    <div className={styles.since}>
      <p>
        {desk.publications.length > 0
          ? 'Since it was last cleared:'
          : 'It was cleared, and that no longer holds:'}
      </p>
      <ul className={styles.list} aria-label="Changed since it was cleared">
        {changes.map(({ quoteId, say }) => {
          const quote = quoteId === null ? undefined : quoteOf(desk, quoteId);
          return (
            <li key={`${quoteId ?? ''} ${say}`}>
              {quote === undefined ? (
                <p className={styles.need}>{say}</p>
              ) : (
                <QuoteLink desk={desk} quote={quote} words={say} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
