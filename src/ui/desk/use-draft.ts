import { useCallback, useEffect, useState } from 'react';
import { useClient } from './desk-context.tsx';

/**
 * What is typed under a key and is no command yet: kept on this device while it is typed, there
 * again after a reload. Null: nothing is, and what is stored shows. Give null when it became a
 * command or was given up.
 */
export function useDraft(key: string): readonly [string | null, (text: string | null) => void] {
  const { drafts } = useClient();
  const [held, hold] = useState({ key, text: drafts.peek(key) ?? null });
  useEffect(() => {
    if (drafts.peek(key) !== undefined) return undefined;
    let here = true;
    void drafts.get(key).then((read) => {
      if (!here || read === null) return;
      hold((now) => (now.key === key && now.text !== null ? now : { key, text: read }));
    });
    return () => {
      here = false;
    };
  }, [drafts, key]);
  const type = useCallback(
    (text: string | null): void => {
      drafts.keep(key, text);
      hold({ key, text });
    },
    [drafts, key],
  );
  return [held.key === key ? held.text : (drafts.peek(key) ?? null), type];
}
