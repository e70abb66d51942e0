import { NO_ANSWERS } from '../verdict/answers.ts';
import { FIRST_PERMITS } from '../verdict/difference.ts';
import type { Act } from './act.ts';
import type { Quote } from './desk-quote.ts';
import type { Story } from './desk-story.ts';
import type { DeskEvent, EventBody, NewQuote } from './event.ts';
import { act } from './steps.ts';

type Created = Extract<EventBody, { readonly type: 'story-created@1' }>['data'];

// A row is applied again when it was named, answered, or followed another: what it brings in stays the
// same object, so that what was worked out about it still holds.
const stories = new WeakMap<Created, Story>();
const quotes = new WeakMap<NewQuote, Quote>();

function isOf({ by, at }: Act, { actor, at: now }: DeskEvent): boolean {
  return at === now && by.id === actor.id && by.name === actor.name;
}

/** The story that an event begins. */
export function newStory(data: Created, event: DeskEvent, storyId: string): Story {
  const known = stories.get(data);
  if (known?.id === storyId && isOf(known.created, event)) return known;
  const { version: _, ...facts } = data;
  const story = {
    ...facts,
    id: storyId,
    created: act(event),
    permits: FIRST_PERMITS,
    style: null,
    blind: false,
    archived: false,
  };
  stories.set(data, story);
  return story;
}

/** A quote as an event brings it in, to be confirmed. */
export function newQuote(item: NewQuote, event: DeskEvent, origin: Quote['origin']): Quote {
  const known = quotes.get(item);
  if (known?.origin === origin && isOf(known.created, event)) return known;
  const quote = madeQuote(item, act(event), origin);
  quotes.set(item, quote);
  return quote;
}

function madeQuote(item: NewQuote, created: Act, origin: Quote['origin']): Quote {
  return {
    ...item,
    origin,
    occasionId: null,
    heardBy: 'unknown',
    language: { language: null, original: null, translator: null, secondReader: null },
    answers: NO_ANSWERS,
    differences: [],
    decisiveId: null,
    verdict: null,
    fix: null,
    fixStatus: null,
    fixDeclined: null,
    legal: null,
    rendering: null,
    stage: 'to-confirm',
    assignee: null,
    revision: 1,
    created,
    lastChanged: created,
    submitted: null,
    approval: null,
    signers: [],
    translators: [],
    runUnsigned: null,
    agreements: [],
    dismissal: null,
    everConfirmed: false,
    asked: null,
    sentBackNote: null,
    submitters: [],
    touched: [],
    withdrawn: [],
    secondOpinion: null,
    placed: null,
    stoodAt: null,
    saidWho: null,
  };
}
