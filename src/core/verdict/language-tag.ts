/** Languages written from right to left (ISO 639), as far as a newsroom meets them. */
const RIGHT_TO_LEFT = 'ar arc ckb dv fa he ks ps sd ug ur yi'.split(' ');
/** Scripts that are (ISO 15924): "ku-Arab". */
const RTL_SCRIPTS = ['arab', 'hebr', 'thaa', 'syrc', 'nkoo'];

/** The language of a tag without script and region: "en" of "en-GB". */
export function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? '';
}

/** Which way a language is written, by its tag (BCP 47); `auto` where the tag is null: the words tell. */
export function directionOf(tag: string | null): 'ltr' | 'rtl' | 'auto' {
  if (tag === null || tag.trim() === '') return 'auto';
  const [primary = '', ...rest] = tag.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4);
  if (script !== undefined) return RTL_SCRIPTS.includes(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.includes(primary) ? 'rtl' : 'ltr';
}
