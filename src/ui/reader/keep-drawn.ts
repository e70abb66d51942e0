import { flushSync } from 'react-dom';
import { whenIdle } from '../kit/when-idle.ts';
import { layAhead } from './lay-ahead.ts';
import { onScreen, type Range } from './on-screen.ts';
import { type Behind, MARKS, NUMBERS, type StoryPaints } from './story-paints.ts';

/** Blocks of one commit while the rest is filled in, and the milliseconds that one may take. */
const CHUNK = 3;
const CHUNK_TIME = 5;
/**
 * On the screen an act shows what it marked at once; the numbers of the paragraphs behind it follow once
 * nothing has happened for so many milliseconds: before an eye is there, and once for acts in a row.
 */
const SOON = 100;
/** Numbers off the screen follow once nothing has happened for so many milliseconds. */
const QUIET = 400;
/** The page stands when nothing has scrolled for so many milliseconds. */
const STILL = 150;

export interface Keeper {
  /** Draws what waits on the screen, and sees to the rest. */
  readonly changed: () => void;
  /** Follows scrolling, and leaves the text under a pressed pointer alone. Returns the end of it. */
  readonly watch: () => () => void;
}

/** Brings the paints onto the screen: what is seen at once, the rest outwards from it in idle slices. */
export function createKeeper(paints: StoryPaints, rootNow: () => HTMLElement | null): Keeper {
  let screen: Range | null = null;
  // The top comes with the text itself; to ask what else is seen would lay it all out beforehand.
  let begun = false;
  let pressed = false;
  let callOff: (() => void) | null = null;
  let frame = 0;
  let still = 0;
  let soon = 0;

  function screenNow(): Range {
    const root = rootNow();
    // Measured once until something scrolls: asking costs a layout where the page has just changed.
    screen ??= root === null ? { from: 0, to: 0 } : onScreen(root, paints.blocks.length);
    return screen;
  }

  function drawScreen(how: Behind): void {
    const { from, to } = screenNow();
    paints.draw(from, to, how);
  }

  function numbersSoon(): void {
    clearTimeout(soon);
    soon = window.setTimeout(() => flushSync(() => drawScreen(NUMBERS)), SOON);
  }

  function fill(how: Behind): void {
    callOff = whenIdle((left) => {
      callOff = null;
      const { from, to } = screenNow();
      let more = true;
      do {
        flushSync(() => {
          more = paints.drawOutwards((from + to) >> 1, CHUNK, how);
        });
      } while (more && left() > CHUNK_TIME);
      if (more) fill(how);
      else fillLater();
    });
  }

  /**
   * What is on the screen is seen, and a key heard, before anything else is begun: the second frame
   * from now is the first behind its paint. A page that nobody sees has no frames.
   */
  function afterPaint(work: () => void): void {
    if (document.visibilityState === 'hidden') return work();
    let id = requestAnimationFrame(() => {
      id = requestAnimationFrame(() => {
        callOff = null;
        work();
      });
    });
    callOff = () => cancelAnimationFrame(id);
  }

  function fillLater(): void {
    callOff?.();
    callOff = null;
    if (pressed) return;
    if (paints.isBehind(MARKS)) afterPaint(() => fill(MARKS));
    else if (paints.isBehind(NUMBERS)) {
      const timer = setTimeout(() => fill(NUMBERS), QUIET);
      callOff = () => clearTimeout(timer);
    } else {
      const timer = setTimeout(() => {
        callOff = null;
        const root = rootNow();
        if (root !== null) callOff = layAhead(root, screenNow());
      }, QUIET);
      callOff = () => clearTimeout(timer);
    }
  }

  function stands(): void {
    screenNow();
    fillLater();
  }

  function moved(): void {
    screen = null;
    // Once it stands, so that the next act need not ask in the middle of its changes.
    clearTimeout(still);
    still = window.setTimeout(stands, STILL);
    if (frame !== 0 || !paints.isBehind(NUMBERS)) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      drawScreen(NUMBERS);
    });
  }

  function press(event: PointerEvent): void {
    const root = rootNow();
    if (!(event.target instanceof Node) || root?.contains(event.target) !== true) return;
    pressed = true;
    fillLater();
  }

  function release(): void {
    if (!pressed) return;
    pressed = false;
    fillLater();
  }

  return {
    changed: () => {
      if (begun) {
        drawScreen(MARKS);
        if (paints.isBehind(NUMBERS)) numbersSoon();
      }
      begun = true;
      fillLater();
    },
    watch: () => {
      const once = new AbortController();
      const { signal } = once;
      document.addEventListener('scroll', moved, { capture: true, passive: true, signal });
      window.addEventListener('resize', moved, { signal });
      document.addEventListener('pointerdown', press, { signal });
      document.addEventListener('pointerup', release, { signal });
      document.addEventListener('pointercancel', release, { signal });
      return () => {
        once.abort();
        callOff?.();
        clearTimeout(still);
        clearTimeout(soon);
        cancelAnimationFrame(frame);
      };
    },
  };
}
