import type { Detect } from '../quote/find.ts';
import type { Actor } from '../review/hats.ts';
import type { Command } from './command.ts';
import type { Decision } from './decision.ts';
import type { Desk } from './desk.ts';
import type { AnyWritten } from './event.ts';
import type { Decider } from './guards.ts';

/**
 * Who decides, and the detector a host repeats a proposal with. Null in the page, which then takes
 * its own finds for the machine's: the host has the last word, and the page need not load the
 * engine to draw a story whose quotes are known.
 */
export interface Deciding extends Decider {
  readonly detect: Detect | null;
  /**
   * The people of the desk as the host has them: whoever a command names by id must be one of them, and
   * goes by the name given here. Null in a page: it takes the names it shows.
   */
  readonly people: readonly Actor[] | null;
  /**
   * What an undo takes back: the writes of the command it names, of this very person, as the log has
   * them, and of those only the ones it was made on. Empty for every other command.
   */
  readonly undone: readonly AnyWritten[];
}

/**
 * The rules, handed in with the context as the detector is: a page draws the story first and fetches
 * them right behind. It is the one function `decide`, the same on client and server.
 */
export type Decide = (desk: Desk, command: Command, by: Deciding) => Decision;
