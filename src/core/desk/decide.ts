import type { Command } from './command.ts';
import { decideAdd } from './decide-add.ts';
import { decideCreate, decideMark, decidePropose } from './decide-create.ts';
import { decideEdit, decideSettle, decideUndo } from './decide-edit.ts';
import { decideDirect } from './decide-direct.ts';
import { decideMove } from './decide-move.ts';
import { decideSpeakers } from './decide-speakers.ts';
import { decideSettleSuggestion, decideSuggest } from './decide-suggestion.ts';
import { decideShred } from './decide-shred.ts';
import { type Decision, refused } from './decision.ts';
import type { Desk } from './desk.ts';
import type { Decider } from './guards.ts';
import type { Detect } from '../quote/find.ts';

/**
 * Who decides, and the detector a host repeats a proposal with. Null in the page, which then takes
 * its own finds for the machine's: the host has the last word, and the page need not load the
 * engine to draw a story whose quotes are known.
 */
export interface Deciding extends Decider {
  readonly detect: Detect | null;
}

/**
 * Decides a command on a desk: pure, a function of the log alone (MODEL A1). The same function
 * runs in the page at once and on the host with authority.
 */
export function decide(desk: Desk, command: Command, by: Deciding): Decision {
  if (command.type === 'create-story') return decideCreate(desk, command, by);
  if (desk.story === null) return refused('no-story', 'This story does not exist here.');
  switch (command.type) {
    case 'propose-candidates':
      return decidePropose(desk, command, by, by.detect);
    case 'mark':
      return decideMark(desk, command, by);
    case 'edit':
      return decideEdit(desk, command, by);
    case 'undo':
      return decideUndo(desk, command, by);
    case 'settle':
      return decideSettle(desk, command, by);
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
    case 'approve':
    case 'still-stands':
    case 'send-back':
    case 'withdraw':
    case 'run-unsigned':
    case 'agree':
      return decideDirect(desk, command, by);
    case 'shred':
      return decideShred(desk, command, by);
    default:
      return decideMove(desk, command, by);
  }
}
