import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseTransport } from '#entry/choose-transport.ts';

const inPage = vi.fn(async () => new Response('the page itself'));
vi.mock('#entry/in-page-api.ts', () => ({ inPageApi: () => inPage }));

const ORIGIN = 'https://desk.example';
const request = new Request(`${ORIGIN}/api/people`);

class Container extends EventTarget {
  controller: { readonly scriptURL: string } | null = null;
  readonly register = vi.fn(async (_url: string) => {});
  takenOverBy(path: string): void {
    this.controller = { scriptURL: ORIGIN + path };
    this.dispatchEvent(new Event('controllerchange'));
  }
}

let container: Container;
const report = vi.fn();

beforeEach(() => {
  container = new Container();
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('fetch', async () => new Response('the network'));
  report.mockClear();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Who answers in the end, once everything that is waited for has passed. */
async function answers(host: 'browser' | 'server'): Promise<string> {
  const chosen = chooseTransport(host, report);
  await vi.advanceTimersByTimeAsync(2000);
  return (await (await chosen)(request)).text();
}

describe('on a server', () => {
  it('the network answers, and the worker that keeps the shell is registered', async () => {
    expect(await answers('server')).toBe('the network');
    expect(container.register.mock.calls).toEqual([['/shell.js']]);
  });

  it('a worker that cannot be had is reported, and no reason to wait', async () => {
    const failure = new TypeError('no such file');
    container.register.mockRejectedValue(failure);
    expect(await answers('server')).toBe('the network');
    expect(report).toHaveBeenCalledWith(failure);
  });

  it('without a network the worker that is there already goes on, and nothing is reported', async () => {
    container.takenOverBy('/shell.js');
    container.register.mockRejectedValue(new TypeError('no network'));
    expect(await answers('server')).toBe('the network');
    expect(report).not.toHaveBeenCalled();
  });
});

describe('in the browser host', () => {
  it('its worker answers once it controls the page', async () => {
    const chosen = chooseTransport('browser', report);
    container.takenOverBy('/mock-api.js');
    expect(await (await (await chosen)(request)).text()).toBe('the network');
    expect(container.register.mock.calls).toEqual([['/mock-api.js']]);
  });

  it('the page answers itself where no worker comes', async () => {
    expect(await answers('browser')).toBe('the page itself');
  });

  it('a worker that keeps the shell of a server is not taken for the API', async () => {
    container.takenOverBy('/shell.js');
    expect(await answers('browser')).toBe('the page itself');
  });
});
