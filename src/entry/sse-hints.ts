import { HINT_CHANNEL } from '#contract/hint-channel.ts';
import { ROUTES } from '#contract/routes.ts';
import type { Channel } from '#sync/ports.ts';

/**
 * The hints of a server as a channel. One tab of this browser keeps the line to the server, however
 * many are open, and tells the others: a browser allows six lines to one address over HTTP/1.1, and
 * six silent ones would leave none for work. When that tab goes another takes over; the browser
 * itself opens a line that broke again.
 */
export function sseHints(origin: string): Channel {
  const tabs = new BroadcastChannel(HINT_CHANNEL);
  const ears = new Set<(message: unknown) => void>();
  const hear = (message: unknown): void => ears.forEach((ear) => ear(message));
  tabs.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data));

  function listenToServer(): void {
    const line = new EventSource(origin + ROUTES.hints.path);
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
