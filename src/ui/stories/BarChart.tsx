import { useId } from 'react';
import type { Chart } from './figure-words.ts';
import styles from './Figures.module.css';

/** In pixels: a bar with its words above it, so that it can be as narrow as a phone. */
const LINE = 34;
const WORDS_AT = 13;
const BAR_AT = 19;
const BAR = 8;

/** Bars with their words, drawn; the same as a table below. */
export function BarChart({ chart }: { readonly chart: Chart }) {
  const titleId = useId();
  const spoken = chart.bars.map(({ label, words }) => `${label}: ${words}`).join('; ');
  return (
    <figure className={styles.chart} aria-labelledby={titleId}>
      <figcaption id={titleId} className={styles.caption}>
        {chart.title}
      </figcaption>
      {chart.bars.length === 0 ? (
        <p className={styles.missing}>{chart.missing}</p>
      ) : (
        <svg
          className={styles.drawing}
          height={chart.bars.length * LINE}
          role="img"
          aria-label={`${chart.title}. ${spoken}.`}
        >
          {chart.bars.map(({ label, share, words }, index) => (
            <g key={label}>
              <text x="0" y={index * LINE + WORDS_AT} className={styles.label}>
                {label}
              </text>
              <text x="100%" y={index * LINE + WORDS_AT} className={styles.value}>
                {words}
              </text>
              <rect
                y={index * LINE + BAR_AT}
                width={`${Math.max(share * 100, 0.5)}%`}
                height={BAR}
                rx="1"
                className={styles.mark}
              />
            </g>
          ))}
        </svg>
      )}
      <details className={styles.more}>
        <summary>As a table</summary>
        <div className={styles.wide}>
          <table aria-labelledby={titleId}>
            <thead>
              <tr>
                {chart.head.map((words) => (
                  <th key={words} scope="col">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chart.rows.map(([first = '', ...rest]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {rest.map((words, at) => (
                    <td key={chart.head[at + 1]}>{words}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
