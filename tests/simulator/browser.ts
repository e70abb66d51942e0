import { QueryClient } from '@tanstack/query-core';
import { HINT_CHANNEL } from '#contract/hint-channel.ts';
import { detect } from '#core/quote/detect.ts';
import { createDeskClient, type RunningClient } from '#sync/create-client.ts';
import { openDeviceStore } from '#sync/device-store-idb.ts';
import type { Channel, SyncPorts } from '#sync/ports.ts';
import type { Dice } from './chance.ts';
import { Disk } from './disk.ts';
import { type DatabaseWorld, SimDatabase } from './indexed-database.ts';
import { browserLocks, type BrowserLocks } from './locks.ts';
import type { Network } from './network.ts';
import { type Life, newLife, type VirtualTime } from './time.ts';

/** A page in a browser, alive or not. */
export interface Tab {
  readonly name: string;
  readonly browser: Browser;
  readonly life: Life;
  readonly client: RunningClient;
  readonly words: Map<string, string>;
  /** Resolved: someone is at the desk and the story is open. False: the page could not start. */
  readonly ready: Promise<boolean>;
  isReady: boolean;
  offline: boolean;
  /** The browser says: online again, or in front again. */
  wake(): void;
  readonly databases: SimDatabase[];
}

/** One browser profile: its disks outlive its tabs. */
export interface Browser {
  readonly name: string;
  readonly world: DatabaseWorld;
  readonly locks: BrowserLocks;
  readonly tabs: Tab[];
  /** Profile ids given so far, by person. */
  readonly profiles: Map<string, string>;
  /** How wrong the machine's clock is, in milliseconds. */
  skew: number;
  tabsMade: number;
}

export interface Street {
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly net: Network;
  readonly seen: (fault: string) => void;
  readonly pages: Map<string, Tab>;
  readonly ends: Map<
    Life,
    {
      readonly tab: () => Tab | undefined;
      readonly hear: Map<string, ((message: unknown) => void)[]>;
    }
  >;
  /** Chance that a message between tabs, or a hint of the host, never comes. */
  hintLoss: number;
  profiles: number;
}

const START = Date.UTC(2026, 10, 24, 9);

export function wallClock(time: VirtualTime, skew: number): string {
  return new Date(START + Math.round(time.now()) + skew).toISOString();
}

export function newBrowser(street: Street, name: string): Browser {
  const { time, dice, seen } = street;
  return {
    name,
    world: { time, dice, seen, disks: new Map(), full: false, open: new Map() },
    locks: browserLocks(time),
    tabs: [],
    profiles: new Map(),
    skew: 0,
    tabsMade: 0,
  };
}

/**
 * Opens the database a page asks for; the name says whose page it is. Null: the page is gone, perhaps
 * with its history, whose promises may be heard in the next one.
 */
export function databaseOpener(street: Street): (name: string) => SimDatabase | null {
  return (name) => {
    const [, page = '', person = ''] = /^verbatim-device-(.*)~(.*)$/.exec(name) ?? [];
    const tab = street.pages.get(page);
    if (tab === undefined) return null;
    const { world } = tab.browser;
    const disk = world.disks.get(person) ?? new Disk();
    world.disks.set(person, disk);
    const db = new SimDatabase(world, person, disk, tab.life);
    tab.databases.push(db);
    return db;
  };
}

function channelOf(street: Street, browser: Browser, life: Life): (name: string) => Channel {
  return (name) => ({
    post: (message) => {
      if (!life.alive) return;
      for (const [other, end] of street.ends) {
        if (other === life || end.tab()?.browser !== browser) continue;
        if (street.dice.yes(street.hintLoss)) {
          street.seen('hint lost');
          continue;
        }
        for (const hear of end.hear.get(name) ?? [])
          street.time.after(street.dice.between(0, 4), other, () => hear(message));
      }
    },
    listen: (hear) => {
      const end = street.ends.get(life);
      end?.hear.set(name, [...(end.hear.get(name) ?? []), hear]);
    },
  });
}

/** The host says that a story moved, to every page that still listens. */
export function hintAll(street: Street, storyId: string, seq: number): void {
  for (const [life, end] of street.ends) {
    const tab = end.tab();
    if (tab === undefined || tab.offline || street.dice.yes(street.hintLoss)) continue;
    for (const hear of end.hear.get(HINT_CHANNEL) ?? [])
      street.time.after(street.dice.between(1, 30), life, () => hear({ storyId, seq }));
  }
}

/** Opens a page as this person with this story; `words` are what the page kept over a reload. */
export function openTab(
  street: Street,
  browser: Browser,
  personId: string,
  storyId: string,
  words: Map<string, string> = new Map(),
): Tab {
  const life = newLife();
  browser.tabsMade += 1;
  const name = `${browser.name}.${browser.tabsMade}`;
  const wakes: (() => void)[] = [];
  words.set('person', personId);
  // Known to what it is made of, which comes first.
  const self: { tab: Tab | undefined } = { tab: undefined };
  street.ends.set(life, { tab: () => self.tab, hear: new Map() });
  let ids = 0;
  const ports: SyncPorts = {
    transport: street.net.transport(life, () => self.tab?.offline ?? false),
    origin: 'https://desk.example',
    openDevice: (person) =>
      openDeviceStore(
        person,
        () => {
          street.profiles += 1;
          const id = `d-${street.profiles}`;
          browser.profiles.set(id, person);
          return id;
        },
        `verbatim-device-${name}~${person}`,
      ),
    locks: browser.locks.of(life),
    channel: channelOf(street, browser, life),
    clock: { now: () => wallClock(street.time, browser.skew) },
    timers: { after: (milliseconds, work) => street.time.after(milliseconds, life, work) },
    chance: {
      fraction: street.dice.fraction,
      id: (prefix) => `${prefix}-${name}.${(ids += 1)}`,
    },
    connection: {
      online: () => !(self.tab?.offline ?? false),
      onWake: (wake) => void wakes.push(wake),
    },
    tab: {
      get: (word) => words.get(word) ?? null,
      own: (word) => words.get(word) ?? null,
      keep: (word, value) => void words.set(word, value),
    },
    detector: async (text, blocks) => detect(text, blocks),
    recordReader: () => Promise.reject(new Error('nobody chooses a file here')),
    locator: {
      compare: () => Promise.reject(new Error('nobody compares here')),
      outline: () => Promise.reject(new Error('nobody reads a record here')),
      voices: () => Promise.reject(new Error('nobody pastes here')),
      mend: () => Promise.reject(new Error('nobody pastes here')),
    },
    persist: async () => {},
  };
  const client = createDeskClient(ports, new QueryClient());
  const made: Tab = {
    name,
    browser,
    life,
    client,
    words,
    ready: Promise.resolve(false),
    isReady: false,
    offline: false,
    wake: () => {
      for (const wake of wakes) if (life.alive) wake();
    },
    databases: [],
  };
  self.tab = made;
  street.pages.set(name, made);
  browser.tabs.push(made);
  const ready = client
    .start()
    .then(() => client.openStory(storyId))
    .then(
      () => {
        made.isReady = true;
        return true;
      },
      () => false,
    );
  return Object.assign(made, { ready });
}

/** The page is gone: nothing it began and did not commit is there, its locks go on. */
export function killTab(street: Street, tab: Tab): void {
  tab.life.alive = false;
  const { browser } = tab;
  for (const line of browser.world.open.values())
    for (const tx of line.filter((item) => item.isOf(tab.life))) tx.vanish();
  browser.locks.died(tab.life);
  street.ends.delete(tab.life);
  street.pages.delete(tab.name);
  browser.tabs.splice(browser.tabs.indexOf(tab), 1);
}

/** WebKit's fault: connections of a tab behind are gone, and nobody was told. */
export function loseConnections(tab: Tab): void {
  for (const db of tab.databases) {
    db.lost = true;
    for (const line of tab.browser.world.open.values())
      for (const tx of line.filter((item) => item.isOn(db) && item.writes))
        tx.fail(new DOMException('the connection was lost', 'UnknownError'));
  }
}
