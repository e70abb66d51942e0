import { useDraft } from '../desk/use-draft.ts';

/** Several texts of one form, kept together until they are sent or given up. */
export function useTyped<K extends string>(
  draft: string,
  blank: Readonly<Record<K, string>>,
): {
  readonly typed: Readonly<Record<K, string>>;
  readonly type: (part: Partial<Readonly<Record<K, string>>>) => void;
  readonly forget: () => void;
} {
  const [kept, keep] = useDraft(draft);
  const typed = kept === null ? blank : { ...blank, ...partsOf(kept, Object.keys(blank)) };
  return {
    typed,
    type: (part) => keep(JSON.stringify({ ...typed, ...part })),
    forget: () => keep(null),
  };
}

/** What was kept under these names; a draft of another form gives nothing. */
function partsOf(kept: string, names: readonly string[]): Record<string, string> {
  try {
    const read: unknown = JSON.parse(kept);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter(
        ([name, text]) => names.includes(name) && typeof text === 'string',
      ),
    );
  } catch {
    return {};
  }
}
