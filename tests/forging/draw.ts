import type { Command } from '#core/desk/command.ts';
import type { Actor, Hat } from '#core/review/hats.ts';
import type { Dice } from '../simulator/chance.ts';
import { oneOf } from './values.ts';
import { type World, wears } from './world.ts';

/** Somebody does something that the page would offer them, or could. */
export interface Act {
  readonly who: string;
  readonly command: Command;
}

export type Draw = (world: World, roll: Dice) => Act | null;

export function someone(world: World, roll: Dice, ...hats: readonly Hat[]): string | null {
  const able = world.host.crew.people.filter(({ id }) => wears(world, id, ...hats));
  return roll.pick(able)?.id ?? null;
}

export function by(who: string | null, command: Command | null): Act | null {
  return who === null || command === null ? null : { who, command };
}

export function fresh(world: World, roll: Dice, prefix: string): string {
  return `${prefix}-${world.sent.length}-${roll.below(100_000)}`;
}

export function colleague(world: World, roll: Dice): Actor {
  const { id, name } = oneOf(roll, world.host.crew.people);
  return { id, name };
}

/** One act out of a table of them; null: nothing offers itself. */
export function drawn(
  table: readonly (readonly [number, Draw])[],
  world: World,
  roll: Dice,
): Act | null {
  const total = table.reduce((sum, [weight]) => sum + weight, 0);
  let left = roll.fraction() * total;
  for (const [weight, draw] of table) {
    left -= weight;
    if (left < 0) return draw(world, roll);
  }
  return null;
}
