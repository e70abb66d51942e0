import { countWords } from '../review/count-words.ts';
import { type Step } from './picker.ts';
import { type PickerText, spanOf, type WordRange } from './picker-text.ts';

/** As many words are said in full; of more, the first and last four and how many they are. */
const SAID_IN_FULL = 30;
const SAID_OF_LONG = 4;

function flat(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}

/** The words between curly marks; long ones by their beginning and end. */
function spokenWords(story: PickerText, range: WordRange): string {
  const { text } = story;
  const count = range.last - range.first + 1;
  const whole = spanOf(story, range);
  if (count <= SAID_IN_FULL) return `“${flat(text.slice(whole.start, whole.end))}”`;
  const head = spanOf(story, { first: range.first, last: range.first + SAID_OF_LONG - 1 });
  const tail = spanOf(story, { first: range.last - SAID_OF_LONG + 1, last: range.last });
  const begin = flat(text.slice(head.start, head.end));
  const end = flat(text.slice(tail.start, tail.end));
  return `“${begin} … ${end}”, ${count} words`;
}

/** "paragraph 16", "headline": where a word of the story stands. */
export function placeWords(story: PickerText, index: number): string {
  const at = story.words[index]?.start ?? 0;
  const block = story.blocks.findLast((item) => item.start <= at);
  if (block === undefined) return 'story';
  return block.paragraph === null ? block.kind : `paragraph ${block.paragraph}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "4 words": what is picked, counted. */
export function countOf({ first, last }: WordRange): string {
  const count = last - first + 1;
  return count === 1 ? 'one word' : `${countWords(count)} words`;
}

/** One short sentence on what a key did; `before` is where the picker stood. */
export function stepSentence(story: PickerText, before: WordRange, step: Step): string {
  const { picked } = step;
  switch (step.kind) {
    case 'moved': {
      const place = placeWords(story, picked.first);
      const said = spokenWords(story, picked);
      return place === placeWords(story, before.first) ? `${said}.` : `${capital(place)}: ${said}.`;
    }
    case 'gained': {
      // Into another paragraph: that is how far the ear has come.
      const far = picked.edge === 'start' ? picked.first : picked.last;
      const near = picked.edge === 'start' ? before.first : before.last;
      const place = placeWords(story, far);
      const into = place === placeWords(story, near) ? '' : `, in ${place}`;
      return `Added ${spokenWords(story, step.words)}${into}.`;
    }
    case 'lost':
      return `Left out ${spokenWords(story, step.words)}.`;
    case 'edge': {
      const at = picked.edge === 'start' ? picked.first : picked.last;
      return `Moving the ${picked.edge}, ${spokenWords(story, { first: at, last: at })}.`;
    }
    default:
      return step.why === 'last word' ? 'No word would be left.' : 'The story goes no further.';
  }
}

/** What is said when picking begins. */
export function openingSentence(story: PickerText, range: WordRange): string {
  return `Picking words in ${placeWords(story, range.first)}: ${spokenWords(story, range)}.`;
}

/** All of what is picked, when it is asked for. */
export function readBack(story: PickerText, range: WordRange): string {
  const { start, end } = spanOf(story, range);
  return `${capital(countOf(range))}, ${placeWords(story, range.first)}: “${flat(story.text.slice(start, end))}”.`;
}
