import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { blocksOf } from '#core/desk/context.ts';
import { currentVersion, type Desk } from '#core/desk/desk.ts';
import { notQuoted, type Statement, statementsIn } from '#core/quote/statements.ts';
import type { Version } from '#core/story/version.ts';
import { whenIdle } from '../kit/when-idle.ts';

const NONE: readonly Statement[] = [];

// Versions are immutable, so each is read once for as long as it is held.
const read = new WeakMap<Version, readonly Statement[]>();

/** Reads a version in slices while the browser is idle; the answer calls it off. */
function readIdly(version: Version, done: () => void): () => void {
  const blocks = blocksOf(version);
  const found: Statement[] = [];
  let at = 0;
  let callOff = (): void => {};
  const goOn = (): void => {
    callOff = whenIdle((left) => {
      do {
        const block = blocks[at];
        if (block !== undefined) found.push(...statementsIn(version.text, block));
        at += 1;
      } while (at < blocks.length && left() > 2);
      if (at < blocks.length) return goOn();
      read.set(version, found);
      return done();
    });
  };
  goOn();
  return () => callOff();
}

/** What the story attributes to somebody without a quote over it; null while it is being read. */
export function useStatements(desk: Desk): readonly Statement[] | null {
  const version = currentVersion(desk);
  // Behind the act that changed them: the sentence under the list may follow a moment later.
  const quotes = useDeferredValue(desk.quotes);
  const [, tick] = useState(0);
  const all = version === null ? NONE : read.get(version);
  useEffect(() => {
    if (version === null || read.has(version)) return undefined;
    return readIdly(version, () => tick((count) => count + 1));
  }, [version]);
  return useMemo(() => {
    if (all === undefined) return null;
    const taken = Object.values(quotes)
      .flatMap(({ anchor }) => [
        ...anchor.parts.filter((part) => part.versionId === version?.id),
        ...(anchor.clause === null || anchor.parts[0]?.versionId !== version?.id
          ? []
          : [anchor.clause]),
      ])
      .toSorted((a, b) => a.start - b.start);
    return notQuoted(all, taken);
  }, [all, quotes, version]);
}
