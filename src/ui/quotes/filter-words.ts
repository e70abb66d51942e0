import type { Desk } from '#core/desk/desk.ts';
import { unreadWords } from '#core/desk/quote-risks.ts';
import { statusRow } from '#core/review/status.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import { type Filter, NO_FILTER, NOBODY_NAMED, type Sort } from '#sync/desk-state.ts';
import { languageName } from '../review/language-names.ts';
import { whenWords } from '../review/when-words.ts';

/** The orders, the one of the story first. */
export const SORTS: readonly Sort[] = ['place', 'risk', 'deadline', 'occasion'];

/** What an order by risk does not see in the words of this story, as a clause; '' where all are read. */
export function unreadClause(desk: Desk): string {
  const { unread, untold } = unreadWords(desk);
  const names = unread.map(languageName);
  const last = names.pop();
  const all = names.length === 0 ? last : `${names.join(', ')} and ${last}`;
  const says = [
    ...(last === undefined ? [] : [`words in ${all} are not read`]),
    ...(untold ? ['words in a language not known are read as English'] : []),
  ];
  return says.join(', ');
}

/** An order as the screen names it. Of a deadline only the story has one: there is most to do first. */
export function orderWords(sort: Sort, desk: Desk): string {
  const deadline = desk.story?.deadline ?? null;
  switch (sort) {
    case 'place':
      return 'As in the story';
    case 'risk':
      return ['Riskiest first', unreadClause(desk)].filter((part) => part !== '').join('; ');
    case 'deadline':
      return deadline === null
        ? 'Deadline: most left to do first'
        : `Deadline ${whenWords(deadline)}: most left to do first`;
    case 'occasion':
      return 'By occasion';
  }
}

const ONLY: Readonly<Record<NonNullable<Filter['only']>, string>> = {
  quotations: 'quotations',
  paraphrases: 'paraphrases',
  'not-quotations': 'not quotations',
};

function speakerWords(desk: Desk, id: string): string {
  return id === NOBODY_NAMED ? 'speaker not known' : (desk.speakers[id]?.name ?? 'a speaker');
}

/** What the list is narrowed to, piece by piece; typed words and the order are not among them. */
export function filterWords(filter: Filter, desk: Desk): readonly string[] {
  return [
    ...(filter.only === null ? [] : [ONLY[filter.only]]),
    ...(filter.speakerId === null ? [] : [speakerWords(desk, filter.speakerId)]),
    ...(filter.status === null ? [] : [statusRow(filter.status).label.toLowerCase()]),
    ...(filter.verdict === null
      ? []
      : [
          filter.verdict === 'none'
            ? 'no verdict yet'
            : verdictRow(filter.verdict).label.toLowerCase(),
        ]),
    ...(filter.noSource ? ['no source'] : []),
    ...(filter.changed ? ['changed since I looked'] : []),
    ...(filter.mine ? ['mine'] : []),
  ];
}

/** The filter without what narrows the list; the order stays. */
export function unfiltered(filter: Filter): Filter {
  return { ...NO_FILTER, sort: filter.sort };
}
