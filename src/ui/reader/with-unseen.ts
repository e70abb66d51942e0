import { Fragment } from 'react';
import { mayHaveControls } from '#core/text/controls.ts';
import { plainWords, shownWords } from './shown-words.tsx';

/** Attributes that are shown or said. What is typed (`value`) stays as it is: it is not ours to change. */
const SAID: ReadonlySet<string> = new Set([
  'title',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'placeholder',
  'alt',
]);

/** Elements that hold text alone. */
const TEXT_ALONE: ReadonlySet<unknown> = new Set(['option', 'title', 'text', 'tspan']);

function hasUnseen(value: unknown): boolean {
  if (typeof value === 'string') return mayHaveControls(value);
  return Array.isArray(value) && value.some(hasUnseen);
}

function shown(value: unknown, show: (words: string) => unknown): unknown {
  if (typeof value === 'string') return show(value);
  return Array.isArray(value) ? value.map((item) => shown(item, show)) : value;
}

type Props = Readonly<Record<string, unknown>>;

function isProps(props: unknown): props is Props {
  return typeof props === 'object' && props !== null;
}

/**
 * What an element of the page is made of, with every unseen character in its words shown by its name:
 * as a chip where markup can stand, in brackets where it cannot. Nearly always the very same
 * object: it costs one look at each string.
 */
export function withUnseen(type: unknown, props: unknown): unknown {
  // A component hands its words on to elements; a chip holds the character itself.
  if ((typeof type !== 'string' && type !== Fragment) || !isProps(props)) return props;
  if (props['data-control'] !== undefined) return props;
  // In a live region the name is a word of the sentence: nobody looks at it.
  const textAlone = TEXT_ALONE.has(type) || props['data-said'] !== undefined;
  let changed = props;
  for (const name in props) {
    const isContent = name === 'children';
    if (!(isContent || SAID.has(name)) || !hasUnseen(props[name])) continue;
    const show = isContent && !textAlone ? shownWords : plainWords;
    changed = { ...changed, [name]: shown(props[name], show) };
  }
  return changed;
}
