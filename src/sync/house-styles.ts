import { problem } from '#contract/problem.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, type Route, ROUTES } from '#contract/routes.ts';
import { styles as stylesSchema } from '#contract/style-schema.ts';
import type { OwnStyle, StyleChange } from '#core/verdict/house-style.ts';
import type { Got } from './backups.ts';
import type { DeviceStore } from './device-store.ts';
import type { Transport } from './ports.ts';

/** The house styles the desk made itself, as the host keeps them for every story. */
export interface HouseStyles {
  /** All of them; `fresh` false: the host did not answer, and this is what this device last knew. */
  list(): Promise<{ readonly styles: readonly OwnStyle[]; readonly fresh: boolean }>;
  /** A new style, or a new version of one. Needs the host: a style holds for everybody. */
  save(change: StyleChange): Promise<Got<readonly OwnStyle[]>>;
}

const SHELF = 'house-styles';
const NO_ANSWER = 'The desk’s host does not answer. What you typed is kept; save it again later.';

/** Reads and writes them for one person; `store` remembers the list for a start without a network. */
export function createHouseStyles(
  transport: Transport,
  origin: string,
  personId: string,
  store: Pick<DeviceStore, 'getShelf' | 'putShelf'>,
): HouseStyles {
  async function ask(route: Route, path: string, body: unknown): Promise<Got<readonly OwnStyle[]>> {
    const headers = new Headers({ accept: JSON_TYPE, [PERSON_HEADER]: personId });
    if (body !== null) headers.set('content-type', JSON_TYPE);
    const init = {
      method: route.method,
      headers,
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    };
    try {
      const response = await transport(new Request(origin + path, init));
      const said: unknown = await response.json();
      if (!response.ok) {
        const why = problem.safeParse(said);
        return { ok: false, say: why.success ? why.data.say : NO_ANSWER };
      }
      const { styles } = stylesSchema.parse(said);
      // Only a convenience for the next start without a network.
      await store.putShelf(SHELF, styles).catch(() => {});
      return { ok: true, value: styles };
    } catch {
      return { ok: false, say: NO_ANSWER };
    }
  }

  return {
    list: async () => {
      const got = await ask(ROUTES.getStyles, pathOf(ROUTES.getStyles), null);
      if (got.ok) return { styles: got.value, fresh: true };
      const shelved = stylesSchema.safeParse({ styles: await store.getShelf(SHELF) });
      return { styles: shelved.success ? shelved.data.styles : [], fresh: false };
    },
    save: ({ id, base, name, permits }) =>
      ask(ROUTES.putStyle, pathOf(ROUTES.putStyle, { id }), { base, name, permits }),
  };
}
