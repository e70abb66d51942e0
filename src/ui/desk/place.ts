/** What an address names: a story, and the quote open in it; null: none. */
export interface Place {
  readonly storyId: string | null;
  readonly quoteId: string | null;
}

/** Of an address whose story was never here, or is not on this device. */
export const STORY_MISSING = 'The story of this link is not here.';

function decoded(piece: string | undefined): string | null {
  if (piece === undefined || piece === '') return null;
  try {
    return decodeURIComponent(piece);
  } catch {
    return null;
  }
}

/** `/story/:id/:quoteId`; anything else is the front door. */
export function placeOf(path: string): Place {
  const [, room, story, quote] = path.split('/');
  const storyId = room === 'story' ? decoded(story) : null;
  return { storyId, quoteId: storyId === null ? null : decoded(quote) };
}

export function pathOf({ storyId, quoteId }: Place): string {
  if (storyId === null) return '/';
  return `/story/${encodeURIComponent(storyId)}${quoteId === null ? '' : `/${encodeURIComponent(quoteId)}`}`;
}
