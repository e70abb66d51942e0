import { partsDescriber } from '../anchor/anchor.ts';
import type { Part } from '../anchor/part.ts';
import type { Find } from '../quote/find.ts';
import type { Version } from '../story/version.ts';
import { canonical } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';

/** What a find becomes in a version, whoever decides it: the id of its quote and its parts described. */
interface Proposed {
  readonly id: string;
  readonly parts: readonly Part[];
}

interface Known {
  readonly versionId: string;
  readonly sha256: string;
  readonly proposed: Proposed;
}

// A proposal is decided more than once, and its finds stay the same objects.
const known = new WeakMap<Find, Known>();
const ids = new WeakMap<Find['parts'], { readonly of: string; readonly id: string }>();

/** The id of a proposed quote: the same text and parts give the same id everywhere (MODEL E). */
export function proposedId(versionSha256: string, parts: Find['parts']): string {
  const before = ids.get(parts);
  if (before?.of === versionSha256) return before.id;
  const spans = parts.map(({ start, end }) => [start, end]);
  const id = `q-${sha256Hex(canonical([versionSha256, spans])).slice(0, 32)}`;
  ids.set(parts, { of: versionSha256, id });
  return id;
}

/**
 * Works out what finds become in a version, one at a time, and remembers it: whoever asks for them
 * in slices beforehand has nothing left to wait for when they are decided. The text is read once at
 * the first that is not known; `finds` are all that will be asked for. Throws where a find does not
 * lie in the text.
 */
export function proposing(
  { id: versionId, sha256, text }: Pick<Version, 'id' | 'sha256' | 'text'>,
  finds: readonly Find[],
): (find: Find) => Proposed {
  let describe: ReturnType<typeof partsDescriber> | null = null;
  return (find) => {
    const before = known.get(find);
    if (before?.sha256 === sha256 && before.versionId === versionId) return before.proposed;
    describe ??= partsDescriber(
      text,
      versionId,
      finds.flatMap((item) => item.parts),
    );
    const proposed = { id: proposedId(sha256, find.parts), parts: find.parts.map(describe) };
    known.set(find, { versionId, sha256, proposed });
    return proposed;
  };
}
