import { styleWords } from '#core/verdict/house-style.ts';
import { useClient } from '../desk/desk-context.tsx';
import styles from './BesideVerdict.module.css';
import { usePane } from './pane-context.tsx';
import { styleSays } from './style-line-words.ts';
import { listed } from './use-verdict.ts';

/** Where the house style decides: what of the differences it lets pass, and what another style would. */
export function StyleLine() {
  const client = useClient();
  const { desk, facts } = usePane();
  const { passes, stops } = styleSays(facts);
  if (desk.story === null || (passes.length === 0 && stops.length === 0)) return null;
  return (
    <p className={styles.block}>
      {passes.length === 0 ? null : `${listed(passes.map(lowered))}: house style. `}
      {stops.length === 0 ? null : (
        <span className={styles.needs}>
          Does not pass in this house style: {listed(stops.map((label) => label.toLowerCase()))}
          .{' '}
        </span>
      )}
      <button type="button" className={styles.link} onClick={() => client.show({ panel: 'style' })}>
        {styleWords(desk.story)}
      </button>
    </p>
  );
}

function lowered(phrase: string, at: number): string {
  return at === 0 ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}
