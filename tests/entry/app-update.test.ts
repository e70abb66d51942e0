import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onUpdate } from '#entry/app-update.ts';

class Worker extends EventTarget {
  state = 'installing';
  becomes(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  readonly update = vi.fn(async () => {});
}

function page(registration: Registration, controller: object | null) {
  vi.stubGlobal('navigator', {
    serviceWorker: { ready: Promise.resolve(registration), controller },
  });
}

async function told(): Promise<ReturnType<typeof vi.fn>> {
  const tell = vi.fn();
  onUpdate(tell);
  await Promise.resolve();
  return tell;
}

describe('a newer version of the app', () => {
  beforeEach(() => {
    vi.stubGlobal('document', new EventTarget());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is told once it is here and waits for the page to be loaded again', async () => {
    const registration = new Registration();
    page(registration, {});
    const tell = await told();
    const newer = new Worker();
    registration.installing = newer;
    registration.dispatchEvent(new Event('updatefound'));
    expect(tell).not.toHaveBeenCalled();
    newer.becomes('installed');
    expect(tell).toHaveBeenCalledOnce();
  });

  it('that waited already when the page came is told too', async () => {
    const registration = new Registration();
    registration.waiting = new Worker();
    page(registration, {});
    expect(await told()).toHaveBeenCalledOnce();
  });

  it('is not the first worker of a page that had none', async () => {
    const registration = new Registration();
    registration.installing = new Worker();
    page(registration, null);
    const tell = await told();
    registration.installing.becomes('installed');
    expect(tell).not.toHaveBeenCalled();
  });

  it('is no matter where there are no service workers', async () => {
    vi.stubGlobal('navigator', {});
    expect(await told()).not.toHaveBeenCalled();
  });
});
