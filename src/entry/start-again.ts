import { START_AGAIN } from './start-again-mark.ts';

const OURS = 'verbatim-';

/** The page goes, and the next one forgets everything before it begins (`forgetDesk`). */
export function startAgain(): void {
  sessionStorage.setItem(START_AGAIN, 'yes');
  location.assign('/');
}

/**
 * Everything the demo kept in this browser: databases of the host and of each person, and the words
 * of the tab. Other pages of ours let go of a database when it is to be deleted; one that does not
 * is waited for no longer than `PATIENCE`. Browser host only.
 */
export async function forgetDesk(): Promise<void> {
  // First, so that a browser that cannot do the rest does not try at every start.
  sessionStorage.removeItem(START_AGAIN);
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  await Promise.all(names.filter((name) => name.startsWith(OURS)).map(forgotten));
  for (const words of [sessionStorage, localStorage])
    for (const name of Object.keys(words)) if (name.startsWith(OURS)) words.removeItem(name);
  // What stands in another tab is of the desk that was; it begins anew, too.
  localStorage.setItem(START_AGAIN, 'done');
  localStorage.removeItem(START_AGAIN);
}

const PATIENCE = 3_000;

async function forgotten(name: string): Promise<void> {
  const deleting = new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const end of ['success', 'error']) request.addEventListener(end, () => resolve());
  });
  await Promise.race([deleting, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
