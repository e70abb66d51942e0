import { agreed } from '#core/desk/guards.ts';
import { useDesk } from '../desk/desk-context.tsx';
import styles from './BesideVerdict.module.css';
import { usePane } from './pane-context.tsx';
import { whenWords } from './when-words.ts';
import { listed } from './use-verdict.ts';

/** The yes of standards where the quote asks for it: given, fallen with a change, or who could give it. */
export function StandardsLine() {
  const { desk, quote } = usePane();
  const people = useDesk((state) => state.people);
  const yes = quote.agreements.find((item) => item.as === 'standards');
  const standards = people.filter((person) => person.hats.includes('standards'));
  if (yes !== undefined && agreed(desk, quote, 'standards'))
    return (
      <p className={styles.done}>
        ✓ Standards said yes: {yes.by.name}, {whenWords(yes.at)}.
      </p>
    );
  return (
    <p className={styles.needs}>
      {yes === undefined ? '' : `${yes.by.name} said yes before it changed. `}
      {quote.stage === 'approved' ? 'Before the story runs' : 'Before signing'}: the yes of
      standards
      {standards.length === 0
        ? '; nobody of this desk wears that hat, so it can only run unsigned'
        : ` (${listed(standards.map((person) => person.name))})`}
      .
    </p>
  );
}
