import type { Exhibit } from '#core/verdict/case.ts'
import { STANCES } from '#core/verdict/evidence.ts'
import { sourceKind } from '#core/verdict/source.ts'
import { Button } from '../kit/Button.tsx'
import { Menu } from '../kit/Menu.tsx'
import { usePane } from '../review/pane-context.tsx'
import { dayWords } from '../review/quote-words.ts'
import { OccasionLine } from './OccasionLine.tsx'
import styles from './SourceBlock.module.css'

/** Where it was said, what shows it, and where the desk has looked. */
export function SourceBlock() {
  const { desk, quote, exhibits, decisive, open } = usePane()
  const ordered = exhibits.toSorted((a, b) => Number(b === decisive) - Number(a === decisive))
  const held = Object.values(desk.sources)
  const searches = Object.values(desk.searches).filter(
    (entry) => entry.occasionId === null || entry.occasionId === quote.occasionId,
  ).length
  return (
    <section className={styles.block} aria-label="Occasion and sources">
      <OccasionLine />
      {ordered.map((exhibit) => (
        <ExhibitLine
          key={exhibit.evidence.id}
          exhibit={exhibit}
          decides={exhibits.length > 1 && exhibit.evidence.id === decisive?.evidence.id}
        />
      ))}
      <div className={styles.line}>
        {exhibits.length === 0 ? <span className={styles.tag}>Source</span> : null}
        <Button kind="quiet" className={styles.attach} keys="E" onClick={() => open({ kind: 'attach', pasted: '' })}>
          {exhibits.length === 0 ? 'Attach a source' : 'Attach another'}
        </Button>
        {held.length === 0 ? null : (
          <Menu
            label="Attach a source this story holds already"
            trigger="one we hold"
            className={styles.quiet}
            items={held.map((source) => ({
              id: source.id,
              label: source.title,
              note: sourceKind(source.type).tier,
              onPick: () => open({ kind: 'again', sourceId: source.id }),
            }))}
          />
        )}
        <button type="button" className={styles.quiet} onClick={() => open({ kind: 'searches' })}>
          {searches === 0 ? 'where have you looked?' : `looked in ${searches === 1 ? 'one place' : `${searches} places`}`}
        </button>
      </div>
    </section>
  )
}

function factsOf({ evidence, source }: Exhibit): readonly string[] {
  const kind = sourceKind(source.type)
  const stance = STANCES.find((row) => row.stance === evidence.stance)?.label.toLowerCase() ?? ''
  const chain = evidence.chain.length === 0 ? '' : evidence.chain.join(' ← ')
  const credit = evidence.chain.length > 0 && evidence.creditPrinted === 'yes' ? 'credit printed ✓' : ''
  return [
    kind.tier,
    kind.label.toLowerCase(),
    [source.publisher, dayWords(source.date)].filter((part) => part !== '').join(', '),
    stance,
    evidence.locator,
    source.fidelity ?? '',
    evidence.completeness === 'part' ? 'part' : '',
    source.type === 'notes' ? 'notes only' : '',
    chain,
    credit,
  ].filter((part) => part !== '')
}

function ExhibitLine({ exhibit, decides }: { readonly exhibit: Exhibit; readonly decides: boolean }) {
  const { open } = usePane()
  const { evidence, source } = exhibit
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
      <span className={styles.facts}>{factsOf(exhibit).join(' · ')}</span>
    </button>
  )
}
