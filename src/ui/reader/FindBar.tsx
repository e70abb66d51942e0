import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { blockAt, blocksOf } from '#core/desk/context.ts';
import type { Version } from '#core/story/version.ts';
import { findText, searchable } from '#core/text/find-text.ts';
import type { Span } from '#core/text/span.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { TextInput } from '../kit/Field.tsx';
import { closeFind, findInStory } from './find-in-story.ts';
import { forgetPlaces, paintPlaces, showPlace } from './show-place.ts';
import styles from './FindBar.module.css';

/** Where a hit stands, as people say it: "paragraph 7", "headline". */
function whereWords(version: Version, hit: Span): string {
  const blocks = blocksOf(version);
  const block = blocks[blockAt(blocks, hit.start)];
  if (block === undefined) return '';
  return block.paragraph === null ? block.kind : `paragraph ${block.paragraph}`;
}

const SETTLE_MS = 400;

/** Finds words in the whole story: paints them, goes from one to the next, and says where each is. */
export function FindBar({ version }: { readonly version: Version }) {
  const client = useClient();
  const desk = useDesk((state) => state.desk);
  const asked = useStore(findInStory, (state) => state.text);
  const [text, setText] = useState(asked);
  const [at, setAt] = useState(0);
  const [before, setBefore] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  if (asked !== before) {
    // Asked for from elsewhere while the bar is open.
    setBefore(asked);
    setText(asked);
    setAt(0);
  }
  const wanted = useDeferredValue(text);
  const within = useMemo(() => searchable(version.text), [version]);
  const hits = useMemo(() => findText(within, wanted), [within, wanted]);
  const hit = hits[at] ?? null;
  const words =
    wanted.trim() === ''
      ? ''
      : hit === null
        ? 'Not in the story'
        : `${at + 1} of ${hits.length}, ${whereWords(version, hit)}`;

  useEffect(() => field.current?.select(), [asked]);
  useEffect(() => {
    if (hit === null) forgetPlaces();
    else showPlace(hit, hits);
  }, [hit, hits]);
  useEffect(() => {
    if (hit === null) return undefined;
    const timer = setTimeout(() => paintPlaces(hit, hits), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [desk, hit, hits]);
  useEffect(() => forgetPlaces, []);
  useEffect(() => {
    if (words === '') return undefined;
    const timer = setTimeout(() => client.show({ said: words }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [client, words]);

  const go = (by: 1 | -1): void => {
    if (hits.length > 0) setAt((at + by + hits.length) % hits.length);
  };
  const close = (): void => {
    closeFind();
    document.querySelector<HTMLElement>('main article')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
  };
  return (
    <search className={styles.bar} aria-label="Find in the story">
      <div className={styles.inner}>
        <TextInput
          ref={field}
          type="search"
          aria-label="Words to find in the story"
          placeholder="Words in the story"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className={styles.steps}>
          <span className={styles.where}>{words}</span>
          <Button
            kind="quiet"
            aria-label="Previous place"
            disabledBecause={hits.length > 0 ? null : 'Nothing found yet.'}
            onClick={() => go(-1)}
            onKeyDown={onKeyDown}
          >
            <span aria-hidden="true">↑</span>
          </Button>
          <Button
            kind="quiet"
            aria-label="Next place"
            disabledBecause={hits.length > 0 ? null : 'Nothing found yet.'}
            onClick={() => go(1)}
            onKeyDown={onKeyDown}
          >
            <span aria-hidden="true">↓</span>
          </Button>
          <Button kind="quiet" onClick={close} onKeyDown={onKeyDown}>
            Close
          </Button>
        </span>
      </div>
    </search>
  );
}
