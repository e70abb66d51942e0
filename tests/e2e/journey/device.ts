import type { Page } from '@playwright/test';

/** Changes a row of the log where the browser host keeps it, as nobody should. */
export async function tampersWithLog(page: Page, from: string, to: string): Promise<number> {
  return page.evaluate(
    async ([before, after]) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
        });
      const db = await done(indexedDB.open('verbatim-host'));
      const logs = db.transaction('logs', 'readwrite').objectStore('logs');
      const [keys, rows] = await Promise.all([done(logs.getAllKeys()), done(logs.getAll())]);
      let changed = 0;
      for (const [at, row] of rows.entries()) {
        const text = JSON.stringify(row);
        const key = keys[at];
        if (!text.includes(before) || key === undefined) continue;
        await done(logs.put(JSON.parse(text.replaceAll(before, after)), key));
        changed += 1;
      }
      db.close();
      return changed;
    },
    [from, to] as const,
  );
}

/** From now on this page's connections to its database can be cut without a word, as WebKit does. */
export async function canLoseItsDatabase(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const open: IDBDatabase[] = [];
    const original = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      const request = original.call(this, name, version);
      request.addEventListener('success', () => {
        if (name.startsWith('verbatim-device')) open.push(request.result);
      });
      return request;
    };
    Object.assign(window, {
      cutDatabase: () => {
        const cut = open.splice(0);
        for (const db of cut) db.close();
        return cut.length;
      },
    });
  });
  return () =>
    page.evaluate(() => (window as unknown as { cutDatabase: () => number }).cutDatabase());
}

/** A browser that gives no database to this page at all, as some private windows do. */
export async function hasNoDatabase(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      if (name.startsWith('verbatim-device'))
        throw new DOMException('The operation is insecure.', 'SecurityError');
      return original.call(this, name, version);
    };
  });
}
