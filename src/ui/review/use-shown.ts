import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DeskState } from '#sync/desk-state.ts';
import { useClient } from '../desk/desk-context.tsx';
import { FIX_KEYS } from '../fix/fix-keys.ts';
import { handKeyboard, keyboardIsSent, setKeysThere } from '../desk/sent-keyboard.ts';
import { RECORD_KEYS } from '../record/record-keys.ts';
import { PANE_KEYS } from './pane-key-rows.ts';
import { setPaneFocus } from './pane-focus.ts';

/** What the pane draws from. */
export type Shown = Pick<DeskState, 'desk' | 'me' | 'selectedId'>;

/** So long the pane may show what was, in milliseconds, whatever else is being drawn or fetched. */
const LATEST = 250;

/** So long a press may hold the pane still, in milliseconds; the release of one is not always told. */
const LONGEST = 3000;

/** What is done to the pane by hand: before it is heard, the pane shows what is open now. */
const TOUCHES = [
  'keydown',
  'pointermove',
  'pointerdown',
  // By now it is known what is clicked; in the click itself a choice would be set back.
  'mouseup',
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

/** A list of choices opens over the page, and does not tell when it is let go of. */
function isList(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('select') !== null;
}

interface Follower {
  /** Takes what the desk shows now, and has it drawn after the next paint. */
  readonly follow: (state: DeskState) => void;
  /** Draws it before the answer. */
  readonly catchUp: () => void;
  /** Whatever follows from the event that is being heard is drawn with it. */
  readonly answer: () => void;
  /** Nothing moves under what is being pressed: until it is let go of, what was is shown. */
  readonly press: () => void;
  readonly letGo: () => void;
  readonly isPressed: () => boolean;
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
  let pressed: ReturnType<typeof setTimeout> | undefined;
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
  const letGo = (): void => {
    if (pressed === undefined) return;
    clearTimeout(pressed);
    pressed = undefined;
    if (isBehind()) later();
  };
  return {
    follow: (state) => {
      const next = shownOf(state);
      if (isSame(next, newest)) return;
      const held = pressed !== undefined;
      const atOnce =
        (answering && !held) || isOther(next, newest) || document.visibilityState === 'hidden';
      newest = next;
      if (atOnce) now();
      else if (!held) later();
    },
    press: () => {
      clearTimeout(pressed);
      pressed = setTimeout(letGo, LONGEST);
    },
    letGo,
    isPressed: () => pressed !== undefined,
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
    end: () => {
      clearTimeout(pressed);
      pressed = undefined;
      callOff();
    },
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
      if (!wanted.current && region.current !== null) handKeyboard(region.current);
    };
    const ending = new AbortController();
    const touched = (event: Event): void => {
      // What is pasted goes to where the keyboard is, wherever that is told.
      const target = event.type === 'paste' ? document.activeElement : event.target;
      const inside = target instanceof Element && region.current?.contains(target);
      const enters = event instanceof KeyboardEvent && event.key === 'Tab';
      if (event.type === 'pointermove' && event instanceof PointerEvent && event.buttons === 0)
        follower.letGo();
      // A press takes the keyboard from a field, which is kept as it is left; the click is heard later.
      const pressing =
        follower.isPressed() && (event.type === 'focusin' || event.type === 'pointermove');
      if (follower.isBehind() && (inside === true || enters) && !pressing) follower.catchUp();
      if (event.type === 'pointerdown' && inside === true && !isList(event.target))
        follower.press();
      // React sets a choice back that is not drawn by the end of its event: it would be seen to jump.
      if (inside === true && event.target instanceof HTMLInputElement) follower.answer();
    };
    for (const type of TOUCHES)
      document.addEventListener(type, touched, { capture: true, signal: ending.signal });
    for (const type of ['pointerup', 'pointercancel'])
      document.addEventListener(type, follower.letGo, { capture: true, signal: ending.signal });
    const leave = store.subscribe(follower.follow);
    follower.follow(store.getState());
    setKeysThere([...PANE_KEYS, ...RECORD_KEYS, ...FIX_KEYS]);
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
    // Unless somebody went elsewhere before it was drawn.
    if (keyboardIsSent() && region.current !== null) handKeyboard(region.current);
  }, [shown, follower, region]);
  return shown;
}
