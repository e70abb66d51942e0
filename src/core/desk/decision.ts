import type { EventBody } from './event.ts';
import { type Refusal, refusal } from './refusal.ts';

/** What follows from a command: events, in order, or every reason why not. */
export type Decision =
  | { readonly ok: true; readonly events: readonly EventBody[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A decision that refuses with one sentence. */
export function refused(code: string, say: string, quoteId: string | null = null): Decision {
  return { ok: false, refusals: [refusal(code, say, quoteId)] };
}

/** A decision that lets events happen; none at all when everything already is as asked. */
export function happens(...events: readonly EventBody[]): Decision {
  return { ok: true, events };
}
