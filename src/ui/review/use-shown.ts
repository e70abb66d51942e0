import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DeskState } from '#sync/desk-state.ts';
import { useClient } from '../desk/desk-context.tsx';
import { setPaneFocus } from './pane-focus.ts';

/** What the pane draws from. */
export type Shown = Pick<DeskState, 'desk' | 'me' | 'selectedId'>;

/** So long the pane may show what was, in milliseconds, whatever else is being drawn or fetched. */
const LATEST = 250;

/** What is done to the pane by hand: before it is heard, the pane shows what is open now. */
const TOUCHES = [
  'keydown',
  'pointermove',
  'pointerdown',
  'click',
  'focusin',
  'paste',
  'drop',
] as const;

function shownOf({ desk, me, selectedId }: DeskState): Shown {
  return { desk, me, selectedId };
}

function isSame(a: Shown, b: Shown): boolean {
  return a.desk === b.desk && a.me === b.me && a.selectedId === b.selectedId;
}

/** Another story, or another person, who must not see what was shown to the one before. */
function isOther(a: Shown, b: Shown): boolean {
  return a.desk?.storyId !== b.desk?.storyId || a.me?.id !== b.me?.id;
}

interface Follower {
  /** Takes what the desk shows now, and has it drawn after the next paint. */
  readonly follow: (state: DeskState) => void;
  /** Draws it before the answer. */
  readonly catchUp: () => void;
  /** Whatever follows from the event that is being heard is drawn with it. */
  readonly answer: () => void;
  /** What is drawn, its keys and listeners in place. */
  readonly stands: (shown: Shown) => void;
  readonly isBehind: () => boolean;
  readonly end: () => void;
}

function createFollower(first: Shown, show: (shown: Shown) => void): Follower {
  let newest = first;
  let standing = first;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let answering = false;
  const isBehind = (): boolean => standing !== newest;
  const callOff = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    timer = undefined;
  };
  // A new object each time, so that React has something to draw and lays on its listeners first.
  const renew = (): Shown => (newest = { ...newest });
  const now = (): void => {
    callOff();
    show(renew());
  };
  const later = (): void => {
    timer ??= setTimeout(now, LATEST);
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      startTransition(() => show(newest));
    });
  };
  return {
    follow: (state) => {
      const next = shownOf(state);
      if (isSame(next, newest)) return;
      const atOnce = answering || isOther(next, newest) || document.visibilityState === 'hidden';
      newest = next;
      if (atOnce) now();
      else later();
    },
    catchUp: () => flushSync(now),
    answer: () => {
      answering = true;
      setTimeout(() => (answering = false));
    },
    stands: (shown) => {
      standing = shown;
      if (!isBehind()) callOff();
    },
    isBehind,
    end: callOff,
  };
}

/**
 * What the open quote is drawn from. It follows the desk a moment later, in slices, so that the mark
 * and the row of an act are seen first. Whoever turns to the pane meanwhile, by key or pointer,
 * finds it as the desk is: no key and no press goes to a quote that was open before.
 */
export function useShown(region: RefObject<HTMLElement | null>): Shown {
  const { store } = useClient();
  const [shown, show] = useState(() => shownOf(store.getState()));
  const [follower] = useState(() => createFollower(shown, show));
  const wanted = useRef(false);
  useEffect(() => {
    const giveFocus = (): void => {
      wanted.current = follower.isBehind();
      if (!wanted.current) region.current?.focus({ preventScroll: true });
    };
    const ending = new AbortController();
    const touched = (event: Event): void => {
      const inside = event.target instanceof Element && region.current?.contains(event.target);
      const enters = event instanceof KeyboardEvent && event.key === 'Tab';
      if (follower.isBehind() && (inside === true || enters)) follower.catchUp();
      // React sets a choice back that is not drawn by the end of its event: it would be seen to jump.
      if (inside === true && event.target instanceof HTMLInputElement) follower.answer();
    };
    for (const type of TOUCHES)
      document.addEventListener(type, touched, { capture: true, signal: ending.signal });
    const leave = store.subscribe(follower.follow);
    follower.follow(store.getState());
    setPaneFocus(giveFocus);
    return () => {
      ending.abort();
      leave();
      follower.end();
      setPaneFocus(null);
    };
  }, [store, follower, region]);
  useEffect(() => {
    follower.stands(shown);
    if (!wanted.current || follower.isBehind()) return;
    wanted.current = false;
    region.current?.focus({ preventScroll: true });
  }, [shown, follower, region]);
  return shown;
}
