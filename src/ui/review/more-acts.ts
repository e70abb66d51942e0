import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import type { Person } from '#core/review/hats.ts';
import { stageRow } from '#core/review/stages.ts';
import { quoteName } from './quote-words.ts';

/** An act that is needed now and then: not on the bar, but one menu away. */
export interface MoreAct {
  readonly id: string;
  readonly label: string;
  readonly command: Command;
  /** Why not now; null: it can be done. */
  readonly because: string | null;
  /** The sentence after it was done. */
  readonly said: string;
}

interface Around {
  readonly desk: Desk;
  readonly quote: Quote;
  readonly me: Person;
  readonly people: readonly Person[];
  readonly refusalsOf: (command: Command) => readonly Refusal[];
}

/**
 * What the stage table allows beside the acts of the bar: taking in hand, letting go, handing to a
 * colleague, assigning. An act of another stage is left out; one that only the person may not do
 * stands there with its reason.
 */
export function moreActs({ desk, quote, me, people, refusalsOf }: Around): readonly MoreAct[] {
  const name = quoteName(desk, quote);
  const fits = (command: 'claim' | 'assign' | 'release' | 'hand-to'): boolean =>
    stageRow(command).from.includes(quote.stage);
  const act = (id: string, label: string, command: Command, said: string): MoreAct => ({
    id,
    label,
    command,
    because: refusalsOf(command)[0]?.say ?? null,
    said,
  });
  /** One line a colleague; where it is refused anyway, one line for all. */
  const toEach = (type: 'assign' | 'hand-to', verb: string): readonly MoreAct[] => {
    const lines = people
      .filter((person) => person.hats.includes('checks') && person.id !== quote.assignee?.id)
      .filter((person) => type === 'hand-to' || person.id !== me.id)
      .map(({ id, name: who }) =>
        act(
          `${type}-${id}`,
          `${verb} to ${who}`,
          { type, quoteId: quote.id, to: { id, name: who } },
          `${name} is in hand with ${who}.`,
        ),
      );
    const [first] = lines;
    return first === undefined || first.because === null
      ? lines
      : [{ ...first, id: type, label: `${verb} to …` }];
  };
  return [
    ...(fits('claim') && me.hats.includes('checks')
      ? [
          act(
            'claim',
            'Take in hand',
            { type: 'claim', quoteId: quote.id },
            `${name} is in hand with you.`,
          ),
        ]
      : []),
    ...(fits('assign') ? toEach('assign', 'Assign') : []),
    ...(fits('release')
      ? [
          act(
            'release',
            'Let go',
            { type: 'release', quoteId: quote.id },
            `${name} is nobody’s now.`,
          ),
        ]
      : []),
    ...(fits('hand-to') ? toEach('hand-to', 'Hand') : []),
  ];
}
