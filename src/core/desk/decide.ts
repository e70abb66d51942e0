import { onThisVersion } from './carry-anchor.ts';
import type { Command } from './command.ts';
import { decideAdd } from './decide-add.ts';
import { decideComplaint } from './decide-complaint.ts';
import { decideCreate, decideMark } from './decide-create.ts';
import { decideDirect } from './decide-direct.ts';
import { decideEdit, decideSettle } from './decide-edit.ts';
import { decideMove } from './decide-move.ts';
import { decidePropose } from './decide-propose.ts';
import { decideShred } from './decide-shred.ts';
import { decideSpeakers } from './decide-speakers.ts';
import { decideStory } from './decide-story.ts';
import { decideSettleSuggestion, decideSuggest } from './decide-suggestion.ts';
import { decideLook } from './decide-look.ts';
import { decideUndo } from './decide-undo.ts';
import { decideTalk } from './decide-talk.ts';
import { decideDecline, decideVersion } from './decide-version.ts';
import type { Decide } from './deciding.ts';
import { refused } from './decision.ts';

/**
 * Decides a command on a desk: pure, a function of the log alone (MODEL A1). The same function
 * runs in the page at once and on the host with authority.
 */
export const decide: Decide = (desk, given, by) => {
  const command = onThisVersion(desk, given);
  if (command.type === 'create-story') return decideCreate(desk, command, by);
  if (desk.story === null) return refused('no-story', 'This story does not exist here.');
  if (desk.killed !== null && command.type !== 'shred' && !filesAway(command))
    return refused('killed', 'This story was killed; it can be read and exported.');
  switch (command.type) {
    case 'edit':
      return decideEdit(desk, command, by);
    case 'undo':
      return decideUndo(desk, by);
    case 'settle':
      return decideSettle(desk, command, by);
    case 'approve':
    case 'still-stands':
    case 'send-back':
    case 'withdraw':
    case 'run-unsigned':
    case 'agree':
      return decideDirect(desk, command, by);
    case 'propose-candidates':
      return decidePropose(desk, command, by, by.detect);
    case 'mark':
      return decideMark(desk, command, by);
    case 'merge-speakers':
    case 'move-quotes':
      return decideSpeakers(desk, command, by);
    case 'suggest':
      return decideSuggest(desk, command, by);
    case 'settle-suggestion':
      return decideSettleSuggestion(desk, command, by);
    case 'add-speaker':
    case 'add-occasion':
    case 'add-source':
    case 'add-search':
    case 'remove-search':
    case 'add-message':
      return decideAdd(desk, command, by);
    case 'shred':
      return decideShred(desk, command, by);
    case 'add-version':
      return decideVersion(desk, command, by);
    case 'decline-fix':
      return decideDecline(desk, command, by);
    case 'clear':
    case 'publish':
    case 'kill':
      return decideStory(desk, command, by);
    case 'complain':
    case 'complaint-stands':
    case 'correct':
      return decideComplaint(desk, command, by);
    case 'say':
    case 'settle-message':
    case 'record-answer':
      return decideTalk(desk, command, by);
    case 'nod':
    case 'confirm-unsigned':
    case 'guard-source':
    case 'second-verdict':
      return decideLook(desk, command, by);
    default:
      return decideMove(desk, command, by);
  }
};

/** Nothing but putting the story out of the way, or back: about the list, not about the story. */
function filesAway(command: Command): boolean {
  return command.type === 'edit' && command.writes.every(({ field }) => field === 'story.archived');
}
