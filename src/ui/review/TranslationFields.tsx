import { lazy, Suspense } from 'react';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { VerdictCode } from '#core/verdict/scale.ts';

const TranslationForm = lazy(async () => ({
  default: (await import('./TranslationForm.tsx')).TranslationForm,
}));

/** A translation is in play: said to be one, noted, answered on, or judged. */
export function translationAtStake(quote: Quote, code: VerdictCode | null): boolean {
  const { translation } = quote.answers;
  return (
    (quote.rendering !== null && quote.rendering !== 'none') ||
    quote.language.language !== null ||
    quote.language.original !== null ||
    translation === 'yes' ||
    translation === 'no' ||
    code === 'TRANSLATED_FAITHFUL' ||
    code === 'MISTRANSLATED'
  );
}

/** Whose words stand in print, and what is on record about it; fetched where it is at stake. */
export function TranslationFields() {
  return (
    <Suspense fallback={null}>
      <TranslationForm />
    </Suspense>
  );
}
