import type { Command, DirectCommand } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Person } from '#core/review/hats.ts';

/** What a person does in a step, from what stands on their screen; null: nothing offers itself. */
export type Deed =
  | { readonly kind: 'dispatch'; readonly commands: readonly Command[] }
  | { readonly kind: 'direct'; readonly command: DirectCommand }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export interface Screen {
  readonly me: Person;
  readonly desk: Desk;
  readonly allowed: (command: Command) => boolean;
  /** A name that nothing else has. */
  readonly fresh: (prefix: string) => string;
}
