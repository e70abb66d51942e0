import { classNames } from '../kit/class-names.ts'
import { Hidden } from '../kit/Hidden.tsx'
import styles from './Comparison.module.css'
import { equalWords, type WordPair, withoutAround, wordPairs } from './word-pairs.ts'

interface WordLinesProps {
  readonly printed: string
  readonly said: string
}

/** Enough labels for the longest quotation; the box cuts off those that no line needs. */
const LABELS = Array.from({ length: 80 }, (_, index) => index)

/** The two lines, broken at the same word. Screen readers get them one after the other, not interleaved. */
export function WordLines({ printed, said }: WordLinesProps) {
  const pairs = wordPairs(printed, said)
  if (pairs === null)
    return (
      <div className={styles.plain}>
        <p>
          <b>printed</b> {printed}
        </p>
        <p>
          <b>said</b> {said}
        </p>
      </div>
    )
  const around = withoutAround(pairs)
  const odd = around.pairs.filter((pair) => !pair.equal)
  return (
    <div className={styles.pairs}>
      <Hidden>
        Printed: {printed}. Said: {said}.{' '}
        {odd.length === 0
          ? 'No word differs.'
          : `Words that differ: ${odd.map((pair) => `printed ${pair.printed || 'nothing'}, said ${pair.said || 'nothing'}`).join('; ')}.`}
      </Hidden>
      <div className={styles.lines} aria-hidden="true">
        <div className={styles.labels}>
          {LABELS.map((label) => (
            <span key={label} className={styles.label}>
              <span>printed</span>
              <span>said</span>
            </span>
          ))}
        </div>
        <div className={styles.words}>
          {around.before === '' ? null : <Column pair={{ printed: '', said: lead(around.before), equal: true }} />}
          {around.pairs.map((pair, index) => (
            <Column key={`${index}-${pair.printed}-${pair.said}`} pair={pair} />
          ))}
          {around.after === '' ? null : <Column pair={{ printed: '', said: tail(around.after), equal: true }} />}
        </div>
      </div>
      <p className={styles.count}>{equalWords(around.pairs)}. A plain comparison of words; you class what differs.</p>
    </div>
  )
}

const AROUND = 3

function lead(text: string): string {
  const all = text.split(' ')
  return all.length > AROUND ? `…${all.slice(-AROUND).join(' ')}` : text
}

function tail(text: string): string {
  const all = text.split(' ')
  return all.length > AROUND ? `${all.slice(0, AROUND).join(' ')}…` : text
}

function Column({ pair }: { readonly pair: WordPair }) {
  return (
    <span className={classNames(styles.column, !pair.equal && styles.odd)}>
      <span>{pair.printed || '\u00a0'}</span>
      <span>{pair.said || '\u00a0'}</span>
    </span>
  )
}
