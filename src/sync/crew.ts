import type { Person } from '#core/review/hats.ts';
import type { DeskState, RecentChange } from './desk-state.ts';
import type { DeviceStore } from './device-store.ts';
import type { SyncPorts } from './ports.ts';
import type { SessionNews } from './recent.ts';
import { createSession, type Session } from './session.ts';

/** What is remembered of the desk's people, for a start without a network. */
export type KnownPeople = Pick<DeskState, 'people' | 'demo' | 'preset'>;

/** Everyone this tab has been: one is at the desk, the others only until their queue is sent (MODEL B). */
export interface Crew {
  current(): Session | null;
  /** Switches the tab to this person. The current session stays until `ready` has resolved for theirs. */
  enter(person: Person, ready: (session: Session) => Promise<void>): Promise<Session>;
  kick(): void;
  /** Drafts of everybody here, at once. */
  flush(): void;
  stop(): void;
  shelve(person: Person | null, known: KnownPeople): void;
  /** The person last here, from this device; null where it knows of none. */
  remember(personId: string | null, tell: (known: KnownPeople) => void): Promise<Person | null>;
}

/** Between the tabs of one person: a row was appended or answered. */
export const TAB_CHANNEL = 'verbatim-outbox';
const PEOPLE_SHELF = 'people';

export function createCrew(ports: SyncPorts, changed: () => void, news: SessionNews): Crew {
  const tabs = ports.channel(TAB_CHANNEL);
  const sessions = new Map<string, Session>();
  const stores = new Map<string, Promise<DeviceStore>>();
  let current: Session | null = null;
  /** The session that is being prepared to replace the current one; null: none is. */
  let next: Session | null = null;
  /** Changes by others that `next` pulled while it was being prepared, shown once it is current. */
  let untold: readonly RecentChange[] = [];

  tabs.listen((message) => {
    const session = sessions.get(personIn(message) ?? '');
    if (session === undefined) return;
    void session.refresh().then(session.kick);
  });

  function storeOf(personId: string): Promise<DeviceStore> {
    const known = stores.get(personId);
    if (known !== undefined) return known;
    const opened = ports.openDevice(personId);
    stores.set(personId, opened);
    return opened;
  }

  async function sessionOf(person: Person): Promise<Session> {
    const told = (): void => (made === current ? changed() : letGo());
    const made: Session = createSession(person, await storeOf(person.id), ports, tabs, told, {
      recent: (changes) => {
        if (made === current) news.recent(changes);
        else if (made === next) untold = [...untold, ...changes];
      },
      anew: news.anew,
    });
    await made.refresh();
    sessions.set(person.id, made);
    return made;
  }

  /** Someone who left stays only until nothing of theirs waits. */
  function letGo(): void {
    for (const [id, session] of sessions) {
      if (session === current || session === next || session.waiting() > 0) continue;
      session.stop();
      sessions.delete(id);
      stores.delete(id);
    }
  }

  return {
    current: () => current,
    enter: async (person, ready) => {
      const session = sessions.get(person.id) ?? (await sessionOf(person));
      // What was gathered for somebody who could not be made ready is not told to the next.
      untold = [];
      next = session;
      try {
        await ready(session);
      } finally {
        next = null;
      }
      // Current before it tells of anything: one that is not, and has nothing waiting, is let go.
      current = session;
      session.wear(person);
      session.kick();
      letGo();
      news.recent(untold);
      untold = [];
      return session;
    },
    kick: () => {
      for (const session of sessions.values()) session.kick();
    },
    flush: () => {
      for (const session of sessions.values()) void session.drafts.flush();
    },
    stop: () => {
      for (const session of sessions.values()) session.stop();
    },
    shelve: (person, known) => {
      if (person === null) return;
      // Only a convenience for the next start without a network; not having it is no loss.
      void storeOf(person.id)
        .then((store) => store.putShelf(PEOPLE_SHELF, known))
        .catch(() => {});
    },
    remember: async (personId, tell) => {
      if (personId === null) return null;
      const shelved = await (await storeOf(personId)).getShelf(PEOPLE_SHELF);
      if (shelved === null) return null;
      // Put there by `shelve`, in this form.
      const known = shelved as KnownPeople;
      tell(known);
      return known.people.find((person) => person.id === personId) ?? null;
    },
  };
}

function personIn(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('person' in message)) return null;
  return typeof message.person === 'string' ? message.person : null;
}
