import { useEffect } from 'react';
import { speech } from '../kit/speech.ts';
import { clashWho } from './clash-who.ts';
import { useClient } from './desk-context.tsx';

/**
 * Tells of a clash that this person's own words opened, being the later ones: what others opened is
 * told with what they changed.
 */
export function useClashNews(): void {
  const client = useClient();
  useEffect(
    () =>
      client.store.subscribe(({ desk, me, people, storyId }, before) => {
        const known = before.desk?.conflicts;
        if (known === undefined || desk === null || desk.conflicts === known) return;
        if (storyId !== before.storyId || me === null) return;
        const own = Object.values(desk.conflicts).filter(
          ({ id, by }) => by.id === me.id && !Object.hasOwn(known, id),
        );
        const who = [...new Set(own.map((conflict) => clashWho(conflict, me.id, people)))];
        if (own.length > 0) speech.news('clash', `A clash between ${who.join('; ')}.`);
      }),
    [client],
  );
}
