import type { Transport } from '#sync/ports.ts';
import type { PageHost } from './page-host.ts';
import { MOCK_API_URL, trustedWorkerUrl } from './trusted-urls.ts';

/** How long a page waits for its worker before it answers itself (MODEL C). */
const PATIENCE = 2000;

const network: Transport = (request) => fetch(request);

/**
 * Who answers `/api` for this page, chosen once before the first request. On a server that is the
 * server. Otherwise the worker, if it controls the page within two seconds, else the page itself.
 */
export async function chooseTransport(
  host: PageHost,
  report: (error: unknown) => void,
): Promise<Transport> {
  if (host === 'server') {
    await dismissWorkers();
    return network;
  }
  if (await workerInControl(report)) return network;
  const { inPageApi } = await import('./in-page-api.ts');
  return inPageApi(report);
}

async function workerInControl(report: (error: unknown) => void): Promise<boolean> {
  // Absent in insecure contexts and in some private windows, whatever the type says.
  if (!('serviceWorker' in navigator)) return false;
  const container = navigator.serviceWorker;
  const controlled = new Promise<boolean>((resolve) => {
    if (container.controller !== null) resolve(true);
    container.addEventListener('controllerchange', () => resolve(true), { once: true });
    setTimeout(() => resolve(container.controller !== null), PATIENCE);
  });
  try {
    await container.register(trustedWorkerUrl(MOCK_API_URL));
  } catch (error) {
    // A worker that is already in control still answers, so a failed update is no reason to leave it.
    report(error);
    return container.controller !== null;
  }
  return controlled;
}

/** A worker of a browser host that was at this address before must not answer for the server. */
async function dismissWorkers(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}
