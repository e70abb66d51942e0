import { sha256Hex } from '#core/text/sha256.ts';
import type { Acted } from '#sync/desk-client.ts';
import type { OutboxRow } from '#sync/device-store.ts';
import { type KeptEntry, takeEntry } from '#sync/long-rows.ts';
import { deedOf } from './acts.ts';
import { type Browser, loseConnections, type Tab } from './browser.ts';
import { FAIR } from './network.ts';
import { clicksOf, type HeldRow, type Sight } from './oracle.ts';
import type { Step } from './step.ts';
import { closePage, openPage, PEOPLE, personOf, tabsOf } from './street.ts';
import type { World } from './world.ts';

/** Rows in the queue of one person on a browser's disk, as they are committed. */
export function rowsOnDisk(browser: Browser): readonly OutboxRow[] {
  return [...browser.world.disks.values()].flatMap((disk) =>
    [...disk.store('outbox').values()].map(({ value }) => value as OutboxRow),
  );
}

/** The pulled rows of each person’s own on a browser’s disks. */
function ownRowsOn(browser: Browser): readonly HeldRow[] {
  return [...browser.world.disks].flatMap(([person, disk]) =>
    [...disk.store('entries').values()].flatMap(({ value }) => {
      const entry = takeEntry(value as KeptEntry);
      return entry.actor === person ? [{ browser, person, hash: entry.hash, mid: entry.mid }] : [];
    }),
  );
}

/** No transaction of a device takes longer. */
const DISKS_REST = 40;

export async function runStep(world: World, step: Step): Promise<void> {
  const tabs = tabsOf(world);
  const tab = tabs[step.page % Math.max(1, tabs.length)];
  const browser = world.browsers[step.page % world.browsers.length];
  if (browser !== undefined) await happen(world, step, tab, browser);
  await world.time.pass(step.pass);
}

async function happen(
  world: World,
  step: Step,
  tab: Tab | undefined,
  browser: Browser,
): Promise<void> {
  const { time, host, oracle, net, seen } = world;
  const later = (milliseconds: number, work: () => void): void =>
    void time.after(milliseconds, null, work);
  switch (step.kind) {
    case 'crash':
      if (tab === undefined) return;
      seen('tab crash');
      closePage(world, tab);
      if (step.a % 3 > 0)
        openPage(world, tab.browser, tab.words.get('person') ?? PEOPLE[0], tab.words);
      return;
    case 'reload':
      if (tab === undefined) return;
      seen('reload');
      tab.client.stop();
      closePage(world, tab);
      openPage(world, tab.browser, tab.words.get('person') ?? PEOPLE[0], tab.words);
      return;
    case 'power':
      seen('power loss');
      for (const page of [...browser.tabs]) closePage(world, page);
      for (const disk of browser.world.disks.values()) disk.powerCut();
      if (step.a % 3 > 0) openPage(world, browser, personOf(world, browser));
      return;
    case 'host-crash':
      seen('host crash');
      net.cut();
      host.crash();
      return;
    case 'host-crash-before':
      host.crashAtCommit('before');
      return;
    case 'host-crash-after':
      host.crashAtCommit('after');
      return;
    case 'restore':
    case 'set-back': {
      // The old host is gone for good before the new one is there; what a page has in hand by then
      // gets to its disk.
      net.cut();
      host.crash();
      await time.pass(DISKS_REST);
      oracle.queuedAtRestore.clear();
      for (const item of world.browsers)
        for (const row of rowsOnDisk(item)) oracle.queuedAtRestore.add(row.mid);
      oracle.held.push(...world.browsers.flatMap(ownRowsOn));
      const lost = step.a % 12;
      const gone = step.kind === 'restore' ? host.restore(lost) : host.setBack(lost);
      for (const write of await gone) {
        if (write.kind === 'commit') oracle.lostByBackup.add(write.append.answer.mid);
        if (write.kind === 'text') oracle.lostByBackup.add(write.sha256);
      }
      return;
    }
    case 'full':
      browser.world.full = true;
      later(200 + (step.a % 4000), () => {
        browser.world.full = false;
      });
      return;
    case 'lose-database':
      if (tab === undefined) return;
      seen('database connection lost');
      loseConnections(tab);
      return;
    case 'freeze':
      if (tab === undefined) return;
      seen('frozen tab');
      tab.life.frozen = true;
      later(500 + (step.a % 20_000), () => time.thaw(tab.life));
      return;
    case 'offline':
      if (tab === undefined) return;
      tab.offline = true;
      later(100 + (step.a % 6000), () => {
        tab.offline = false;
        if (step.b % 4 > 0) tab.wake();
      });
      return;
    case 'clock':
      seen('clock jump');
      if (step.a % 3 === 0) world.hostSkew += (step.b % 2_000_000) - 1_000_000;
      else browser.skew += (step.b % 200_000_000) - 100_000_000;
      return;
    case 'weather':
      net.weather =
        step.a % 4 === 0
          ? FAIR
          : {
              lost: (step.a % 40) / 100,
              answerLost: (step.b % 40) / 100,
              twice: (step.c % 30) / 100,
              page: step.b % 5 === 0 ? 0.1 : 0,
              busy: step.a % 3 === 0 ? 0.15 : 0,
              slowest: step.c % 3 === 0 ? 1500 : 60,
              patience: 50 + (step.a % 900),
            };
      return;
    case 'open':
      if (browser.tabs.length < 2) openPage(world, browser, personOf(world, browser));
      return;
    case 'wake':
      tab?.wake();
      return;
    case 'hats':
      seen('hats changed');
      oracle.hatsMoved = true;
      await host.setPreset(step.a % 2 === 0 ? 'two' : 'five');
      return;
    case 'become': {
      const other = PEOPLE[step.a % PEOPLE.length];
      if (tab === undefined || !tab.isReady || other === undefined) return;
      const known = tab.client.store.getState().people.some((person) => person.id === other);
      if (!known) return;
      seen('another person at the tab');
      tab.isReady = false;
      void tab.client.becomePerson(other).then(
        () => {
          tab.isReady = true;
        },
        () => {},
      );
      return;
    }
    default:
      work(world, step, tab);
  }
}

function work(world: World, step: Step, tab: Tab | undefined): void {
  if (tab === undefined || !tab.isReady || tab.life.frozen) return;
  const { client } = tab;
  const { me, desk, epoch, returned } = client.store.getState();
  if (me === null || desk === null) return;
  const { oracle } = world;
  const sight: Sight = { desk, log: client.log(), epoch };
  const note = (acted: Acted): void => {
    if (!acted.ok || !tab.life.alive) return;
    for (const mid of acted.mids)
      oracle.said.set(mid, { mid, person: me.id, page: tab.name, sight });
  };
  if (step.kind === 'record') {
    const text = `record ${step.a % 50}`;
    void client.keepRecord('record', text).then(
      () => {
        if (tab.life.alive) oracle.texts.set(sha256Hex(text), text);
      },
      () => {},
    );
    return;
  }
  if (step.kind === 'dismiss-returned') {
    const first = returned[0];
    if (first === undefined) return;
    oracle.dismissed.add(first.mid);
    client.dismissReturned(first.mid);
    return;
  }
  let named = 0;
  const deed = deedOf(step, {
    me,
    desk,
    allowed: (command) => client.refusalsOf(command).length === 0,
    fresh: (prefix) =>
      `${prefix}-${tab.name}.${Math.round(world.time.now())}.${step.a}.${(named += 1)}`,
  });
  if (deed === null) return;
  if (deed.kind === 'undo') void client.undo().then(note);
  else if (deed.kind === 'redo') void client.redo().then(note);
  else if (deed.kind === 'dispatch') void client.dispatch(deed.commands).then(note);
  else {
    for (const click of clicksOf(me.id, deed.command)) oracle.clicks.add(click);
    // A person who leaves while it is under way is told of it when they come back.
    void client.direct(deed.command).then(
      (acted) => {
        if (acted.ok && tab.life.alive) for (const mid of acted.mids) oracle.done.set(mid, me.id);
      },
      () => {},
    );
  }
}
