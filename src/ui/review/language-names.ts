/** Languages a newsroom meets, offered while one is typed; any other tag (BCP 47) can be typed too. */
const OFFERED =
  'af am ar az bg bn bs ca ckb cs cy da de el en es et fa fi fr ga gl gu ha he hi hr hu hy id is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te tg th ti tk tl tr uk ur uz vi wo xh yi yo zh zu'.split(
    ' ',
  );

let names: Intl.DisplayNames | null = null;

/** "Arabic" for "ar"; a tag that has no name is given back as it is. */
export function languageName(tag: string): string {
  names ??= new Intl.DisplayNames(['en'], { type: 'language' });
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The names on offer, in their order. */
export function languageNames(): readonly string[] {
  return OFFERED.map(languageName).toSorted((one, other) => one.localeCompare(other, 'en'));
}

/** The tag of what was typed, a name or a tag; null where it is no language. */
export function languageTag(typed: string): string | null {
  const low = typed.trim().toLowerCase();
  if (low === '') return null;
  const known = OFFERED.find((tag) => languageName(tag).toLowerCase() === low);
  if (known !== undefined) return known;
  try {
    const [tag = null] = Intl.getCanonicalLocales(low);
    return tag !== null && languageName(tag).toLowerCase() !== tag.toLowerCase() ? tag : null;
  } catch {
    return null;
  }
}
