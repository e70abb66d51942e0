import { problem } from '#contract/problem.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, type Route, ROUTES } from '#contract/routes.ts';
import { ownStyles, styles as stylesSchema } from '#contract/style-schema.ts';
import {
  type DeskStyles,
  type FirstChange,
  type StartStyle,
  startStyle,
} from '#core/verdict/first-style.ts';
import type { StyleChange } from '#core/verdict/house-style.ts';
import type { Got } from './backups.ts';
import type { DeviceStore } from './device-store.ts';
import type { SyncPorts } from './ports.ts';

/** The house styles the desk made itself, and what new stories start with, as the host keeps them. */
export interface HouseStyles {
  /** All of them; `fresh` false: the host did not answer, and this is what this device last knew. */
  list(): Promise<DeskStyles & { readonly fresh: boolean }>;
  /** A new style, or a new version of one. Needs the host: a style holds for everybody. */
  save(change: StyleChange): Promise<Got<DeskStyles>>;
  /** What new stories start with from now on. Needs the host, like `save`. */
  chooseFirst(change: FirstChange): Promise<Got<DeskStyles>>;
  /** What a story that is made now starts with; where the host is slow, as this device last knew it. */
  start(): Promise<StartStyle>;
}

const SHELF = 'house-styles';
const NO_ANSWER = 'The desk’s host does not answer. What you typed is kept; save it again later.';
const NONE: DeskStyles = { styles: [], first: null };
/** Longest wait of a new story for the host, in milliseconds. */
const PATIENCE = 2_000;

/** Reads and writes them for one person; `store` remembers the list for a start without a network. */
export function createHouseStyles(
  { transport, origin, timers }: Pick<SyncPorts, 'transport' | 'origin' | 'timers'>,
  personId: string,
  store: Pick<DeviceStore, 'getShelf' | 'putShelf'>,
): HouseStyles {
  async function ask(route: Route, path: string, body: unknown): Promise<Got<DeskStyles>> {
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
      const value = stylesSchema.parse(said);
      // Only a convenience for the next start without a network.
      await store.putShelf(SHELF, value).catch(() => {});
      return { ok: true, value };
    } catch {
      return { ok: false, say: NO_ANSWER };
    }
  }

  function read(): Promise<Got<DeskStyles>> {
    return ask(ROUTES.getStyles, pathOf(ROUTES.getStyles), null);
  }

  async function remembered(): Promise<DeskStyles> {
    const kept = await store.getShelf(SHELF).catch(() => null);
    const whole = stylesSchema.safeParse(kept);
    if (whole.success) return whole.data;
    // Before a desk could choose what new stories start with, the list alone was kept.
    const list = ownStyles.safeParse(kept);
    return list.success ? { ...NONE, styles: list.data } : NONE;
  }

  return {
    list: async () => {
      const got = await read();
      return got.ok ? { ...got.value, fresh: true } : { ...(await remembered()), fresh: false };
    },
    save: ({ id, base, name, permits }) =>
      ask(ROUTES.putStyle, pathOf(ROUTES.putStyle, { id }), { base, name, permits }),
    chooseFirst: ({ base, houseStyle, id }) =>
      ask(ROUTES.putFirstStyle, pathOf(ROUTES.putFirstStyle), { base, houseStyle, id }),
    start: async () => {
      const got = await new Promise<Got<DeskStyles> | null>((resolve) => {
        const callOff = timers.after(PATIENCE, () => resolve(null));
        void read().then((answer) => {
          callOff();
          resolve(answer);
        });
      });
      return startStyle(got?.ok === true ? got.value : await remembered());
    },
  };
}
