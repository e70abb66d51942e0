import { HINT_CHANNEL } from '#contract/hint-channel.ts';
import { PERSON_QUERY, ROUTES } from '#contract/routes.ts';
import type { Channel } from '#sync/ports.ts';

/** Milliseconds between two looks for who this tab is: its person is known soon after it opens. */
const UNKNOWN_YET = 500;
/** Milliseconds within which the pages of a host that comes back ask it, so that not all do at once. */
const SPREAD = 1000;
/** What one tab tells the others when the line is open again. */
const AGAIN = 'line open again';

/**
 * The hints of a server as a channel. One tab of this browser keeps the line to the server, however
 * many are open, and tells the others: a browser allows six lines to one address over HTTP/1.1, and
 * six silent ones would leave none for work. When that tab goes another takes over; the browser
 * itself opens a line that broke again. `personId`: who this tab is, null as long as it is not known.
 * `missed`: called in each tab after a line that broke is open again, because hints were missed then.
 */
export function sseHints(
  origin: string,
  personId: () => string | null,
  missed: () => void,
): Channel {
  const tabs = new BroadcastChannel(HINT_CHANNEL);
  const ears = new Set<(message: unknown) => void>();
  const hear = (message: unknown): void => ears.forEach((ear) => ear(message));
  const missedSoon = (): void => void setTimeout(missed, Math.random() * SPREAD);
  tabs.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.data === AGAIN) missedSoon();
    else hear(event.data);
  });

  function listenToServer(): void {
    const person = personId();
    if (person === null) {
      setTimeout(listenToServer, UNKNOWN_YET);
      return;
    }
    const query = new URLSearchParams({ [PERSON_QUERY]: person }).toString();
    const line = new EventSource(`${origin}${ROUTES.hints.path}?${query}`);
    let broke = false;
    line.addEventListener('error', () => {
      broke = true;
    });
    line.addEventListener('open', () => {
      if (!broke) return;
      broke = false;
      missedSoon();
      tabs.postMessage(AGAIN);
    });
    line.addEventListener('message', (event: MessageEvent<string>) => {
      const message = parsed(event.data);
      if (message === null) return;
      hear(message);
      tabs.postMessage(message);
    });
  }

  if ('locks' in navigator)
    void navigator.locks
      .request(HINT_CHANNEL, () => {
        listenToServer();
        // Held for as long as the tab lives.
        return new Promise<never>(() => undefined);
      })
      .catch(() => undefined);
  else listenToServer();

  return { post: () => undefined, listen: (ear) => void ears.add(ear) };
}

/** What is no JSON is no hint; sync checks the form of what is. */
function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
