import { type StoryActRow, storyActRow, STORY_STATES } from '../review/story-states.ts';
import { clearBlockers } from './clear-blockers.ts';
import { type Decision, happens, refused } from './decision.ts';
import { currentVersion, type Desk } from './desk.ts';
import type { Decider } from './guards.ts';
import type { StoryCommand } from './rare-command.ts';
import { type Refusal, refusal } from './refusal.ts';
import { clearHolds, quotesToClear, storyState } from './story-state.ts';
import { fingerprintOf } from './fingerprint.ts';

type Of<T extends StoryCommand['type']> = Extract<StoryCommand, { readonly type: T }>;

/** Clearing, publishing, killing: decided on what was seen, and with every blocker in the answer. */
export function decideStory(desk: Desk, command: StoryCommand, by: Decider): Decision {
  const from = storyState(desk);
  const row = storyActRow(command.type);
  if (!row.from.includes(from)) {
    const label = STORY_STATES.find(({ state }) => state === from)?.label.toLowerCase();
    return refused('state', `The story is ${label}; ${row.else}.`);
  }
  const refusals = [...hatRefusal(row, by), ...refusalsFor(desk, command, by)];
  if (refusals.length > 0) return { ok: false, refusals };
  switch (command.type) {
    case 'clear': {
      const { versionId, quoteIds, seenFingerprints: fingerprints } = command;
      // While a correction is made the story stays in that state until it runs.
      const to = from === 'checking' ? 'cleared' : from;
      return happens({
        type: 'cleared@1',
        data: { versionId, quoteIds, fingerprints, from, to },
      });
    }
    case 'publish': {
      const { versionId, where } = command;
      const to = from === 'correcting' ? 'corrected' : 'published';
      return happens({ type: 'published@1', data: { versionId, where, from, to } });
    }
    case 'kill':
      return happens({
        type: 'killed@1',
        data: { reason: command.reason, from, to: 'killed' },
      });
  }
}

function hatRefusal({ act, who }: StoryActRow, { hats }: Decider): readonly Refusal[] {
  if (who.some((hat) => hats.includes(hat))) return [];
  return [refusal('hat', `Still needed: someone who ${who.join(' or ')}, to ${act} the story.`)];
}

function refusalsFor(desk: Desk, command: StoryCommand, by: Decider): readonly Refusal[] {
  switch (command.type) {
    case 'clear':
      return clearHolds(desk)
        ? [refusal('state', 'The story is cleared as it stands.')]
        : [...clearBlockers(desk, by.actor.id), ...unseen(desk, command)];
    case 'publish':
      return [
        ...(clearHolds(desk)
          ? clearBlockers(desk, by.actor.id)
          : [refusal('clear', 'Still needed: the story cleared as it stands now.')]),
        ...otherVersion(desk, command.versionId),
        ...(command.where.trim() === ''
          ? [refusal('where', 'Still needed: where the story ran.')]
          : []),
      ];
    case 'kill':
      return command.reason.trim() === ''
        ? [refusal('reason', 'Still needed: a reason why the story is killed.')]
        : [];
  }
}

function otherVersion(desk: Desk, versionId: string): readonly Refusal[] {
  return versionId === currentVersion(desk)?.id
    ? []
    : [refusal('version', 'Still needed: another look: the story has a newer version.')];
}

/** The clearance names every quote with the fingerprint it was shown, and nothing else. */
function unseen(desk: Desk, command: Of<'clear'>): readonly Refusal[] {
  const { versionId, quoteIds, seenFingerprints } = command;
  const seen = new Map(quoteIds.map((id, at) => [id, seenFingerprints[at]]));
  const quotes = quotesToClear(desk);
  const changed = quotes.filter((quote) => seen.get(quote.id) !== fingerprintOf(desk, quote));
  const more = seen.size !== quotes.length || quoteIds.length !== seenFingerprints.length;
  return [
    ...otherVersion(desk, versionId),
    ...changed.map(({ id }) =>
      refusal(
        'fingerprint seen',
        'Still needed: another look: it changed while you were reading.',
        id,
      ),
    ),
    ...(more && changed.length === 0
      ? [refusal('fingerprint seen', 'Still needed: another look: the list of quotes changed.')]
      : []),
  ];
}

/** The command that clears the story as it stands on this desk. */
export function clearAsSeen(desk: Desk): Of<'clear'> {
  const quotes = quotesToClear(desk);
  return {
    type: 'clear',
    versionId: currentVersion(desk)?.id ?? '',
    quoteIds: quotes.map(({ id }) => id),
    seenFingerprints: quotes.map((quote) => fingerprintOf(desk, quote)),
  };
}
