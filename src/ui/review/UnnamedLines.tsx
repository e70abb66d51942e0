import { agreed } from '#core/desk/guards.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { unnamedNeeds, unnamedWords } from '../speakers/speaker-words.ts';
import styles from './BesideVerdict.module.css';
import { usePane } from './pane-context.tsx';
import { whenWords } from './quote-words.ts';
import { listed } from './use-verdict.ts';

/** As many things can be missing. */
const EVERYTHING = 3;

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A source the story does not name: what is on record, what is missing, and the yes of standards; never who it is. */
export function UnnamedLines() {
  const { desk, quote, open } = usePane();
  const people = useDesk((state) => state.people);
  const id = quote.anchor.speakerId;
  const speaker = id === null ? undefined : desk.speakers[id];
  if (speaker === undefined || speaker.unnamed === null) return null;
  const needs = unnamedNeeds(speaker.unnamed);
  const yes = quote.agreements.find((item) => item.as === 'standards');
  const holds = agreed(desk, quote, 'standards');
  const standards = people.filter((person) => person.hats.includes('standards'));
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
      {holds && yes !== undefined ? (
        <p className={styles.done}>
          ✓ Standards said yes: {yes.by.name}, {whenWords(yes.at)}.
        </p>
      ) : (
        <p className={styles.needs}>
          {yes === undefined ? '' : `${yes.by.name} said yes before it changed. `}
          Before signing: the yes of standards
          {standards.length === 0
            ? '; nobody of this desk wears that hat, so it can only run unsigned'
            : ` (${listed(standards.map((person) => person.name))})`}
          .
        </p>
      )}
    </section>
  );
}
