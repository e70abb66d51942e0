import { createStore } from 'zustand/vanilla';

/** The id of the card of the open quote: the number of the quote in the story points to it. */
export const NOTE_ID = 'open-note';

/** The quote whose card is drawn beside the story; null: none, as on a phone with the story alone. The tab's own. */
export const noted = createStore<{ readonly quoteId: string | null }>(() => ({ quoteId: null }));
