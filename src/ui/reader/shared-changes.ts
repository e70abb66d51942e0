import type { Desk } from '#core/desk/desk.ts';
import type { SpeakerLook } from './speaker-look.ts';

/** What quotes are drawn from besides themselves: names, and what a signature covers. */
export function sharesChanged(a: Desk, b: Desk): boolean {
  return (
    a.speakers !== b.speakers ||
    a.occasions !== b.occasions ||
    a.sources !== b.sources ||
    a.evidence !== b.evidence ||
    a.searches !== b.searches ||
    a.story !== b.story
  );
}

/** Every speaker looks the same in both. */
export function sameLooks(
  a: ReadonlyMap<string, SpeakerLook>,
  b: ReadonlyMap<string, SpeakerLook>,
): boolean {
  return (
    a.size === b.size &&
    [...a].every(([id, look]) => {
      const other = b.get(id);
      return other !== undefined && other.colour === look.colour && other.line === look.line;
    })
  );
}
