const PLAIN = /^[a-z]+$/u;

/** The words of a name or role in small letters, points left out. */
export function wordsOf(printed: string): readonly string[] {
  const low = printed.toLowerCase();
  if (PLAIN.test(low)) return [low];
  return low
    .replaceAll('’', "'")
    .split(/[\s.,]+/)
    .filter((word) => word !== '');
}

/** The last name by which mentions of one person meet: "Smith" of "Anna Smith, Jr.". */
export function lastNameKey(name: string): string {
  const parts = wordsOf(name);
  const last = parts.findLast((part) => part !== 'jr' && part !== 'sr') ?? '';
  return last.startsWith('al-') || last.startsWith('el-') ? last.slice(3) : last;
}
