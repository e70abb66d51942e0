import type { Identity, Storage } from '#api/ports.ts';
import {
  type DemoPreset,
  demoPreset,
  FIRST_PRESET,
  PRESET_SETTING,
} from '#contract/people-schema.ts';
import { PERSON_HEADER, PERSON_QUERY, ROUTES } from '#contract/routes.ts';
import type { Actor, Hat, Person } from '#core/review/hats.ts';

// Plainly invented, so that nobody takes one for a colleague. An id stays one person's for ever.
const INES: Actor = { id: 'p-ines-inkwell', name: 'Ines Inkwell' };
const TOM: Actor = { id: 'p-tom-typeset', name: 'Tom Typeset' };
const RUTH: Actor = { id: 'p-ruth-redpencil', name: 'Ruth Redpencil' };
const DAN: Actor = { id: 'p-dan-deadline', name: 'Dan Deadline' };
const ROB: Actor = { id: 'p-rob-reporter', name: 'Rob Reporter' };

const EVERYONE: readonly Actor[] = [INES, TOM, RUTH, DAN, ROB];

function wearing(actor: Actor, ...hats: readonly Hat[]): Person {
  return { ...actor, hats };
}

/** Who works at the demo desk, by its size, and which hats they wear (MODEL H). */
export const PRESETS: Readonly<Record<DemoPreset, readonly Person[]>> = {
  five: [
    wearing(INES, 'checks', 'reads'),
    wearing(TOM, 'checks', 'signs', 'reads'),
    wearing(RUTH, 'signs', 'standards', 'reads'),
    wearing(DAN, 'signs', 'clears'),
    wearing(ROB, 'answers'),
  ],
  two: [wearing(INES, 'checks'), wearing(RUTH, 'signs', 'clears', 'standards')],
  alone: [wearing(INES, 'checks', 'clears')],
};

/** An EventSource cannot set a header, so that who listens to hints stands in the address. */
function listenerOf(request: Request): string | null {
  const { pathname, searchParams } = new URL(request.url);
  return pathname === ROUTES.hints.path ? searchParams.get(PERSON_QUERY) : null;
}

/**
 * Believes the header that says who speaks: for the demo only. A person of the demo whom the chosen
 * preset leaves out is still known, without hats, so that what they sent before is answered with a
 * refusal and not held up for ever.
 */
export function demoPeople(storage: Pick<Storage, 'getSetting'>): Identity {
  async function present(): Promise<readonly Person[]> {
    const stored = demoPreset.safeParse(await storage.getSetting(PRESET_SETTING));
    return PRESETS[stored.success ? stored.data : FIRST_PRESET];
  }
  return {
    people: present,
    whoIs: async (request) => {
      const id = request.headers.get(PERSON_HEADER) ?? listenerOf(request);
      const known = EVERYONE.find((actor) => actor.id === id);
      if (known === undefined) return null;
      const here = (await present()).find((person) => person.id === id);
      return here ?? { ...known, hats: [] };
    },
  };
}
