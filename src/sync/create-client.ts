import { createStore } from 'zustand/vanilla';
import { HINT_CHANNEL } from '#contract/hint-channel.ts';
import { MAX_RECORD_BYTES } from '#contract/limits.ts';
import { type Refusal, refusal } from '#core/desk/refusal.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import type { Person } from '#core/review/hats.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { atMost } from './at-most.ts';
import { cursorOf } from './confirmed.ts';
import { createCrew } from './crew.ts';
import type { Acted, DeskClient } from './desk-client.ts';
import { type DeskState, FIRST_STATE } from './desk-state.ts';
import type { SyncPorts } from './ports.ts';
import { createKnowingPeople } from './know-people.ts';
import { lateActs } from './lazy-acts.ts';
import { rules } from './lazy-rules.ts';
import { wireSchemas } from './lazy-schemas.ts';
import { KEYS, type ReadCache } from './queries.ts';
import type { Session } from './session.ts';
import { stateOf } from './session-state.ts';
import { isCopy, isOfCopy, READ_ONLY, type ShownCopy } from './shown-copy.ts';
import type { Way } from './undo.ts';

/** A client with what only its owner calls: the entry, and tests. */
export interface RunningClient extends DeskClient {
  /** Learns who is here and opens their store; resolves when `me` is known, or rejects when nobody can be. */
  start(): Promise<void>;
  /** Resolves once everything of the person in this tab was answered by the host. */
  drained(): Promise<void>;
  /** The page may be going away: what is being typed is written now. */
  flush(): void;
  stop(): void;
}

/** Word of the tab: which story it has open. */
const STORY = 'story';
/** How often to ask the host when no hint comes; a lost hint costs this much delay. */
const ASK_EVERY = 20_000;
/** Timeout in milliseconds for each of two steps when the person changes: sending the last one's queue, and pulling for the next. */
const TURN = 2_000;
const NOBODY = refusal('nobody', 'Choose who you are first.');
const nobodyActs = { ok: false, refusals: [NOBODY] as readonly Refusal[] } as const;
/** So many changes by others are remembered; nobody could take in more. */
const RECENT = 60;

/**
 * The browser's side of the wire, whole. Everything it touches comes in through ports; `queries`
 * keeps the reads that are not a desk.
 */
export function createDeskClient(ports: SyncPorts, queries: ReadCache): RunningClient {
  const store = createStore<DeskState>(() => FIRST_STATE);
  const hints = ports.channel(HINT_CHANNEL);
  const crew = createCrew(ports, refresh, {
    recent: (changes) => {
      const recent = [...store.getState().recent, ...changes].slice(-RECENT);
      if (changes.length > 0 && shown === null) store.setState({ recent });
    },
    anew: (again, lost) => {
      if (again + lost > 0)
        void lateActs().then(({ restoredWords }) =>
          store.setState({ news: { words: restoredWords(again, lost) } }),
        );
    },
  });
  const people = createKnowingPeople(ports, crew, store);
  const stories = async () => (await import('./stories.ts')).createStories(crew, ports);
  const show: DeskClient['show'] = (part) =>
    store.setState(({ sayings }) =>
      part.said === undefined ? part : { ...part, sayings: sayings + 1 },
    );
  const sayThat = (said: string): void => show({ said });
  const waiters = new Set<() => void>();
  /** A copy from a file that stands where the open story would; null: none does. */
  let shown: ShownCopy | null = null;
  /** What is shown stays as it is for a moment. */
  let held = false;
  let stopped = false;
  /** Said with the change that shows it: later, it would be said over the answer to the next act. */
  let goingOn: string | null = null;
  /** Changes of person run one after the other; this resolves when the last of them has. */
  let turn: Promise<void> = Promise.resolve();
  let callOff: () => void = () => {};

  /** Mirrors the session of this tab's person into the store. */
  function refresh(): void {
    const session = crew.current();
    if (session === null || held) return;
    const before = store.getState();
    const next = stateOf(session, before, shown, ports.clock.now());
    const moved = (Object.keys(next) as (keyof DeskState)[]).some(
      (key) => next[key] !== before[key],
    );
    const said = next.me?.id === before.me?.id ? null : goingOn;
    if (said !== null) goingOn = null;
    if (moved)
      store.setState(said === null ? next : { ...next, said, sayings: before.sayings + 1 });
    for (const look of waiters) look();
  }

  /** Resolves once the condition holds; checked at each change of the current session. */
  function once(isSo: () => boolean): Promise<void> {
    if (isSo()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        waiters.delete(look);
        resolve();
      };
      waiters.add(look);
    });
  }

  function become(person: Person): Promise<void> {
    const change = turn.then(() => changeTo(person));
    turn = change.catch(() => {});
    return change;
  }

  /** Sends what the last person left and pulls for the next before showing the desk, so that it is up to date; offline or slow: as far as it got. */
  async function changeTo(person: Person): Promise<void> {
    const left = crew.current();
    if (left !== null && left.me().id === person.id) {
      left.wear(person);
      return;
    }
    const { storyId } = store.getState();
    await left?.written();
    if (left !== null)
      await atMost(
        ports.timers,
        TURN,
        once(() => left.saved().kind !== 'saving'),
      );
    const ready = async (session: Session): Promise<void> => {
      if (storyId !== null && shown === null)
        await atMost(ports.timers, TURN, openIn(session, storyId, true));
      if (left !== null) goingOn = goesOnAs(person, left);
    };
    await crew.enter(person, ready).catch((error: unknown) => {
      goingOn = null;
      throw error;
    });
    people.keep(person);
    refresh();
    await queries.invalidateQueries({ queryKey: KEYS.all });
  }

  function goesOnAs({ name }: Person, left: Session): string {
    const unsent = left.waiting();
    const rest =
      unsent === 0 ? '' : ` ${unsent} unsent by ${left.me().name}; they go on being sent.`;
    return `You go on as ${name}.${rest}`;
  }

  /** From the disk where it is there, and then from the host, whose answer is waited for where the disk has none. */
  async function openIn(session: Session, storyId: string, isFresh = false): Promise<void> {
    await session.open(storyId);
    const pulled = session.pull();
    if (isFresh || session.view()?.desk.story == null) await pulled;
  }

  /** An act on the open story; none on a copy. */
  function acting(work: (session: Session) => Promise<Acted>): Promise<Acted> {
    return shown === null ? said(work, nobodyActs) : Promise.resolve(READ_ONLY);
  }

  function reverse(way: Way): Promise<Acted> {
    return acting(async (session) => {
      const { createUndo } = await lateActs();
      return createUndo(() => ports.chance.id('u'))[way](session, sayThat);
    });
  }

  function askAgain(): void {
    callOff = ports.timers.after(ASK_EVERY, () => {
      void crew.current()?.pull();
      refresh();
      if (!stopped) askAgain();
    });
  }

  function needSession(): Session {
    const session = crew.current();
    if (session === null) throw new Error('nobody is at this desk yet');
    return session;
  }

  async function said<T>(work: (session: Session) => Promise<T>, nobodyHere: T): Promise<T> {
    const session = crew.current();
    return session === null ? nobodyHere : work(session);
  }

  async function heed(message: unknown): Promise<void> {
    const heard = (await wireSchemas()).hint.safeParse(message);
    if (!heard.success) return;
    void queries.invalidateQueries({ queryKey: KEYS.stories });
    // Whoever sends hints also takes what waits here.
    if (crew.current()?.saved().kind === 'on-device') crew.kick();
    const confirmed = crew.current()?.confirmed();
    if (confirmed?.storyId === heard.data.storyId && heard.data.seq > cursorOf(confirmed))
      void crew.current()?.pull();
  }

  const client: RunningClient = {
    store,
    show,
    start: async () => {
      const person = await people.learn();
      if (person === null) throw new Error('the desk’s host does not answer');
      await become(person);
      hints.listen((message) => void heed(message));
      ports.connection.onWake(() => {
        crew.kick();
        void crew.current()?.pull();
        void people.learnHats();
        refresh();
      });
      void lateActs().catch(() => {});
      // Rows that wait changed nothing in the view until now.
      void rules().then(refresh, () => {});
      askAgain();
    },
    flush: crew.flush,
    stop: () => {
      stopped = true;
      callOff();
      crew.stop();
    },
    drained: () => once(() => needSession().waiting() === 0),
    openStory: async (storyId) => {
      const session = needSession();
      store.setState({ selectedId: null, filter: FIRST_STATE.filter, recent: [], storyId });
      shown = isCopy(storyId) ? await (await client.storyFiles()).open(storyId) : null;
      if (shown === null) await openIn(session, storyId);
      ports.tab.keep(STORY, storyId);
      refresh();
    },
    createStory: async (story, again, ready) => {
      const { createNewStory } = await lateActs();
      const session = needSession();
      return createNewStory(story, {
        openNow: session.confirmed()?.storyId ?? null,
        open: session.open,
        dispatch: session.dispatch,
        withText: async (hash) => (again ? null : (await stories()).withText(session, hash)),
        noteText: async (sha256, storyId) => (await stories()).noteText(session, sha256, storyId),
        detector: ports.detector,
        rest: () => new Promise((done) => void ports.timers.after(0, done)),
        hold: (still) => {
          held = still;
        },
        ready,
        opened: client.openStory,
      });
    },
    stories: (): Promise<readonly StorySummary[]> =>
      said(async (session) => (await stories()).list(session), []),
    dispatch: (commands) => acting((session) => session.dispatch(commands)),
    direct: (command) => acting((session) => session.direct(command)),
    refusalsOf: (command) =>
      shown === null ? (crew.current()?.refusalsOf(command) ?? [NOBODY]) : READ_ONLY.refusals,
    undo: () => reverse('undo'),
    redo: () => reverse('redo'),
    drafts: {
      peek: (key) => (isOfCopy(shown, key) ? null : crew.current()?.drafts.peek(key)),
      get: (key) => said((session) => session.drafts.get(key), null),
      keep: (key, text) => {
        if (!isOfCopy(shown, key)) crew.current()?.drafts.keep(key, text);
      },
    },
    skipStuck: (mid) => said((session) => session.skipStuck(mid), false),
    unsentFile: (mid) => needSession().unsentFile(mid),
    catchUp: async () => {
      crew.kick();
      await crew.current()?.pull();
      await queries.invalidateQueries({ queryKey: KEYS.all });
    },
    backups: async () => {
      const { createBackups } = await import('./backups.ts');
      return createBackups(ports.transport, ports.origin, () => needSession().me().id);
    },
    storyActs: async () =>
      (await import('./story-acts.ts')).createStoryActs(client, ports, needSession()),
    houseStyles: async () => {
      const { createHouseStyles } = await import('./house-styles.ts');
      const session = needSession();
      return createHouseStyles(ports, session.me().id, session.store);
    },
    storyFiles: async () => {
      const { createStoryFiles } = await import('./story-files.ts');
      const session = needSession();
      return createStoryFiles({
        ...ports,
        personId: session.me().id,
        store: session.store,
        log: client.log(),
        shown,
        text: client.recordText,
      });
    },
    lostActs: async () => {
      const { createLostActs } = await import('./lost-acts.ts');
      return createLostActs(needSession(), await client.storyFiles(), ports);
    },
    dismissReturned: (mid) => void crew.current()?.dismissReturned(mid),
    keepRecord: async (name, text) => {
      // Said by the form before; here only what the host could never take is kept out of the queue.
      const { textBody } = await wireSchemas();
      if (!textBody.safeParse({ text }).success)
        throw new RangeError(
          `A record is text of at most ${MAX_RECORD_BYTES / 1024 / 1024} MB, without NUL or half characters.`,
        );
      const sha256 = sha256Hex(text);
      await needSession().keepText(sha256, text);
      return { sha256, length: text.length, name };
    },
    recordText: (sha256) => {
      const kept = shown?.copy?.whole.texts.find((item) => item.sha256 === sha256);
      if (kept !== undefined) return Promise.resolve(kept.text);
      return said(async (session) => (await stories()).text(session, sha256), null);
    },
    readRecordFile: ports.recordReader,
    locator: ports.locator,
    log: () =>
      shown === null ? (crew.current()?.confirmed()?.entries ?? []) : (shown.copy?.log ?? []),
    becomePerson: async (personId) => {
      const person = store.getState().people.find((item) => item.id === personId);
      if (person === undefined) throw new Error(`nobody here has the id ${personId}`);
      await become(person);
    },
    choosePreset: async (preset) => {
      const problem = await people.choose(preset);
      if (problem !== null) return sayThat(`Not changed: ${problem}.`);
      const person = await people.learn();
      if (person !== null) await become(person);
    },
  };
  return client;
}
