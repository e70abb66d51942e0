import { useDraft } from './use-draft.ts';

/**
 * A form of several fields that is typed and is no command yet: as `useDraft`, in one piece. `read`
 * gives null for what it does not know, as from an older form.
 */
export function useDraftOf<T>(
  key: string,
  read: (kept: unknown) => T | null,
): readonly [T | null, (typed: T | null) => void] {
  const [text, type] = useDraft(key);
  return [
    text === null ? null : read(parsed(text)),
    (typed) => type(typed === null ? null : JSON.stringify(typed)),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
