import type { Frame } from './frame.ts';

// "according to Fenwick intelligence": neither a name nor a role nor a body is named.
export function speaks(frame: Frame): boolean {
  const { mention } = frame;
  if (mention === null) return false;
  if (mention.kind === 'person' || mention.kind === 'document') return true;
  if (mention.kind === 'organisation') return true;
  return mention.kind === 'role' && (mention.article !== null || mention.plural);
}
