import { fold } from '../text/fold.ts';

/** What two spellings of one name have in common: "Zoë" in one code point and in two, any space, any apostrophe. */
export function nameKey(name: string): string {
  return fold(name).trim();
}
