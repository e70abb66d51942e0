import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Span } from '#core/text/span.ts';
import type { ShownPlace } from '#core/verdict/shown-comparison.ts';
import { PHONE, useMedia } from '../desk/use-media.ts';
import { Button } from '../kit/Button.tsx';
import { Key } from '../kit/Key.tsx';
import { usePane } from '../review/pane-context.tsx';
import { useCompared } from './compared.ts';
import styles from './RecordDrawer.module.css';
import { type RecordParagraph, recordParagraphs } from './record-paragraphs.ts';
import { useOutline } from './use-outline.ts';

/** The record beside the open quote, with its turns and times, at the place that is shown. */
export function RecordDrawer() {
  const { desk, held, exhibits, hunk, openRecord, focusPane } = usePane();
  const { place } = held;
  const sourceId =
    place?.sourceId ??
    exhibits.find(({ source }) => source.record !== null)?.source.id ??
    held.searched[0];
  const source = sourceId === undefined ? undefined : desk.sources[sourceId];
  const sha256 = source?.record?.sha256 ?? null;
  const text = useCompared((state) => (sha256 === null ? null : (state.texts[sha256] ?? null)));
  const outline = useOutline(text);
  const body = useRef<HTMLDivElement>(null);
  const phone = useMedia(PHONE);
  const at = hunk === null ? null : (place?.differences[hunk]?.saidAt ?? null);
  useEffect(() => {
    const target = body.current?.querySelector('[data-at]') ?? body.current?.querySelector('mark');
    target?.scrollIntoView({ block: 'center' });
  }, [outline, place, at]);
  useEffect(() => {
    // There it covers everything, the keyboard's place too.
    if (matchMedia(PHONE).matches) body.current?.focus();
  }, []);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      openRecord(false);
      focusPane();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return (
    <aside className={styles.drawer} aria-label="The record">
      <div className={styles.head}>
        <h2 className={styles.title}>{source?.title ?? 'No record'}</h2>
        <Button
          kind="quiet"
          onClick={() => {
            openRecord(false);
            focusPane();
          }}
        >
          Close <Key>R</Key>
        </Button>
      </div>
      {phone ? (
        <p className={styles.note}>
          Here the record covers the quote; both stand side by side in a wider window.
        </p>
      ) : null}
      {/* It scrolls, and the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={body} className={styles.body} tabIndex={0} role="group" aria-label="Words">
        {text === null || outline === null ? (
          <p className={styles.note}>
            {source === undefined
              ? 'No source of this quote holds its words.'
              : sha256 === null
                ? 'This source holds no text.'
                : 'Reading the record.'}
          </p>
        ) : (
          recordParagraphs(text, outline, spansOf(place, sourceId), at).map((paragraph) => (
            <Paragraph key={paragraph.number} paragraph={paragraph} />
          ))
        )}
      </div>
    </aside>
  );
}

function spansOf(place: ShownPlace | null, sourceId: string | undefined): readonly Span[] {
  return place === null || place.sourceId !== sourceId ? [] : place.rows.map(({ said }) => said);
}

function Paragraph({ paragraph }: { readonly paragraph: RecordParagraph }) {
  const { number, turn, time, pieces } = paragraph;
  return (
    <div className={styles.paragraph}>
      <span className={styles.number}>
        {number}
        {time === null ? null : <time className={styles.time}>{time}</time>}
      </span>
      <p>
        {turn === null ? null : <b className={styles.turn}>{turn}</b>}
        {pieces.map(({ text, marked, at }, index) =>
          marked ? (
            <mark key={index} className={styles.words} data-at={at ? '' : undefined}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </div>
  );
}
