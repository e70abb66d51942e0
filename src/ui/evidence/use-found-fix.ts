import { useClient } from '../desk/desk-context.tsx';
import { usePane } from '../review/pane-context.tsx';
import { useActs } from '../review/use-acts.ts';
import { fixWords, isFix } from './found-fix.ts';

interface FoundFixActs {
  /** The words that would make the quotation true; null: none are needed, or none can be told. */
  readonly words: string | null;
  /** It is the fix of the quote already. */
  readonly used: boolean;
  readonly copy: () => Promise<void>;
  readonly keep: () => Promise<void>;
}

/** The fix the comparison suggests: copied, or taken as the fix of the quote. */
export function useFoundFix(): FoundFixActs {
  const client = useClient();
  const { desk, quote, held } = usePane();
  const acts = useActs();
  const words = fixWords(desk, quote, held.place);
  const used = words !== null && isFix(quote, words);
  return {
    words,
    used,
    copy: async () => {
      if (words === null) return;
      try {
        await navigator.clipboard.writeText(words);
        client.show({ said: 'Fix copied.' });
      } catch {
        client.show({
          said: 'The browser did not let the desk copy; select the words and copy them.',
        });
      }
    },
    keep: async () => {
      if (words === null || used) return;
      await acts.write(
        [
          { field: 'quote.fix', id: quote.id, value: words },
          { field: 'quote.fixStatus', id: quote.id, value: 'open' },
        ],
        'Fix kept.',
      );
    },
  };
}
