import type { StorySummary } from '#core/desk/summary.ts';
import type { DeskClient } from './desk-client.ts';

/** Names of everything React Query keeps here; a change of person makes all of it stale. */
export const KEYS = {
  all: ['desk-reads'] as const,
  stories: ['desk-reads', 'stories'] as const,
};

/** What the client tells the cache of reads: a QueryClient, or something before there is one. */
export interface ReadCache {
  invalidateQueries(filters: { readonly queryKey: readonly string[] }): Promise<void>;
}

/** One read: its key and how it is got. Goes into `useQuery` as it is. */
export interface Read<T> {
  readonly queryKey: readonly string[];
  readonly queryFn: () => Promise<T>;
  readonly staleTime: number;
  /** The client answers from this device when there is no network, so a read never waits for one. */
  readonly networkMode: 'always';
  readonly retry: false;
}

/** The story list, the one changed last first; as this device last knew it when the host does not answer. */
export function storiesQuery(client: DeskClient): Read<readonly StorySummary[]> {
  return {
    queryKey: KEYS.stories,
    queryFn: () => client.stories(),
    staleTime: 5_000,
    networkMode: 'always',
    retry: false,
  };
}
