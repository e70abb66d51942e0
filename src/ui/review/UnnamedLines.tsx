import { unnamedNeeds, unnamedWords } from '../speakers/speaker-words.ts';
import styles from './BesideVerdict.module.css';
import { usePane } from './pane-context.tsx';
import { StandardsLine } from './StandardsLine.tsx';

/** As many things can be missing. */
const EVERYTHING = 3;

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A source the story does not name: what is on record, what is missing, and the yes of standards; never who it is. */
export function UnnamedLines() {
  const { desk, quote, open } = usePane();
  const id = quote.anchor.speakerId;
  const speaker = id === null ? undefined : desk.speakers[id];
  if (speaker === undefined || speaker.unnamed === null) return null;
  const needs = unnamedNeeds(speaker.unnamed);
  return (
    <section className={styles.block} aria-label="Unnamed source">
      <p>
        <b>Unnamed.</b>{' '}
        {needs.length === EVERYTHING
          ? 'Nothing is on record yet about why.'
          : `${capital(unnamedWords(speaker.unnamed).join('; '))}.`}{' '}
        <button type="button" className={styles.link} onClick={() => open({ kind: 'speaker' })}>
          {needs.length === 0 ? 'Change' : 'Write it down'}
        </button>
      </p>
      {/* What is marked for legal says it above. */}
      {quote.legal === null ? <StandardsLine /> : null}
    </section>
  );
}
