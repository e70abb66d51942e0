import { expect, it } from 'vitest';
import type { Desk } from '#core/desk/desk.ts';
import { quotesBySpeaker, speakersOf } from '#core/desk/speakers.ts';
import type { Speaker } from '#core/quote/quote.ts';
import { nameTaken, NO_DRAFT, speakerFrom } from '#ui/speakers/speaker-draft.ts';
import { splitCommands } from '#ui/speakers/split-commands.ts';
import { type Bench, CHECKER, firstStory, quoteSaying } from '../../makers/make-desk.ts';

function named(desk: Desk, name: string): Speaker {
  const found = Object.values(desk.speakers).find((item) => item.name === name);
  if (found === undefined) throw new Error(`no speaker ${name}`);
  return found;
}

function merged(): { readonly bench: Bench; readonly id: string } {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'race against time');
  bench.act(CHECKER, {
    type: 'merge-speakers',
    from: named(bench.desk, 'Shinzo Abe').id,
    into: named(bench.desk, 'John Kerry').id,
    quoteIds: [id],
  });
  return { bench, id };
}

it('a split under the name of a merge takes it apart: the old entry, and no other name', () => {
  const { bench, id } = merged();
  const from = named(bench.desk, 'John Kerry');
  const typed = speakerFrom({ ...NO_DRAFT, name: 'Shinzo Abe' }, 's-new');
  for (const command of splitCommands(bench.desk, from, { kind: 'new', speaker: typed }, [id]))
    expect(bench.act(CHECKER, command).outcome).toBe('applied');
  expect(bench.desk.speakers['s-new']).toBeUndefined();
  expect(named(bench.desk, 'John Kerry').aliases).toEqual([]);
  expect(speakersOf(bench.desk).map(({ name }) => name)).toContain('Shinzo Abe');
});

it('a split to somebody new adds them, and leaves the other names', () => {
  const { bench, id } = merged();
  const from = named(bench.desk, 'John Kerry');
  const speaker = speakerFrom({ ...NO_DRAFT, name: 'An aide' }, 's-aide');
  const commands = splitCommands(bench.desk, from, { kind: 'new', speaker }, [id]);
  expect(commands.map(({ type }) => type)).toEqual(['add-speaker', 'move-quotes']);
  for (const command of commands) bench.act(CHECKER, command);
  expect(quotesBySpeaker(bench.desk).get('s-aide')).toHaveLength(1);
  expect(named(bench.desk, 'John Kerry').aliases).toEqual(['Shinzo Abe']);
});

it('a new speaker of a name that somebody answers to would be hidden, so the form says who that is', () => {
  const { bench } = merged();
  const speakers = Object.values(bench.desk.speakers);
  expect(nameTaken({ ...NO_DRAFT, name: ' Shinzo Abe ' }, null, speakers)).toBe(
    'John Kerry answers to this name.',
  );
  expect(nameTaken({ ...NO_DRAFT, name: 'Ann Doe' }, null, speakers)).toBeNull();
});
