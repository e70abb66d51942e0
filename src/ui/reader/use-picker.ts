import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Block } from '#core/story/blocks.ts';
import type { Version } from '#core/story/version.ts';
import { blocksOf } from '#core/desk/context.ts';
import type { Span } from '#core/text/span.ts';
import { useClient } from '../desk/desk-context.tsx';
import { clearSelection, rangesOf } from './dom-offsets.ts';
import { keepInView } from './keep-in-view.ts';
import { partsOf } from './mark-anchor.ts';
import { paint, unpaint } from './paint.ts';
import { type Edge, extend, move, type Picked, pickedWord, type Step, takeEdge } from './picker.ts';
import {
  leftwardAt,
  type PickerText,
  pickerText,
  spanOf,
  type Unit,
  wordIndexAt,
} from './picker-text.ts';
import { openingSentence, readBack, stepSentence } from './picker-words.ts';

/** The words that are picked, and what the keys and buttons do to them. */
export interface Picker {
  readonly story: PickerText;
  readonly picked: Picked;
  /** What would be marked: snapped as a selection by mouse is. */
  readonly spans: readonly Span[];
  readonly move: (unit: Unit, by: 1 | -1) => void;
  /** Moves the given edge; without one the edge that Shift moves. */
  readonly extend: (unit: Unit, by: 1 | -1, edge?: Edge) => void;
  readonly takeEdge: (edge: Edge) => void;
  readonly read: () => void;
  /** Which way an arrow to that side takes the given edge; without one the edge that Shift moves. */
  readonly wayTo: (side: 'left' | 'right', edge?: Edge) => 1 | -1;
}

function pickedAt(story: PickerText, start: Span): Picked {
  const first = wordIndexAt(story, start.start);
  if (start.end <= start.start) return pickedWord(first);
  const last = Math.max(first, wordIndexAt(story, start.end - 1));
  return { first, last, edge: 'end', whole: first === last ? 'word' : null };
}

/** The word at the end that moves. */
function edgeSpan(story: PickerText, picked: Picked): Span {
  const at = picked.edge === 'start' ? picked.first : picked.last;
  return spanOf(story, { first: at, last: at });
}

/**
 * Picking words by key: paints them, keeps the moving end in view, says each step. `startAt` is
 * asked once for what to begin with; an empty span means the word there.
 */
export function usePicker(
  root: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
  version: Version,
  startAt: () => Span,
): Picker {
  const client = useClient();
  const blocks: readonly Block[] = blocksOf(version);
  const story = useMemo(() => pickerText(version.text, blocks), [version, blocks]);
  const [picked, setPicked] = useState(() => pickedAt(story, startAt()));
  const spans = useMemo(
    () => partsOf(version.text, blocks, spanOf(story, picked), false),
    [version, blocks, story, picked],
  );
  useEffect(() => {
    // The paint takes the place of the selection that picking began with.
    clearSelection();
    client.show({ said: openingSentence(story, picked) });
    return unpaint;
    // Only once: it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const edge = edgeSpan(story, picked);
    paint(element, spans, picked.first === picked.last ? null : edge);
    const range = rangesOf(element, [edge])[0];
    if (range !== undefined) keepInView(element, range, bar.current?.offsetHeight ?? 0);
  }, [root, bar, story, picked, spans]);
  const say = (sentence: string): void => client.show({ said: sentence });
  const take = (before: Picked, step: Step): void => {
    setPicked(step.picked);
    say(stepSentence(story, before, step));
  };
  return {
    story,
    picked,
    spans,
    move: (unit, by) => take(picked, move(story, picked, unit, by)),
    extend: (unit, by, edge = picked.edge) =>
      take(picked, extend(story, { ...picked, edge }, unit, by)),
    takeEdge: (edge) => take(picked, takeEdge(picked, edge)),
    read: () => say(readBack(story, picked)),
    wayTo: (side, edge = picked.edge) => {
      const onward = leftwardAt(story, edge === 'start' ? picked.first : picked.last)
        ? 'left'
        : 'right';
      return side === onward ? 1 : -1;
    },
  };
}
