import { isDirect } from '#core/desk/command.ts';
import type { Envelope } from '#core/desk/envelope.ts';
import { PERSON_HEADER } from '#contract/routes.ts';
import { DAN, FABLE, INES, ROB, RUTH, TOM } from '../makers/fable-desk.ts';
import {
  type Browser,
  databaseOpener,
  hintAll,
  killTab,
  newBrowser,
  openTab,
  type Street,
  type Tab,
  wallClock,
} from './browser.ts';
import { dice, seedOf } from './chance.ts';
import type { FirstWrites } from './first-writes.ts';
import { hostRoom } from './host.ts';
import { installIndexedDb } from './indexed-database.ts';
import { installLightFetch } from './light-fetch.ts';
import { network } from './network.ts';
import { midParts, newOracle } from './oracle.ts';
import type { Begins } from './generators.ts';
import type { Plan } from './plan.ts';
import { virtualTime } from './time.ts';
import { checkCommit } from './watch.ts';
import type { World } from './world.ts';

export const PEOPLE = [INES, TOM, RUTH, DAN, ROB] as const;

/** Who has a browser, by how many there are: those who check and sign, or those who end the day. */
const CASTS = {
  morning: [INES, TOM, RUTH],
  afternoon: [DAN, TOM, INES],
  evening: [DAN, TOM, INES],
} as const satisfies Readonly<Record<Begins, readonly string[]>>;

/** The history that runs; what a past one's promises still ask for finds its pages gone. */
let present: World | null = null;

/** Puts the light platform in place, once a process: pages let go of it later than their history ends. */
export function installPlatform(): void {
  installLightFetch();
  installIndexedDb((name) => {
    if (present === null) throw new Error('no history runs');
    const db = databaseOpener(present)(name);
    return db === null ? null : { time: present.time, db };
  });
}

/** Host, network, a browser for each person, no page open yet. */
export async function buildWorld(plan: Plan, first: FirstWrites): Promise<World> {
  const time = virtualTime();
  const faults = new Map<string, number>();
  const seen = (fault: string): void => void faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const oracle = newOracle();
  const roll = (part: number) => dice(seedOf(plan.seed, part));
  const owner = (mid: string): string | undefined => {
    const { profile } = midParts(mid);
    for (const browser of world.browsers) {
      const person = browser.profiles.get(profile);
      if (person !== undefined) return person;
    }
    return undefined;
  };
  const host = await hostRoom({
    time,
    dice: roll(1),
    first: first[plan.begins],
    hint: (storyId, seq) => hintAll(world, storyId, seq),
    seen,
    wallClock: () => wallClock(time, world.hostSkew),
    committed: (write) => checkCommit(world, write),
  });
  const net = network(
    time,
    roll(2),
    () => host,
    seen,
    ({ method, url, headers, body }) => {
      if (method !== 'POST' || body === null || !url.includes('/commands')) return;
      // The page made it a moment ago, in this form.
      const envelope = JSON.parse(body) as Envelope;
      const person = headers.find(([name]) => name === PERSON_HEADER)?.[1] ?? '';
      const whose = owner(envelope.mid);
      if (whose !== person)
        oracle.failures.push(`I10: ${envelope.mid} of ${whose} was sent as ${person}`);
      if (!oracle.sent.has(envelope.mid)) {
        oracle.sent.set(envelope.mid, { person, envelope });
        if (isDirect(envelope.command)) oracle.directs += 1;
      }
    },
  );
  const street: Street = {
    time,
    dice: roll(3),
    net,
    seen,
    pages: new Map(),
    ends: new Map(),
    hintLoss: plan.hintLoss,
    profiles: 0,
  };
  const world: World = Object.assign(street, {
    plan,
    host,
    oracle,
    faults,
    owner,
    hostSkew: 0,
    browsers: CASTS[plan.begins]
      .slice(0, plan.people)
      .map((_, index) => newBrowser(street, `b${index}`)),
  });
  present = world;
  for (const browser of world.browsers) browser.locks.broken = plan.brokenLocks;
  return world;
}

export function personOf(world: World, browser: Browser): string {
  return CASTS[world.plan.begins][world.browsers.indexOf(browser)] ?? INES;
}

export function tabsOf(world: World): readonly Tab[] {
  return world.browsers.flatMap((browser) => browser.tabs);
}

/** Opens a page, watched from its first moment. */
export function openPage(
  world: World,
  browser: Browser,
  person: string,
  words?: Map<string, string>,
): Tab {
  const tab = openTab(world, browser, person, FABLE, words);
  watch(world, tab);
  return tab;
}

export function closePage(world: World, tab: Tab): void {
  killTab(world, tab);
}

/** I7: no page goes back in time, but as often as the host was set back. Refusals shown are noted. */
function watch(world: World, tab: Tab): void {
  const { oracle, host } = world;
  let cursor = 0;
  let back = 0;
  let epoch = '';
  let person = '';
  tab.client.store.subscribe((state) => {
    if (!tab.life.alive) return;
    for (const { mid } of state.returned) oracle.shown.add(mid);
    const me = state.me?.id ?? '';
    for (const { mid } of state.returned)
      if (world.owner(mid) !== me) oracle.failures.push(`I10: ${me} was shown ${mid}`);
    // While a page starts, or goes on as someone else, its parts are of two moments.
    if (!tab.isReady) {
      person = '';
      return;
    }
    const now = tab.client.log().at(-1)?.seq ?? 0;
    const known = host.epochs.indexOf(state.epoch);
    if (person === me && known < host.epochs.indexOf(epoch))
      oracle.failures.push(
        `I7: ${tab.name} went from ${epoch} back to ${state.epoch || 'nothing'}`,
      );
    if (person === me && state.epoch === epoch && now < cursor && (back += 1) > host.setBacks())
      oracle.failures.push(`I7: ${tab.name} went from ${cursor} back to ${now}`);
    cursor = now;
    epoch = state.epoch;
    person = me;
  });
}
