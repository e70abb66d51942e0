import type { DeskState, LostHistory } from './desk-state.ts';
import type { Session } from './session.ts';
import { type ShownCopy, shownState } from './shown-copy.ts';
import { oldSince, sameStuck } from './unsent.ts';

/**
 * What the tab says of its person's session now. What says the same as `before` is the same object, so
 * that nothing is drawn again. `shown`: a copy that stands where the open story would; null: none does.
 */
export function stateOf(
  session: Session,
  before: DeskState,
  shown: ShownCopy | null,
  now: string,
): Partial<DeskState> {
  const confirmed = session.confirmed();
  const desk = session.view()?.desk ?? null;
  const saved = session.saved();
  return {
    me: session.me(),
    storyId: confirmed?.storyId ?? null,
    desk: desk?.story == null ? null : desk,
    epoch: confirmed?.epoch ?? '',
    saved: JSON.stringify(saved) === JSON.stringify(before.saved) ? before.saved : saved,
    returned: session.returned(),
    gone: session.gone(),
    lost: sameLost(before.lost, session.lost()),
    unsentSince: oldSince(session.oldest(), now),
    stuck: sameStuck(before.stuck, session.stuck()),
    ...(shown === null ? {} : shownState(shown)),
  };
}

/** One object as long as it says the same, so that nothing is drawn again. */
function sameLost(
  before: readonly LostHistory[],
  now: readonly LostHistory[],
): readonly LostHistory[] {
  const same = before.length === now.length && JSON.stringify(before) === JSON.stringify(now);
  return same ? before : now;
}
