import { Fragment, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Span } from '#core/text/span.ts';
import type { ShownPlace } from '#core/verdict/shown-comparison.ts';
import { useCaps } from '../desk/use-caps.ts';
import { PHONE, useMedia } from '../desk/use-media.ts';
import { Button } from '../kit/Button.tsx';
import { Key } from '../kit/Key.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { usePane } from '../review/pane-context.tsx';
import { useCompared } from './compared.ts';
import { RECORD_KEYS } from './record-keys.ts';
import styles from './RecordDrawer.module.css';
import { type RecordParagraph, recordParagraphs } from './record-paragraphs.ts';
import { turnAt, turnName, turnsOf } from './record-turns.ts';
import { TurnBar } from './TurnBar.tsx';
import { useOutline } from './use-outline.ts';
import { useRecordLanguage } from './use-record-language.ts';

/** The record beside the open quote, with its turns and times, at the place that is shown. */
export function RecordDrawer({ region }: { readonly region: RefObject<HTMLElement | null> }) {
  const { desk, held, exhibits, hunk, openRecord, focusPane } = usePane();
  const cap = useCaps('pane', RECORD_KEYS);
  const { place } = held;
  const sourceId =
    place?.sourceId ??
    exhibits.find(({ source }) => source.record !== null)?.source.id ??
    held.searched[0];
  const source = sourceId === undefined ? undefined : desk.sources[sourceId];
  const sha256 = source?.record?.sha256 ?? null;
  const text = useCompared((state) => (sha256 === null ? null : (state.texts[sha256] ?? null)));
  const language = useRecordLanguage(source);
  const outline = useOutline(text);
  const body = useRef<HTMLDivElement>(null);
  const phone = useMedia(PHONE);
  const turns = turnsOf(outline ?? []);
  const at = hunk === null ? null : (place?.differences[hunk]?.saidAt ?? null);
  const there = place?.sourceId === sourceId ? (at ?? place?.at)?.start : undefined;
  // Gone to by hand, until another place or difference is shown.
  const [gone, setGone] = useState<{ readonly from: typeof there; readonly to: number }>();
  const turn = gone?.from === there && gone !== undefined ? gone.to : turnAt(turns, there ?? -1);
  const goTo = (to: number): void => {
    setGone({ from: there, to });
    const heading = body.current?.querySelector<HTMLElement>(
      `[data-turn="${turns[to]?.paragraph}"]`,
    );
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };
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
        <h2 className={styles.title}>{shownWords(source?.title ?? 'No record')}</h2>
        <Button
          kind="quiet"
          onClick={() => {
            openRecord(false);
            focusPane();
          }}
        >
          Close <Key>{cap('record')}</Key>
        </Button>
      </div>
      {turns.length === 0 ? null : (
        <TurnBar key={sha256} turns={turns} at={turn} onGo={goTo} region={region} />
      )}
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
            <Paragraph key={paragraph.number} paragraph={paragraph} language={language} />
          ))
        )}
      </div>
    </aside>
  );
}

function spansOf(place: ShownPlace | null, sourceId: string | undefined): readonly Span[] {
  return place === null || place.sourceId !== sourceId ? [] : place.rows.map(({ said }) => said);
}

interface ParagraphProps {
  readonly paragraph: RecordParagraph;
  readonly language: string | undefined;
}

function Paragraph({ paragraph, language }: ParagraphProps) {
  const { number, turn, begins, time, pieces } = paragraph;
  return (
    <div className={styles.paragraph}>
      <span className={styles.number}>
        {number}
        {time === null ? null : <time className={styles.time}>{time}</time>}
      </span>
      <div>
        {begins ? (
          <h3 className={styles.turn} tabIndex={-1} data-turn={number}>
            {shownWords(turnName({ name: turn }))}
          </h3>
        ) : null}
        <p lang={language} dir="auto">
          {pieces.map(({ text, marked, at }, index) =>
            marked ? (
              <mark key={index} className={styles.words} data-at={at ? '' : undefined}>
                {shownWords(text)}
              </mark>
            ) : (
              <Fragment key={index}>{shownWords(text)}</Fragment>
            ),
          )}
        </p>
      </div>
    </div>
  );
}
