import { textPreview } from './import.ts';
import { parseStory } from './blocks.ts';

const LONGEST_SLUG = 60;
const LONGEST_TITLE = 160;

/** Lower-case ASCII words joined by hyphens, at most 60 characters, cut at a word; "story" when none. */
export function slugOf(name: string): string {
  let slug = '';
  let gap = false;
  for (const character of name.slice(0, 400).normalize('NFD').toLowerCase()) {
    if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) {
      slug += gap && slug !== '' ? `-${character}` : character;
      gap = false;
    } else if (!/^\p{M}$/u.test(character) && character !== "'" && character !== '’') gap = true;
  }
  if (slug.length <= LONGEST_SLUG) return slug === '' ? 'story' : slug;
  const cut = slug.lastIndexOf('-', LONGEST_SLUG);
  return cut > 0 ? slug.slice(0, cut) : slug.slice(0, LONGEST_SLUG);
}

/** "folder/anti-is-coalition.txt" → "anti-is-coalition". */
export function baseName(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
}

/**
 * What to call a story before anyone has named it: its headline, else the first words; and a slug
 * from the file's name, else from the title.
 */
export function proposeTitle(
  text: string,
  fileName: string | null,
): { readonly title: string; readonly slug: string } {
  const blocks = parseStory(text);
  const block =
    blocks.find((each) => each.kind === 'headline') ??
    blocks.find((each) => each.kind === 'paragraph');
  const whole = block === undefined ? '' : text.slice(block.start, block.end).trim();
  const short = whole.length <= LONGEST_TITLE ? whole : textPreview(whole, LONGEST_TITLE - 1);
  const cut = short.lastIndexOf(' ');
  const title = short === whole ? whole : `${cut > 40 ? short.slice(0, cut) : short}…`;
  return { title, slug: slugOf(fileName === null ? title : baseName(fileName)) };
}
