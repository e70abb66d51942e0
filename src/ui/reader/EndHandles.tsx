import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { versionOf } from '#core/desk/context.ts';
import { nearestEdge } from '#core/text/edges.ts';
import type { Span } from '#core/text/span.ts';
import { useClient } from '../desk/desk-context.tsx';
import { useMedia } from '../desk/use-media.ts';
import { useRefusal } from '../desk/use-refusal.ts';
import { type Edge, endWords, outerPart, roomOf, setPart } from '../review/ends.ts';
import { classNames } from '../kit/class-names.ts';
import { offsetFromPoint, rangesOf } from './dom-offsets.ts';
import { light, lit } from './lit.ts';
import { marking } from './marking.ts';
import { canPaint, paint, unpaint } from './paint.ts';
import { colourOf, lookOf } from './speaker-look.ts';
import { useAnchorWrite } from './use-mark-acts.ts';
import styles from './EndHandles.module.css';

interface EndHandlesProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly desk: Desk;
  readonly quote: Quote;
}

/** Where a handle stands, in pixels of the story's scroller. */
interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

interface Spots {
  readonly start: Spot;
  readonly end: Spot;
}

function spotsOf(root: HTMLElement, quote: Quote): Spots | null {
  const scroller = root.closest('main');
  const ranges = rangesOf(root, quote.anchor.parts);
  const first = ranges[0]?.getClientRects()[0];
  const last = [...(ranges.at(-1)?.getClientRects() ?? [])].at(-1);
  if (scroller === null || first === undefined || last === undefined) return null;
  const frame = scroller.getBoundingClientRect();
  const leftward =
    getComputedStyle(ranges[0]?.startContainer.parentElement ?? root).direction === 'rtl';
  const spot = (rect: DOMRect, right: boolean): Spot => ({
    left: (right ? rect.right : rect.left) - frame.left + scroller.scrollLeft,
    top: rect.top - frame.top + scroller.scrollTop,
    height: rect.height,
  });
  return { start: spot(first, leftward), end: spot(last, !leftward) };
}

/** The spots while they are wanted, measured anew when the story is laid out anew or the ends move. */
function useSpots(
  root: RefObject<HTMLElement | null>,
  quote: Quote,
  wanted: boolean,
): Spots | null {
  const [spots, setSpots] = useState<Spots | null>(null);
  const measure = useCallback(() => {
    const element = root.current;
    setSpots(element === null ? null : spotsOf(element, quote));
  }, [root, quote]);
  useEffect(() => {
    const element = root.current;
    if (element === null || !wanted) return;
    const watch = new ResizeObserver(measure);
    // Measures once at the start, too.
    watch.observe(element);
    return () => watch.disconnect();
  }, [root, measure, wanted]);
  return wanted ? spots : null;
}

/** Time to get from the words to a handle beside them, in milliseconds. */
const LINGER = 600;

/** True while it holds, and a moment longer. */
function useLingering(holds: boolean): boolean {
  const [lingers, setLingers] = useState(false);
  // While it holds, so that not one drawing is without it when it ends.
  if (holds && !lingers) setLingers(true);
  useEffect(() => {
    if (holds) return undefined;
    const timer = setTimeout(() => setLingers(false), LINGER);
    return () => clearTimeout(timer);
  }, [holds]);
  return holds || lingers;
}

/**
 * A handle at either end of the open quote, to be dragged by mouse or finger. They are not in the
 * tab order and not read out: Alt with the arrows and the buttons of the pane do the same.
 */
export function EndHandles({ root, desk, quote }: EndHandlesProps) {
  const client = useClient();
  const write = useAnchorWrite();
  const lighted = useLingering(useStore(lit, (state) => state.quoteId === quote.id));
  const asked = useStore(marking, (state) => state.movingEnds);
  const dragged = useRef<Span | null>(null);
  /** From the pointer on the knob to the middle of the line of words, in pixels downward. */
  const toLine = useRef(0);
  const [dragging, setDragging] = useState<Edge | null>(null);
  // No pointer hovers over a finger's screen: there they stand on the open quote at all times.
  const finger = useMedia('(pointer: coarse)');
  const spots = useSpots(root, quote, lighted || asked || dragging !== null || finger);
  const may =
    useRefusal({
      type: 'edit',
      writes: [{ field: 'quote.anchor', id: quote.id, value: quote.anchor }],
    }) === null;
  const version = versionOf(desk, quote);
  if (spots === null || version === undefined || !may) return null;

  const onMove = (event: PointerEvent, edge: Edge): void => {
    const element = root.current;
    const index = outerPart(quote.anchor, edge);
    const part = quote.anchor.parts[index];
    const room = roomOf(desk, quote, index);
    if (dragging !== edge || element === null || part === undefined || room === null) return;
    const offset = offsetFromPoint(element, event.clientX, event.clientY + toLine.current);
    if (offset === null) return;
    const next = nearestEdge(version.text, part, edge, offset, room);
    dragged.current = next;
    // A selection in place of the paint would bring up the bar of selected words.
    if (!canPaint()) return;
    paint(
      element,
      quote.anchor.parts.map((item, at) => (at === index ? next : item)),
      null,
    );
  };
  const onDone = (edge: Edge): void => {
    const span = dragged.current;
    dragged.current = null;
    setDragging(null);
    unpaint();
    const index = outerPart(quote.anchor, edge);
    const value = span === null ? null : setPart(desk, quote, index, span);
    if (value === null) return;
    void write(quote, value, endWords(value, edge)).then((refused) => {
      if (refused !== null) client.show({ said: refused });
    });
  };
  return (['start', 'end'] as const).map((edge) => {
    const { left, top, height } = spots[edge];
    return (
      <span
        key={edge}
        aria-hidden="true"
        data-handle={edge}
        className={classNames(styles.handle, styles[edge])}
        style={{
          left,
          top,
          height,
          ['--c' as string]: colourOf(lookOf(desk, quote.anchor.speakerId)),
        }}
        // Not on entering, which React tells before the story is told that the pointer left it.
        onPointerOver={() => light(quote.id)}
        onPointerLeave={() => light(null)}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          const line = event.currentTarget.getBoundingClientRect();
          toLine.current = line.top + line.height / 2 - event.clientY;
          setDragging(edge);
        }}
        onPointerMove={(event) => onMove(event, edge)}
        onPointerUp={() => onDone(edge)}
        onPointerCancel={() => {
          dragged.current = null;
          setDragging(null);
          unpaint();
        }}
      />
    );
  });
}
