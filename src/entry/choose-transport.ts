import type { Transport } from '#sync/ports.ts';
import type { PageHost } from './page-host.ts';
import { MOCK_API_URL, SHELL_URL, trustedWorkerUrl } from './trusted-urls.ts';

/** How long a page waits for its worker before it answers itself (MODEL C). */
const PATIENCE = 2000;

const network: Transport = (request) => fetch(request);

/**
 * Who answers `/api` for this page, chosen once before the first request. On a server that is the
 * server, and the worker keeps the shell alone. Otherwise the worker, if it controls the page within two seconds, else the page itself.
 */
export async function chooseTransport(
  host: PageHost,
  report: (error: unknown) => void,
): Promise<Transport> {
  if (host === 'server') {
    void keepShell(report);
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
    if (answersApi(container.controller)) resolve(true);
    container.addEventListener('controllerchange', () => {
      if (answersApi(container.controller)) resolve(true);
    });
    setTimeout(() => resolve(answersApi(container.controller)), PATIENCE);
  });
  try {
    await container.register(trustedWorkerUrl(MOCK_API_URL));
  } catch (error) {
    // A worker that is already in control still answers, so a failed update is no reason to leave it.
    report(error);
    return answersApi(container.controller);
  }
  return controlled;
}

/** The worker of a server's page, left at this address, keeps the shell and answers nothing. */
function answersApi(worker: ServiceWorker | null): boolean {
  return worker !== null && new URL(worker.scriptURL).pathname === MOCK_API_URL;
}

/**
 * The shell opens without a network from now on. Registered for the same pages, it takes the place of
 * a browser host's worker that was at this address before.
 */
async function keepShell(report: (error: unknown) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(trustedWorkerUrl(SHELL_URL));
  } catch (error) {
    // Without a network it is there already or cannot be had; the desk works on either way.
    if (navigator.serviceWorker.controller === null) report(error);
  }
}
