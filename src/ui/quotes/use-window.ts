import { type RefObject, useEffect, useState } from 'react';
import { scrollerOf } from '../reader/on-screen.ts';

/** Height of a row in rem: the stylesheet's. */
export const ROW_REM = 2.875;
/** Width of a ring of a long strip with the gap behind it, in rem: the stylesheet's. */
export const RING_REM = 2.875;
/** A list so long is drawn whole: a reader of the screen meets every row of it. */
export const WHOLE = 200;
/** The window moves by so many rows, and as many are drawn beyond what is seen on either side: a row costs each act that numbers it anew. */
const STEP = 12;

/** Rows by index, `to` no longer in it. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What is drawn with the list itself, before it is measured: more rows than most windows are high. */
const TOP: Window = { from: 0, to: 2 * STEP };

/** Which rows of a list are near what is seen of it, in whole steps; pixels in, indices out. */
export function windowOf(above: number, seen: number, row: number, count: number): Window {
  const first = Math.floor(above / row / STEP) - 1;
  const last = Math.ceil((above + seen) / row / STEP) + 1;
  const from = Math.min(Math.max(0, first * STEP), Math.max(0, count - STEP));
  return { from, to: Math.max(from, Math.min(count, last * STEP)) };
}

/**
 * The rows of `list` to draw now; all of a list that is not long. Follows its scrolling. `behind`: so
 * many other rows stand before it.
 */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  behind: number,
): Window {
  const [near, setNear] = useState(behind > WHOLE ? { from: 0, to: 0 } : TOP);
  const long = count > WHOLE;
  // A row more or less brings nothing into sight that is not drawn: no need to measure again.
  const about = count >> 3;
  const aboutBehind = behind >> 3;
  useEffect(() => {
    const element = list.current;
    if (!long || element === null) return;
    let scroller: Element | null = null;
    const look = (): void => {
      if (scroller === null) return;
      const row = ROW_REM * remNow();
      const above = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const next = windowOf(above, scroller.clientHeight, row, (about + 1) << 3);
      setNear((before) => (before.from === next.from && before.to === next.to ? before : next));
    };
    const ending = new AbortController();
    // With the next frame, so that asking for styles and places costs no layout of its own.
    const first = requestAnimationFrame(() => {
      scroller = scrollerOf(element);
      scroller?.addEventListener('scroll', look, { passive: true, signal: ending.signal });
      look();
    });
    window.addEventListener('resize', look, { signal: ending.signal });
    return () => {
      cancelAnimationFrame(first);
      ending.abort();
    };
  }, [list, long, about, aboutBehind]);
  return long ? { from: near.from, to: Math.min(near.to, count) } : { from: 0, to: count };
}

function remNow(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The same for a strip of rings, which scrolls itself, sideways. */
export function useStripWindow(strip: RefObject<HTMLElement | null>, count: number): Window {
  const [near, setNear] = useState(TOP);
  const long = count > WHOLE;
  useEffect(() => {
    const element = strip.current;
    if (!long || element === null) return;
    const look = (): void => {
      // From the right in a strip that runs leftward: below zero there.
      const before = Math.abs(element.scrollLeft);
      const next = windowOf(before, element.clientWidth, RING_REM * remNow(), count);
      setNear((last) => (last.from === next.from && last.to === next.to ? last : next));
    };
    const ending = new AbortController();
    const first = requestAnimationFrame(look);
    element.addEventListener('scroll', look, { passive: true, signal: ending.signal });
    window.addEventListener('resize', look, { signal: ending.signal });
    return () => {
      cancelAnimationFrame(first);
      ending.abort();
    };
  }, [strip, long, count]);
  return long ? near : { from: 0, to: count };
}
