import type { TabMemory } from '#sync/ports.ts';

type Memory = Pick<TabMemory, 'get' | 'keep'>;

let memory: Memory | null = null;

/** Where the practice tour is kept on this device, whoever goes on with it. Called once, before the page is drawn. */
export function rememberTour(given: Memory): void {
  memory = given;
}

/** Null: nowhere; the tour then begins anew with each page. */
export function tourMemory(): Memory | null {
  return memory;
}
