import { lazy, Suspense } from 'react';
import { usePane } from '../review/pane-context.tsx';

const TranslatedPair = lazy(async () => ({
  default: (await import('./TranslatedPair.tsx')).TranslatedPair,
}));

/** Original and print side by side, and what is doubtful about them; fetched where there is any. */
export function Translated() {
  const { held, quote } = usePane();
  const noted = (quote.language.original ?? '') !== '';
  if (!noted && held.translated.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <TranslatedPair />
    </Suspense>
  );
}
