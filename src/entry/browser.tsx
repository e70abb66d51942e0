import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createDeskClient, type RunningClient } from '#sync/create-client.ts';
import type { DeviceStore } from '#sync/device-store.ts';
import { App } from '#ui/desk/App.tsx';
import { FaultBoundary } from '#ui/desk/FaultBoundary.tsx';
import { DeskProvider } from '#ui/desk/desk-context.tsx';
import { rememberKeys } from '#ui/desk/key-memory.ts';
import { readsSoFar } from '#ui/desk/late-reads.ts';
import { placeOf } from '#ui/desk/place.ts';
import { rememberTour } from '#ui/practice/tour-memory.ts';
import { rememberSpokenMarks } from '#ui/reader/spoken-marks.ts';
import { FaultsProvider } from '#ui/safety/faults.ts';
import { onUpdate } from './app-update.ts';
import { browserPorts } from './browser-ports.ts';
import { chooseTransport } from './choose-transport.ts';
import { breakable } from './demo-faults.ts';
import { ensureFirstStory } from './first-story.ts';
import { type PageHost, toldHost } from './page-host.ts';
import { toStartAgain } from './start-again-mark.ts';

/** Between two tries to reach a host that does not answer at the start. */
const TRY_AGAIN = 2000;

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no place for the desk');
  const root = createRoot(element);
  const host = toldHost(document);
  if (host === 'browser' && toStartAgain())
    await import('./start-again.ts').then(({ forgetDesk }) => forgetDesk()).catch(reportError);
  const sound = await chooseTransport(host, reportError);
  const faults =
    host === 'browser'
      ? breakable(sound, () => client.store.getState().me?.id ?? '')
      : { transport: sound, device: (store: DeviceStore) => store, load: null };
  const ports = browserPorts(faults.transport, host, faults.device);
  const reads = {
    invalidateQueries: async (filters: { readonly queryKey: readonly string[] }): Promise<void> =>
      readsSoFar()?.invalidateQueries(filters),
  };
  const client = createDeskClient(ports, reads);
  rememberKeys(ports.tab);
  rememberSpokenMarks(ports.tab);
  rememberTour(ports.tab);
  addEventListener('pagehide', client.flush);
  onUpdate(() => client.show({ update: true }));
  await begin(client, root);
  await openSomething(client, host, ports);
  root.render(
    <StrictMode>
      <FaultBoundary onClose={null}>
        <DeskProvider client={client}>
          <FaultsProvider value={faults.load}>
            <App />
          </FaultsProvider>
        </DeskProvider>
      </FaultBoundary>
    </StrictMode>,
  );
}

/** Until somebody is at the desk; meanwhile the page says what it waits for. */
async function begin(client: RunningClient, root: Root): Promise<void> {
  for (;;) {
    try {
      return await client.start();
    } catch {
      root.render(<p role="status">The desk’s host does not answer. Trying again.</p>);
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
    }
  }
}

/** The story of the address, else the last one open here, else the newest; on a new demo desk the first story is made. */
async function openSomething(
  client: RunningClient,
  host: PageHost,
  ports: ReturnType<typeof browserPorts>,
): Promise<void> {
  const { storyId } = placeOf(location.pathname);
  const last = ports.tab.get('story');
  // What was open before is on this device, so it need not wait for the list.
  if (storyId !== null || last !== null) {
    await client.openStory(storyId ?? last ?? '');
    if (storyId !== null || client.store.getState().desk !== null) return;
  }
  if (host === 'browser') await ensureFirstStory(client, ports.locks);
  if (client.store.getState().desk !== null) return;
  const newest = (await client.stories())[0];
  if (newest !== undefined) await client.openStory(newest.storyId);
}

void start();
