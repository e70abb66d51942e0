import { usePane } from '../review/pane-context.tsx';
import styles from './Comparison.module.css';

/**
 * Print and original side by side, the translator named; and a warning where the print is in one
 * language and the record in another: what is printed can only be a translation.
 */
export function Translated() {
  const { desk, held, quote } = usePane();
  const [sourceId] = held.translated;
  const title = sourceId === undefined ? undefined : desk.sources[sourceId]?.title;
  const { original, translator, language } = quote.language;
  const noted = original !== null && original !== '';
  return (
    <>
      {title === undefined || held.place?.answers.translation === 'none' ? null : (
        <p className={styles.foreign}>
          <b>Another language.</b> The quotation is in the language of the story, {title} is not:
          what is printed can only be a translation of it.
        </p>
      )}
      {noted ? (
        <p className={styles.original}>
          <b>original</b>
          <span lang={language ?? undefined} dir="auto">
            {original}
          </span>
          <small>
            {translator === null ? 'No translator named.' : `Translated by ${translator}.`}
          </small>
        </p>
      ) : null}
    </>
  );
}
