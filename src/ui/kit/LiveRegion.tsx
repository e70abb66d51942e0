import { useId, useLayoutEffect, useSyncExternalStore } from 'react';
import styles from './Hidden.module.css';
import { type Saying, speech } from './speech.ts';

/** A new node for each saying, so that the same words twice are a change twice. */
function said(saying: Saying | null) {
  return saying === null ? null : (
    <p key={saying.id} data-said="">
      {saying.words}
    </p>
  );
}

/**
 * Where the page speaks. It is there before the first sentence, or that one is lost: one with the
 * first paint, and one in each dialog, because what is said outside an open dialog is not heard.
 * Only the last one that came speaks.
 */
export function LiveRegion() {
  const place = useId();
  useLayoutEffect(() => speech.enter(place), [place]);
  const heard = useSyncExternalStore(speech.listen, speech.heard, speech.heard);
  const here = heard.place === place ? heard : null;
  return (
    <div className={styles.hidden}>
      {/* Each part by itself: news leave the answer to an act where it is. */}
      <div role="status" aria-live="polite" aria-atomic="false">
        {said(here?.act ?? null)}
        {said(here?.news ?? null)}
      </div>
      <div role="alert" aria-live="assertive">
        {said(here?.alarm ?? null)}
      </div>
    </div>
  );
}
