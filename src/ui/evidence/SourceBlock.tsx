import type { Exhibit } from '#core/verdict/case.ts';
import { STANCES } from '#core/verdict/evidence.ts';
import { sourceKind } from '#core/verdict/source.ts';
import { Button } from '../kit/Button.tsx';
import { Key } from '../kit/Key.tsx';
import { Menu, type MenuItem } from '../kit/Menu.tsx';
import { usePane } from '../review/pane-context.tsx';
import { dayWords } from '../review/quote-words.ts';
import { OccasionLine } from './OccasionLine.tsx';
import styles from './SourceBlock.module.css';

/** Where it was said, what shows it, and where the desk has looked. */
export function SourceBlock() {
  const { exhibits, decisive } = usePane();
  const ordered = exhibits.toSorted((a, b) => Number(b === decisive) - Number(a === decisive));
  return (
    <section className={styles.block} aria-label="Occasion and sources">
      <OccasionLine />
      {ordered.map((exhibit, index) => (
        <div key={exhibit.evidence.id} className={styles.held}>
          <ExhibitLine
            exhibit={exhibit}
            decides={exhibits.length > 1 && exhibit.evidence.id === decisive?.evidence.id}
          />
          {index === 0 ? <AttachMenu /> : null}
        </div>
      ))}
      {exhibits.length === 0 ? <NoSource /> : null}
    </section>
  );
}

function searchWords(count: number): string {
  if (count === 0) return 'where have you looked?';
  return `looked in ${count === 1 ? 'one place' : `${count} places`}`;
}

function useSearches(): number {
  const { desk, quote } = usePane();
  return Object.values(desk.searches).filter(
    (entry) => entry.occasionId === null || entry.occasionId === quote.occasionId,
  ).length;
}

/** The sources the story holds, as items of a menu. */
function useHeld(): readonly MenuItem[] {
  const { desk, open } = usePane();
  return Object.values(desk.sources).map((source) => ({
    id: source.id,
    label: source.title,
    note: sourceKind(source.type).tier,
    onPick: () => open({ kind: 'again', sourceId: source.id }),
  }));
}

function NoSource() {
  const { open } = usePane();
  const held = useHeld();
  const searches = useSearches();
  return (
    <div className={styles.line}>
      {held.length === 0 ? <span className={styles.tag}>Source</span> : null}
      <Button
        kind="quiet"
        className={styles.attach}
        keys="E"
        onClick={() => open({ kind: 'attach', pasted: '' })}
      >
        Attach a source
      </Button>
      {held.length === 0 ? null : (
        <Menu
          label="Attach a source this story holds already"
          trigger="one we hold"
          className={styles.quiet}
          items={held}
        />
      )}
      <button type="button" className={styles.quiet} onClick={() => open({ kind: 'searches' })}>
        {searchWords(searches)}
      </button>
    </div>
  );
}

/** More evidence, and the search log, once the first source stands. */
function AttachMenu() {
  const { open } = usePane();
  const held = useHeld();
  const searches = useSearches();
  return (
    <Menu
      label="Attach another source, or note where you looked"
      trigger={
        <>
          attach <Key>E</Key>
        </>
      }
      className={styles.another}
      items={[
        { id: 'new', label: 'A new source', onPick: () => open({ kind: 'attach', pasted: '' }) },
        ...held,
        {
          id: 'searches',
          label: `Search log: ${searchWords(searches)}`,
          onPick: () => open({ kind: 'searches' }),
        },
      ]}
    />
  );
}

/** What matters for the verdict first: the end is cut off where there is no room. */
function factsOf({ evidence, source }: Exhibit): readonly string[] {
  const kind = sourceKind(source.type);
  const stance = STANCES.find((row) => row.stance === evidence.stance)?.label.toLowerCase() ?? '';
  const chain = evidence.chain.length === 0 ? '' : evidence.chain.join(' ← ');
  const credit =
    evidence.chain.length > 0 && evidence.creditPrinted === 'yes' ? 'credit printed ✓' : '';
  return [
    kind.tier,
    evidence.stance === 'backs' ? '' : stance,
    source.type === 'notes' ? 'notes only' : '',
    chain,
    credit,
    evidence.locator,
    source.fidelity ?? '',
    evidence.completeness === 'part' ? 'part' : '',
    [source.publisher, dayWords(source.date)].filter((part) => part !== '').join(', '),
    kind.label.toLowerCase(),
  ].filter((part) => part !== '');
}

function ExhibitLine({
  exhibit,
  decides,
}: {
  readonly exhibit: Exhibit;
  readonly decides: boolean;
}) {
  const { open } = usePane();
  const { evidence, source } = exhibit;
  return (
    <button
      type="button"
      className={styles.exhibit}
      data-stance={evidence.stance}
      onClick={() => open({ kind: 'evidence', evidenceId: evidence.id })}
    >
      <span className={styles.title}>
        {source.title}
        {decides ? <span className={styles.decides}>decides</span> : null}
      </span>
      <span className={styles.facts} title={factsOf(exhibit).join(' · ')}>
        {factsOf(exhibit).join(' · ')}
      </span>
    </button>
  );
}
