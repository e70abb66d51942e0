import { isSpaceOrEdge } from '../text/characters.ts';
import { knowingTheLast } from '../text/last-long.ts';
import { loneSurrogateAt, utf8Length } from '../text/offsets.ts';
import { LARGEST_STORY_BYTES } from './largest-story.ts';

export type StoryRefusalCode = 'empty' | 'too-large' | 'nul' | 'lone-surrogate' | 'not-utf8';

/** Why a text cannot be a story, in a sentence that says what to do. */
export interface StoryRefusal {
  readonly code: StoryRefusalCode;
  readonly message: string;
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let scan = 0; scan < at; scan += 1) {
    const unit = text.charCodeAt(scan);
    if (unit === 10 || (unit === 13 && text.charCodeAt(scan + 1) !== 10)) line += 1;
  }
  return line;
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isSpaceOrEdge(text, at)) return false;
  return true;
}

/** Why this text cannot be a story, or null when it can. Nothing is changed. O(n). */
export const checkStoryText = knowingTheLast((text): StoryRefusal | null => {
  if (isBlank(text))
    return {
      code: 'empty',
      message: 'There is no text here. Paste the story or choose a .txt file.',
    };
  if (text.length > LARGEST_STORY_BYTES || utf8Length(text) > LARGEST_STORY_BYTES) {
    return {
      code: 'too-large',
      message: 'The text is over 2 MB. Split it and import the parts as stories of their own.',
    };
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return {
      code: 'nul',
      message: `Line ${lineOf(text, nul)} holds a NUL character, which no text has. Save the story as plain text (.txt) and try again.`,
    };
  }
  const lone = loneSurrogateAt(text);
  if (lone !== null) {
    return {
      code: 'lone-surrogate',
      message: `Line ${lineOf(text, lone)} holds half a character. Copy the story again from where it came, and paste it whole.`,
    };
  }
  return null;
});
