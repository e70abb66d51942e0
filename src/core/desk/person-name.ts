/** What stands behind a name and is none of it, without points. Case counts: "MD" is a degree, "Md" a name. */
const SUFFIXES: ReadonlySet<string> = new Set(
  'Jr Sr Jnr Snr II III IV PhD DPhil MD JD Esq MP MPs MEP MSP MLA TD QC KC OBE MBE CBE DBE KBE'.split(
    ' ',
  ),
);

/** The words of a person's name without what stands behind it: "Wilma", "Windle" of "Wilma Windle, Jr." */
export function nameWords(name: string): readonly string[] {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  while (words.length > 1 && SUFFIXES.has((words.at(-1) ?? '').replaceAll(/[.,]/g, '')))
    words.pop();
  return words.map((word) => word.replace(/,$/, ''));
}
