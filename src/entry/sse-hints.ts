import { HINT_CHANNEL } from '#contract/hint-channel.ts';
import { PERSON_QUERY, ROUTES } from '#contract/routes.ts';
import type { Channel } from '#sync/ports.ts';

/** Milliseconds between two looks for who this tab is: its person is known soon after it opens. */
const UNKNOWN_YET = 500;

/**
 * The hints of a server as a channel. One tab of this browser keeps the line to the server, however
 * many are open, and tells the others: a browser allows six lines to one address over HTTP/1.1, and
 * six silent ones would leave none for work. When that tab goes another takes over; the browser
 * itself opens a line that broke again. `personId`: who this tab is, null as long as it is not known.
 */
export function sseHints(origin: string, personId: () => string | null): Channel {
  const tabs = new BroadcastChannel(HINT_CHANNEL);
  const ears = new Set<(message: unknown) => void>();
  const hear = (message: unknown): void => ears.forEach((ear) => ear(message));
  tabs.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data));

  function listenToServer(): void {
    const person = personId();
    if (person === null) {
      setTimeout(listenToServer, UNKNOWN_YET);
      return;
    }
    const query = new URLSearchParams({ [PERSON_QUERY]: person }).toString();
    const line = new EventSource(`${origin}${ROUTES.hints.path}?${query}`);
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
