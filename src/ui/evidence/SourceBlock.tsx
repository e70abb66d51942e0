import { Fragment, lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { isConfidential, knownTo, maySee } from '#core/review/confidential.ts';
import type { Exhibit } from '#core/verdict/case.ts';
import { STANCES } from '#core/verdict/evidence.ts';
import { locatorShown } from '#core/verdict/read-locator.ts';
import { asHeld, sourceKind } from '#core/verdict/source.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useCaps } from '../desk/use-caps.ts';
import { Button } from '../kit/Button.tsx';
import { Key } from '../kit/Key.tsx';
import { Menu, type MenuItem } from '../kit/Menu.tsx';
import { canBePlayed } from '../media/recording-types.ts';
import { recordings, showPlayer } from '../media/recording-store.ts';
import { shownWords } from '../reader/shown-words.tsx';
import { PANE_KEYS } from '../review/pane-key-rows.ts';
import { usePane } from '../review/pane-context.tsx';
import { dayWords } from '../review/when-words.ts';
import { OccasionLine } from './OccasionLine.tsx';
import styles from './SourceBlock.module.css';

const SourceLinks = lazy(async () => ({
  default: (await import('./SourceLinks.tsx')).SourceLinks,
}));
const PanePlayer = lazy(async () => ({
  default: (await import('../media/PanePlayer.tsx')).PanePlayer,
}));

/** Where it was said, what shows it, and where the desk has looked. */
export function SourceBlock() {
  const { exhibits, decisive } = usePane();
  const playing = useStore(recordings, (state) => state.shown);
  const decides = ({ evidence }: Exhibit): boolean => evidence.id === decisive?.evidence.id;
  const ordered = exhibits.toSorted((a, b) => Number(decides(b)) - Number(decides(a)));
  return (
    <section className={styles.block} aria-label="Occasion and sources">
      <OccasionLine />
      {ordered.map((exhibit, index) => (
        <Fragment key={exhibit.evidence.id}>
          <div className={styles.held}>
            <ExhibitLine exhibit={exhibit} decides={exhibits.length > 1 && decides(exhibit)} />
            {index === 0 ? <AttachMenu /> : null}
          </div>
          <Ways exhibit={exhibit} />
        </Fragment>
      ))}
      {exhibits.length === 0 ? <NoSource /> : null}
      <Suspense fallback={null}>{playing ? <PanePlayer /> : null}</Suspense>
    </section>
  );
}

/** From the line of a source to the source: its link at the place, and the recording. */
function Ways({ exhibit }: { readonly exhibit: Exhibit }) {
  const { me } = usePane();
  const { source } = exhibit;
  const linked = source.url !== null || source.snapshotUrl !== null;
  const playing = useStore(recordings, (state) => state.shown);
  const played = !playing && canBePlayed(source) && maySee(source, me.hats);
  return !linked && !played ? null : (
    <div className={styles.ways}>
      <Suspense fallback={null}>{linked ? <SourceLinks exhibit={exhibit} /> : null}</Suspense>
      {played ? (
        <button
          type="button"
          className={styles.quiet}
          aria-label={`Play ${source.title}`}
          onClick={() => showPlayer(true)}
        >
          play a recording
        </button>
      ) : null}
    </div>
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
  const { desk, me, open } = usePane();
  const seen = Object.values(desk.sources).filter((source) => maySee(source, me.hats));
  return seen.map((source) => ({
    id: source.id,
    label: source.title,
    note: sourceKind(source.type).tier,
    onPick: () => open({ kind: 'again', sourceId: source.id }),
  }));
}

function NoSource() {
  const { open } = usePane();
  const cap = useCaps('pane', PANE_KEYS);
  const held = useHeld();
  const searches = useSearches();
  return (
    <div className={styles.line}>
      {held.length === 0 ? <span className={styles.tag}>Source</span> : null}
      <Button
        kind="quiet"
        className={styles.attach}
        keys={cap('evidence')}
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
  const cap = useCaps('pane', PANE_KEYS);
  const held = useHeld();
  const searches = useSearches();
  return (
    <Menu
      label="Attach another source, or note where you looked"
      trigger={
        <>
          attach <Key>{cap('evidence')}</Key>
        </>
      }
      className={styles.another}
      items={[
        { id: 'new', label: 'A new source', onPick: () => open({ kind: 'attach', pasted: '' }) },
        ...held,
        { id: 'play', label: 'Play a recording', onPick: () => showPlayer(true) },
        {
          id: 'searches',
          label: `Search log: ${searchWords(searches)}`,
          onPick: () => open({ kind: 'searches' }),
        },
      ]}
    />
  );
}

const CREDITS = {
  yes: 'credit printed ✓',
  no: 'credit not printed',
  unknown: 'is the credit printed?',
} as const;

function notesWords(seenBy: string | null): string {
  return `notes only, ${seenBy === null ? 'seen by nobody yet' : `seen by ${seenBy}`}`;
}

/** What matters for the verdict first: the end is cut off where there is no room. */
function factsOf({ evidence, source }: Exhibit): readonly string[] {
  const kind = sourceKind(source.type);
  const changed = asHeld(source).authorisedChange;
  const stance = STANCES.find((row) => row.stance === evidence.stance)?.label.toLowerCase() ?? '';
  const chain = evidence.chain.length === 0 ? '' : evidence.chain.join(' ← ');
  const credit = chain === '' ? '' : CREDITS[evidence.creditPrinted];
  const hop = kind.tier === 'second-hand' && chain === '' ? 'who had it from whom?' : '';
  return [
    kind.tier,
    evidence.stance === 'backs' ? '' : stance,
    source.type === 'notes' ? notesWords(source.notesSeenBy) : '',
    changed === '' ? '' : `changed: ${changed}`,
    chain,
    hop,
    credit,
    locatorShown(evidence.locator, source.type),
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
  const people = useDesk((state) => state.people);
  const kept = isConfidential(source);
  const facts = [...(kept ? [`known to ${knownTo(people).length}`] : []), ...factsOf(exhibit)].join(
    ' · ',
  );
  return (
    <button
      type="button"
      className={styles.exhibit}
      data-stance={evidence.stance}
      onClick={() => open({ kind: 'evidence', evidenceId: evidence.id })}
    >
      <span className={styles.title}>
        {shownWords(source.title)}
        {kept ? <span className={styles.kept}>confidential</span> : null}
        {decides ? <span className={styles.decides}>decides</span> : null}
      </span>
      <span className={styles.facts} title={facts}>
        {shownWords(facts)}
      </span>
    </button>
  );
}
