import { sameValue } from '../text/canonical.ts';
import { safeUrl } from '../verdict/safe-url.ts';
import type { AddCommand } from './command.ts';
import { alreadySaid, BLOCKING, ID_TAKEN } from './decide-talk.ts';
import { type Decision, happens, refused } from './decision.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { EventBody } from './event.ts';
import type { Deciding } from './deciding.ts';

/** Adds to a set: never compared with others' writes, always merged; the same thing twice is one. */
export function decideAdd(desk: Desk, command: AddCommand, by: Deciding): Decision {
  if (command.type !== 'add-message' && !by.hats.includes('checks') && !by.hats.includes('signs'))
    return refused('hat', 'Still needed: someone who checks or signs, to add this.');
  switch (command.type) {
    case 'add-speaker': {
      const { checked } = command.speaker;
      const speaker = {
        ...command.speaker,
        checked: checked === null ? null : { ...checked, by: by.actor.name },
      };
      if (speaker.name.trim() === '')
        return refused(
          'name',
          'Still needed: the speaker’s name, or how the story describes them.',
        );
      return once(desk.speakers[speaker.id], speaker, {
        type: 'speaker-added@1',
        data: { speaker },
      });
    }
    case 'add-occasion': {
      const { occasion } = command;
      if (`${occasion.what}${occasion.where}${occasion.date}`.trim() === '')
        return refused('occasion', 'Still needed: what it was, where, or when.');
      return once(desk.occasions[occasion.id], occasion, {
        type: 'occasion-added@1',
        data: { occasion },
      });
    }
    case 'add-source': {
      const seen = command.source.notesSeenBy;
      const source = { ...command.source, notesSeenBy: seen === null ? null : by.actor.name };
      const links = [source.url, source.snapshotUrl].filter((url) => url !== null);
      if (links.some((url) => safeUrl(url) === null))
        return refused('url', 'A link starts with http:// or https:// and holds no spaces.');
      if (source.title.trim() === '' && source.url === null && source.record === null)
        return refused('source', 'Still needed: a title, a link, or the text of the source.');
      if (source.occasionId !== null && desk.occasions[source.occasionId] === undefined)
        return refused('unknown', 'That occasion is not on the desk; add it first.');
      const known = desk.sources[source.id];
      // What was noted since is no part of what was added.
      if (known !== undefined && sameValue({ ...known, ...source }, known)) return happens();
      return once(known, source, {
        type: 'source-added@1',
        data: { source },
      });
    }
    case 'add-search': {
      const { search } = command;
      if (search.where.trim() === '') return refused('search', 'Still needed: where you looked.');
      return once(desk.searches[search.id], search, { type: 'search-added@1', data: { search } });
    }
    case 'remove-search': {
      const search = desk.searches[command.searchId];
      return search === undefined
        ? happens()
        : happens({ type: 'search-removed@1', data: { search } });
    }
    case 'add-message': {
      if (quoteOf(desk, command.quoteId) === undefined)
        return refused('unknown', 'That quote is not on the desk.', command.quoteId);
      if (command.text.trim() === '') return refused('message', 'Still needed: the note’s text.');
      if (command.blocking && by.hats.length === 0)
        return refused('hat', BLOCKING, command.quoteId);
      const { type: _, messageId, ...message } = command;
      const said = { ...message, id: messageId, kind: 'note' } as const;
      return alreadySaid(desk, said, by) ?? happens({ type: 'message-added@1', data: said });
    }
  }
}

function once(known: unknown, added: unknown, event: EventBody): Decision {
  if (known === undefined) return happens(event);
  if (sameValue(known, added)) return happens();
  return refused('exists', ID_TAKEN);
}
