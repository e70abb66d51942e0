/**
 * Files of a build that need each other, in the order in which they do, the first one once more at the
 * end; null: no file needs, directly or not, one that needs it. `imports`: what each file imports
 * statically. The module that runs first in such a circle reads constants of the others before they
 * are made. O(files + imports).
 */
export function chunkCycle(
  imports: Readonly<Record<string, readonly string[]>>,
): readonly string[] | null {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] | null => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return null;
    for (const next of imports[file] ?? []) {
      const found = walk(next, [...path, file]);
      if (found !== null) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of Object.keys(imports)) {
    const found = walk(file, []);
    if (found !== null) return found;
  }
  return null;
}
