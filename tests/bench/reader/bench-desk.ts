import { apply, type Applied, baseOf, type Context, refusalsFor } from '#core/desk/apply.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { decide } from '#core/desk/decide.ts';
import { type Desk, emptyDesk } from '#core/desk/desk.ts';
import type { EventBody } from '#core/desk/event.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import { evolve } from '#core/desk/evolve.ts';
import type { Anchor, Speaker } from '#core/quote/quote.ts';
import type { Person } from '#core/review/hats.ts';
import { type MadeQuote, type MadeStory, SPEAKERS } from './made-story.ts';

export const ME: Person = { id: 'p-bench', name: 'Ines Inkwell', hats: ['checks'] };
const SAME = { at: '2026-01-01T00:00:00.000Z', actor: { id: ME.id, name: ME.name } } as const;

function after(desk: Desk, body: EventBody): Desk {
  return evolve(desk, {
    ...body,
    ...SAME,
    seq: desk.seq + 1,
    hats: ME.hats,
    mid: `m-${desk.seq + 1}`,
    batch: null,
  });
}

export function speakerName(speaker: number): string {
  return `Speaker ${'ABCDEFGH'.charAt(speaker)}`;
}

function speakerOf(speaker: number): Speaker {
  return {
    id: `s-${speaker}`,
    name: speakerName(speaker),
    role: null,
    aliases: [],
    unnamed: null,
    checked: null,
  };
}

export function anchorOf({ version }: MadeStory, quote: MadeQuote): Anchor {
  return {
    parts: quote.parts.map(({ start, end }) => ({
      start,
      end,
      versionId: version.id,
      exact: version.text.slice(start, end),
      prefix: version.text.slice(Math.max(0, start - 32), start),
      suffix: version.text.slice(end, end + 32),
    })),
    clause: null,
    kind: 'direct',
    speakerId: `s-${quote.speaker}`,
    mention: null,
    cue: null,
  };
}

/** The story on the desk, nothing found in it yet. */
export function plainDesk({ version }: MadeStory): Desk {
  return after(emptyDesk('st-bench'), {
    type: 'story-created@1',
    data: {
      title: 'A long story',
      slug: 'a-long-story',
      agency: null,
      relation: 'ours',
      deadline: null,
      houseStyle: 'strict-fillers',
      trustedAgencies: [],
      version,
    },
  });
}

/** The same with everything found. */
export function foundDesk(story: MadeStory): Desk {
  return after(plainDesk(story), {
    type: 'candidates-proposed@1',
    data: {
      engine: 'bench/1',
      versionId: story.version.id,
      origin: 'machine',
      quotes: story.quotes.map((quote) => ({
        id: quote.id,
        find: null,
        anchor: anchorOf(story, quote),
      })),
      speakers: Array.from({ length: SPEAKERS }, (_, at) => speakerOf(at)),
      dropped: [],
    },
  });
}

const BY: Context = {
  ...SAME,
  hats: ME.hats,
  epoch: 'e',
  detect: null,
  decide,
  people: null,
  writtenBy: () => [],
  ownPending: [],
};

function applied(desk: Desk, command: Command): Applied {
  const envelope = {
    mid: `m-${desk.seq + 1}`,
    batch: null,
    base: baseOf(desk, 'e', writes(command, desk)),
    command,
  };
  return apply(desk, envelope, BY);
}

export function refusalsOf(desk: Desk, command: Command): readonly Refusal[] {
  return refusalsFor(desk, command, BY);
}

/** What a command makes of the desk, by the rules of the desk. Throws where it is refused. */
export function acted(desk: Desk, command: Command): Desk {
  const { desk: after, refusals } = applied(desk, command);
  if (refusals.length > 0) throw new Error(refusals.map(({ say }) => say).join(' '));
  return after;
}
