import type { EndBody } from '#core/desk/end-event.ts';
import type { DeskEvent, EventOf } from '#core/desk/event.ts';
import { FIX_HOWS, type PlacementOutcome } from '#core/quote/placement.ts';
import { verdictRow } from '#core/verdict/scale.ts';
import { dayWords, whenWords } from '../review/when-words.ts';
import { wayWords } from '../talk/talk-words.ts';
import { restoredDoubts, restoredFrom } from './restored-words.ts';
import {
  because,
  type Line,
  onQuote,
  onStory,
  quotesUsing,
  sourceName,
  type Telling,
  verdictHidden,
  writtenOn,
} from './telling.ts';

type EndEvent = Extract<DeskEvent, { readonly type: EndBody['type'] }>;

/** The words for what happens at the end of a story's day: versions, clearing, complaints, talk, second looks. */
export function endEventWords(telling: Telling, event: EndEvent): readonly Line[] {
  switch (event.type) {
    case 'version-added@1':
      return versionWords(event.data);
    case 'fix-made@1': {
      const { quoteId, how } = event.data;
      const label = FIX_HOWS.find((row) => row.how === how)?.label.toLowerCase() ?? how;
      return [
        onQuote(
          quoteId,
          verdictHidden(telling, quoteId)
            ? 'made a change in the story'
            : `made the fix in the story: ${label}`,
        ),
      ];
    }
    case 'fix-declined@1':
      return [
        onQuote(
          event.data.quoteId,
          verdictHidden(telling, event.data.quoteId)
            ? 'declined what the check found, shown once the second verdict is given'
            : `declined the fix${because(event.data.reason)}`,
        ),
      ];
    case 'cleared@1':
      return [
        onStory(
          `cleared ${versionName(telling, event.data.versionId)} to run`,
          event.data.quoteIds,
        ),
      ];
    case 'published@1': {
      const { versionId, where, to } = event.data;
      const what = to === 'corrected' ? 'published the correction' : 'marked as published';
      return [onStory(`${what}: ${versionName(telling, versionId)}, ${where}`)];
    }
    case 'killed@1':
      return [onStory(`killed the story${because(event.data.reason)}`)];
    case 'complained@1': {
      const { quoteId, name, due, note } = event.data;
      return [
        onQuote(quoteId, `brought in a complaint by ${name}, due ${dueWords(due)}${because(note)}`),
      ];
    }
    case 'complaint-stands@1':
      return [
        onQuote(
          event.data.quoteId,
          `decided on the complaint that the quote stands${because(event.data.reason)}`,
        ),
      ];
    case 'corrected@1':
      return [correctedWords(event.data)];
    case 'mentioned@1': {
      const { quoteId, people } = event.data;
      return [onQuote(quoteId, `named ${people.map(({ name }) => name).join(', ')} in the note`)];
    }
    case 'message-settled@1': {
      const { quoteId, messageId } = event.data;
      const text = messageOn(telling, quoteId, messageId);
      return [onQuote(quoteId, `settled the note that blocked${because(text)}`)];
    }
    case 'answer-given@1': {
      const { quoteId, messageId, name, how, when } = event.data;
      const text = messageOn(telling, quoteId, messageId);
      return [
        onQuote(
          quoteId,
          `wrote down the answer of ${name}, which came ${wayWords(how)}, ${whenWords(when)}${because(text)}`,
        ),
      ];
    }
    case 'nodded@1':
      return [onQuote(event.data.quoteId, 'saw that it was taken off the list, and agreed')];
    case 'unsigned-seen@1':
      return [
        onQuote(
          event.data.quoteId,
          `looked at it after it ran unsigned${because(event.data.note)}`,
        ),
      ];
    case 'source-guarded@1': {
      const { sourceId, confidential } = event.data;
      const what = confidential
        ? 'made a source confidential'
        : 'made a source no longer confidential';
      return [onStory(`${what}: ${sourceName(telling, sourceId)}`, quotesUsing(telling, sourceId))];
    }
    case 'second-verdict@1': {
      const { quoteId, code } = event.data;
      const what = verdictHidden(telling, quoteId)
        ? 'a second verdict, shown once both are given'
        : `the second verdict “${verdictRow(code).label}”, without seeing the first`;
      return [onQuote(quoteId, `gave ${what}`)];
    }
    case 'log-restored@1': {
      const restored = { ...event.data, seq: event.seq };
      // The sentence is ended by whoever shows it.
      const doubts = restoredDoubts(restored).map((say) => say.replace(/\.$/, ''));
      return [onStory([restoredFrom(restored), ...doubts].join('. '))];
    }
  }
}

/** The words of a message, as far as the reader may see them; '' where it is gone. */
function messageOn(telling: Telling, quoteId: string, messageId: string): string {
  const message = telling.desk.messages[messageId];
  return message === undefined ? '' : writtenOn(telling, quoteId, message.by.id, message.text);
}

/** What became of a quote in a new version; '' where nothing did. */
const PLACED: Readonly<Record<PlacementOutcome, string>> = {
  same: '',
  typography: 'only its typography is another',
  moved: 'it stands in another place',
  changed: 'its words are others',
  ambiguous: 'its words stand in more than one place',
  proposed: 'a place for it was accepted',
  cut: 'it is cut',
  unplaced: 'it cannot be placed',
};

function versionWords({
  version,
  placements,
}: EventOf<'version-added@1'>['data']): readonly Line[] {
  const name = `version ${version.number}`;
  const others = placements.filter(({ outcome }) => PLACED[outcome] !== '');
  const same = placements.length - others.length;
  return [
    onStory(
      `brought in ${name}, with ${same} of ${placements.length} quotes as they were`,
      placements.map(({ quoteId }) => quoteId),
    ),
    ...others.map(({ quoteId, outcome }) =>
      onQuote(quoteId, `brought in ${name}, where ${PLACED[outcome]}`),
    ),
  ];
}

function versionName({ desk }: Telling, versionId: string): string {
  const version = desk.versions.find(({ id }) => id === versionId);
  return version === undefined ? 'a version' : `version ${version.number}`;
}

function dueWords(due: string): string {
  return due.includes('T') ? whenWords(due) : dayWords(due);
}

function correctedWords(data: EventOf<'corrected@1'>['data']): Line {
  const { quoteId, reason, verdict, oldWords, newWords, where, told } = data;
  const withdrawn =
    verdict === null ? '' : `; the verdict “${verdictRow(verdict.code).label}” is withdrawn`;
  return onQuote(
    quoteId,
    `decided on the complaint to correct it${withdrawn}; ran as “${oldWords}”, to be “${newWords}” in ${where}; told: ${told}; reason: ${reason}`,
  );
}
