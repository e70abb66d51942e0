import { useState } from 'react';
import { sentencesAround, versionOf } from '#core/desk/context.ts';
import { printedQuote } from '#core/quote/printed.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { usePane } from '../review/pane-context.tsx';
import { Around } from './Around.tsx';
import styles from './Comparison.module.css';
import { DifferenceList } from './DifferenceList.tsx';
import { FoundFix } from './FoundFix.tsx';
import { MarkLines } from './MarkLines.tsx';
import { NoWords } from './NoWords.tsx';
import { PlaceLine } from './PlaceLine.tsx';
import { Translated } from './Translated.tsx';
import { WordLines } from './WordLines.tsx';

/**
 * Printed over said, with the sentences around, which are always open: those of the record where the
 * words were found in one, else those of the story.
 */
export function Comparison() {
  const { desk, quote, held, facts, hunk } = usePane();
  const [adding, setAdding] = useState(false);
  const { place, exhibit } = held;
  const story = sentencesAround(desk, quote);
  const printed = printedQuote(versionOf(desk, quote)?.text ?? '', quote.anchor.parts);
  const noted = exhibit?.evidence.excerpt ?? '';
  const { before, after } = place ?? story;
  const dismissed = quote.stage === 'dismissed';
  return (
    <section className={styles.block} aria-label="Printed against said">
      {dismissed ? null : <PlaceLine adding={adding} onAdding={setAdding} />}
      <div className={styles.sheet} data-lines={place === null && noted === '' ? undefined : ''}>
        {before === '' ? null : <Around label="The sentence before" words={before} />}
        {place === null || dismissed ? (
          <Unfound printed={printed} noted={noted} />
        ) : (
          <WordLines place={place} facts={facts} hunk={hunk} />
        )}
        {after === '' ? null : <Around label="The sentence after" words={after} />}
      </div>
      {dismissed ? null : <Translated />}
      {dismissed ? null : (
        <>
          <MarkLines />
          <DifferenceList adding={adding} onAdding={setAdding} />
          <FoundFix />
        </>
      )}
    </section>
  );
}

interface UnfoundProps {
  readonly printed: string;
  /** Words somebody noted from a source, '' where there are none. */
  readonly noted: string;
}

/** No word can be put over another: what is printed, and what was noted, as they are. */
function Unfound({ printed, noted }: UnfoundProps) {
  const { quote } = usePane();
  if (noted === '')
    return (
      <>
        <p className={styles.printed} dir="auto">
          <Hidden>Printed: </Hidden>
          {shownWords(printed)}
        </p>
        {quote.stage === 'dismissed' ? null : <NoWords />}
      </>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.plain} tabIndex={0} role="group" aria-label="Printed over said">
      <p>
        <b>printed</b> {printed}
      </p>
      <p>
        <b>said</b> {noted}
      </p>
    </div>
  );
}
