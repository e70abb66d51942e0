import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { DeskClient } from '#sync/desk-client.ts';
import type { DeskState } from '#sync/desk-state.ts';

const Client = createContext<DeskClient | null>(null);

/** Gives everything below it the page's one door to the desk. */
export function DeskProvider({
  client,
  children,
}: {
  readonly client: DeskClient;
  readonly children: ReactNode;
}) {
  return <Client value={client}>{children}</Client>;
}

/** The client, for acts: dispatch, direct, show. Throws outside a DeskProvider. */
export function useClient(): DeskClient {
  const client = useContext(Client);
  if (client === null) throw new Error('useClient outside a DeskProvider');
  return client;
}

/** A piece of the state; the component is drawn again only when that piece is another one. */
export function useDesk<T>(select: (state: DeskState) => T): T {
  return useStore(useClient().store, select);
}
