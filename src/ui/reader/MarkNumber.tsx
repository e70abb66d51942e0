import { classNames } from '../kit/class-names.ts'
import { colourStyle } from './Mark.tsx'
import { light } from './lit.ts'
import { colourOf } from './speaker-look.ts'
import type { MarkedQuote } from './story-model.ts'
import styles from './Story.module.css'

interface MarkNumberProps {
  readonly quote: MarkedQuote
  readonly open: boolean
  /** One number of the story takes Tab; from it the keys go to the others. */
  readonly tabStop: boolean
  /** `focus`: pressed by key, so that focus goes on into the pane. */
  readonly onOpen: (quoteId: string, focus: boolean) => void
}

/** The number after a quote: the way in for keyboard and screen reader. */
export function MarkNumber({ quote, open, tabStop, onOpen }: MarkNumberProps) {
  return (
    <button
      type="button"
      className={classNames(styles.number, quote.paraphrase && styles.grey, open && styles.filled)}
      style={colourStyle(colourOf(quote.look))}
      tabIndex={tabStop ? 0 : -1}
      aria-label={quote.label}
      aria-current={open ? 'true' : undefined}
      data-number={quote.id}
      onClick={(event) => onOpen(quote.id, event.detail === 0)}
      onFocus={() => light(quote.id)}
      onBlur={() => light(null)}
    >
      <span aria-hidden="true">{quote.number}</span>
    </button>
  )
}
