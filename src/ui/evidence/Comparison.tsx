import { useState } from 'react';
import { sentencesAround, versionOf } from '#core/desk/context.ts';
import { printedQuote } from '#core/quote/printed.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { printedLanguage } from '#core/desk/printed-language.ts';
import { shownWords } from '../reader/shown-words.tsx';
import { DESK_LANGUAGE, useTextLanguage } from '../reader/text-language.ts';
import { useRecordLanguage } from '../record/use-record-language.ts';
import { usePane } from '../review/pane-context.tsx';
import { Around } from './Around.tsx';
import styles from './Comparison.module.css';
import { DifferenceList } from './DifferenceList.tsx';
import { FoundFix } from './FoundFix.tsx';
import { MarkLines } from './MarkLines.tsx';
import { NoWords } from './NoWords.tsx';
import { PlaceLine } from './PlaceLine.tsx';
import { Translated } from './Translated.tsx';
import { type Languages, WordLines } from './WordLines.tsx';

/**
 * Printed over said, with the sentences around, which are always open: those of the record where the
 * words were found in one, else those of the story.
 */
export function Comparison() {
  const { desk, quote, held, facts, hunk } = usePane();
  const [adding, setAdding] = useState(false);
  const { place, exhibit } = held;
  const story = sentencesAround(desk, quote);
  const version = versionOf(desk, quote);
  const ofStory = useTextLanguage(version);
  const ofRecord = useRecordLanguage(desk.sources[place?.sourceId ?? exhibit?.source.id ?? '']);
  const languages = { printed: printedLanguage(quote) ?? ofStory, said: ofRecord };
  const beside = place === null ? ofStory : ofRecord;
  const printed = printedQuote(version?.text ?? '', quote.anchor.parts);
  const noted = exhibit?.evidence.excerpt ?? '';
  const { before, after } = place ?? story;
  const dismissed = quote.stage === 'dismissed';
  return (
    <section className={styles.block} aria-label="Printed against said">
      {dismissed ? null : <PlaceLine adding={adding} onAdding={setAdding} />}
      <div className={styles.sheet} data-lines={place === null && noted === '' ? undefined : ''}>
        {before === '' ? null : (
          <Around label="The sentence before" words={before} language={beside} />
        )}
        {place === null || dismissed ? (
          <Unfound printed={printed} noted={noted} languages={languages} />
        ) : (
          <WordLines place={place} facts={facts} hunk={hunk} languages={languages} />
        )}
        {after === '' ? null : (
          <Around label="The sentence after" words={after} language={beside} />
        )}
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
  readonly languages: Languages;
}

/** No word can be put over another: what is printed, and what was noted, as they are. */
function Unfound({ printed, noted, languages }: UnfoundProps) {
  const { quote } = usePane();
  if (noted === '')
    return (
      <>
        <p className={styles.printed} lang={languages.printed} dir="auto">
          <Hidden lang={DESK_LANGUAGE}>Printed: </Hidden>
          {shownWords(printed)}
        </p>
        {quote.stage === 'dismissed' ? null : <NoWords />}
      </>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.plain} tabIndex={0} role="group" aria-label="Printed over said">
      <p>
        <b>printed</b>{' '}
        <span lang={languages.printed} dir="auto">
          {shownWords(printed)}
        </span>
      </p>
      <p>
        <b>said</b>{' '}
        <span lang={languages.said} dir="auto">
          {shownWords(noted)}
        </span>
      </p>
    </div>
  );
}
