import type { StoreApi } from 'zustand/vanilla';
import type { Person } from '#core/review/hats.ts';
import type { Crew } from './crew.ts';
import type { DemoPreset, DeskState } from './desk-state.ts';
import type { SyncPorts } from './ports.ts';
import { createWire } from './wire.ts';

/** Who is at this desk, and what they may do, as far as this tab knows. */
export interface KnowingPeople {
  /** Asks the host who is here; null: nobody can be, for neither the host nor this device knows. */
  learn(): Promise<Person | null>;
  /** Hats may have changed in another tab; the host decides with today's, so the screen should know them. */
  learnHats(): Promise<void>;
  /** Makes the demo one of these people; answers why not, null: done. */
  choose(preset: DemoPreset): Promise<string | null>;
  /** Who this tab is, also after a reload. */
  keep(person: Person): void;
}

/** Word of the tab: who it is. */
const PERSON = 'person';

/** What it learns it writes into `store`. */
export function createKnowingPeople(
  ports: SyncPorts,
  crew: Crew,
  store: StoreApi<DeskState>,
): KnowingPeople {
  const nobody = createWire(ports.transport, ports.origin, null);

  /** The demo's choice of people; as it was where the host does not say, or is no demo. */
  async function presetNow(demo: boolean): Promise<DeskState['preset']> {
    const preset = demo ? await nobody.getPreset() : null;
    return preset?.kind === 'ok' ? preset.value : store.getState().preset;
  }

  return {
    learn: async () => {
      const remembered = ports.tab.get(PERSON);
      const wire =
        remembered === null ? nobody : createWire(ports.transport, ports.origin, remembered);
      const reply = await wire.people();
      if (reply.kind !== 'ok') return crew.remember(remembered, (known) => store.setState(known));
      const { people, me, demo } = reply.value;
      const known = { people, demo, preset: await presetNow(demo) };
      store.setState(known);
      // Someone whom the preset leaves out wears no hats; the demo goes on as someone who is here.
      const here = people.find((person) => person.id === (me?.id ?? remembered));
      const chosen = demo ? (here ?? people[0] ?? null) : me;
      crew.shelve(chosen, known);
      return chosen;
    },
    learnHats: async () => {
      const session = crew.current();
      const reply = await session?.wire.people();
      if (session === null || reply?.kind !== 'ok') return;
      const { people, me } = reply.value;
      const same = JSON.stringify(people) === JSON.stringify(store.getState().people);
      if (same || session !== crew.current()) return;
      store.setState({ people, preset: await presetNow(reply.value.demo) });
      if (me !== null) session.wear(me);
    },
    choose: async (preset) => {
      const reply = await nobody.putPreset(preset);
      return reply.kind === 'ok' ? null : reply.why;
    },
    keep: (person) => ports.tab.keep(PERSON, person.id),
  };
}
