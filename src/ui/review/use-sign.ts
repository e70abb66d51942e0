import { fingerprintOf } from '#core/desk/view.ts'
import { useClient } from '../desk/desk-context.tsx'
import { signRefusals } from './bar-facts.ts'
import { usePane } from './pane-context.tsx'
import { nextSentence, nextToSign, quotePlace } from './quote-words.ts'
import { useActs } from './use-acts.ts'

/** Signs exactly what is shown and goes on to the next quote that waits for a signature. */
export function useSign(): () => Promise<void> {
  const client = useClient()
  const { desk, quote, me, report, focusPane } = usePane()
  const acts = useActs()
  // Of what is drawn now, not of what may have come in by the time of the click.
  const seenFingerprint = fingerprintOf(desk, quote)
  return async () => {
    const command = { type: 'approve', quoteId: quote.id, seenFingerprint } as const
    const refusals = client.refusalsOf(command)
    if (refusals.length > 0) {
      const sentences = signRefusals(desk, quote, me, refusals)
      report(sentences)
      client.show({ said: sentences.join(' ') })
      return
    }
    if (!(await acts.direct(command, ''))) return
    const now = client.store.getState().desk ?? desk
    const next = nextToSign(now, quote)
    const signed = `${quotePlace(desk, quote)} signed.`
    client.show(
      next === null
        ? { said: `${signed} Nothing more waits for a signature.` }
        : { said: `${signed} ${nextSentence(now, next)}`, selectedId: next.id },
    )
    focusPane()
  }
}
