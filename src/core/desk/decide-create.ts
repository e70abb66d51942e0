import { checkStoryText } from '../story/check-text.ts';
import { sha256Hex } from '../text/sha256.ts';
import { anchorProblem } from './check-write.ts';
import type { CreateStory, MarkQuote } from './command.ts';
import { type Decision, happens, refused } from './decision.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { EventBody } from './event.ts';
import type { Decider } from './guards.ts';

// What a command makes of an empty desk is the same each time it is decided, and stays the same objects:
// what a page has worked out about a text and its quotes need not be worked out again.
const created = new WeakMap<CreateStory, EventBody>();

/** Makes the story on an empty desk. */
export function decideCreate(desk: Desk, command: CreateStory, by: Decider): Decision {
  if (desk.story !== null) return refused('exists', 'This story is already on the desk.');
  if (!by.hats.includes('checks') && !by.hats.includes('clears'))
    return refused('hat', 'Still needed: someone who checks or clears, to bring in a story.');
  const problem = checkStoryText(command.text);
  if (problem !== null) return refused('text', problem.message);
  if (command.title.trim() === '') return refused('title', 'Still needed: a title for the story.');
  const known = created.get(command) ?? storyCreated(command);
  created.set(command, known);
  return happens(known);
}

function storyCreated(command: CreateStory): EventBody {
  const { type: _, versionId, text, ...facts } = command;
  const version = { id: versionId, number: 1, text, sha256: sha256Hex(text) };
  return { type: 'story-created@1', data: { ...facts, version } };
}

/** A quote marked by a person: open at once. */
export function decideMark(desk: Desk, command: MarkQuote, by: Decider): Decision {
  if (!by.hats.includes('checks'))
    return refused('hat', 'Still needed: someone who checks, to mark a quote.');
  if (quoteOf(desk, command.quoteId) !== undefined)
    return refused('exists', 'This quote is already marked.', command.quoteId);
  const problem = anchorProblem(desk, command.anchor, null);
  if (problem !== null) return refused('anchor', problem, command.quoteId);
  const quote = { id: command.quoteId, find: null, anchor: command.anchor };
  return happens({ type: 'quote-marked@1', data: { quote } });
}
