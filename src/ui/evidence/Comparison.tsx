import { sentencesAround, versionOf } from '#core/desk/context.ts';
import { printedQuote } from '#core/quote/printed.ts';
import { Button } from '../kit/Button.tsx';
import { Hidden } from '../kit/Hidden.tsx';
import { usePane } from '../review/pane-context.tsx';
import { Around } from './Around.tsx';
import styles from './Comparison.module.css';
import { DifferenceList } from './DifferenceList.tsx';
import { equalWords, withoutAround, wordPairs } from './word-pairs.ts';
import { WordLines } from './WordLines.tsx';

/** Printed over said, with the sentences around the quotation, which are always open. */
export function Comparison() {
  const { desk, quote, decisive, exhibits } = usePane();
  const { before, after } = sentencesAround(desk, quote);
  const text = versionOf(desk, quote)?.text ?? '';
  const printed = printedQuote(text, quote.anchor.parts);
  const shown = decisive ?? exhibits.find(({ evidence }) => evidence.excerpt !== '') ?? null;
  const said = shown?.evidence.excerpt ?? '';
  const aligned = wordPairs(printed, said);
  const pairs = aligned === null ? null : withoutAround(aligned);
  return (
    <section className={styles.block} aria-label="Printed against said">
      <div className={styles.sheet} data-lines={said === '' ? undefined : ''}>
        {before === '' ? null : <Around label="The sentence before" words={before} />}
        {said === '' ? (
          <>
            <p className={styles.printed}>
              <Hidden>Printed: </Hidden>
              {printed}
            </p>
            {quote.stage === 'dismissed' ? null : <NoWords />}
          </>
        ) : (
          <WordLines pairs={pairs} printed={printed} said={said} />
        )}
        {after === '' ? null : <Around label="The sentence after" words={after} />}
      </div>
      {quote.stage === 'dismissed' ? null : (
        <DifferenceList count={pairs === null ? '' : equalWords(pairs.pairs)} />
      )}
    </section>
  );
}

/** Nothing to hold against the printed words yet: three ways to get it. */
function NoWords() {
  const { exhibits, open } = usePane();
  const first = exhibits[0];
  return (
    <div className={styles.missing}>
      {first === undefined ? (
        <>
          <span>No record yet.</span>
          <Button className={styles.inline} onClick={() => open({ kind: 'attach', pasted: '' })}>
            Paste or choose a file
          </Button>
          <Button className={styles.inline} onClick={() => open({ kind: 'ask' })}>
            Ask the reporter
          </Button>
        </>
      ) : (
        <>
          <span>The words in the source are not noted yet.</span>
          <Button
            className={styles.inline}
            onClick={() => open({ kind: 'evidence', evidenceId: first.evidence.id })}
          >
            Add the words
          </Button>
        </>
      )}
    </div>
  );
}
