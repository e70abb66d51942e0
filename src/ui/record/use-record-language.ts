import type { Source } from '#core/verdict/source.ts';
import { useTextLanguage } from '../reader/text-language.ts';
import { notedLanguage } from './asked.ts';
import { useCompared } from './compared.ts';

/** The language of a source's words, for `lang`: as noted, else as they tell; undefined: not known. */
export function useRecordLanguage(source: Source | undefined): string | undefined {
  const sha256 = source?.record?.sha256 ?? '';
  const text = useCompared((state) => state.texts[sha256]);
  const told = useTextLanguage(text === undefined ? null : { sha256, text });
  return (source === undefined ? null : notedLanguage(source)) ?? told;
}
