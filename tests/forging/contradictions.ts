import type { Part } from '#core/anchor/part.ts';
import { blocksOf } from '#core/desk/context.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { AnyWritten, DeskEvent } from '#core/desk/event.ts';
import { markOf } from '#core/desk/field-marks.ts';
import { readField } from '#core/desk/field-table.ts';
import { proposalOf } from '#core/desk/view.ts';
import { detect } from '#core/quote/detect.ts';
import type { Anchor } from '#core/quote/quote.ts';
import type { Actor, Hat } from '#core/review/hats.ts';
import type { Version } from '#core/story/version.ts';
import { sameValue } from '#core/text/canonical.ts';
import { fold } from '#core/text/fold.ts';
import { mayPass } from '#core/verdict/difference.ts';
import { choosable } from '#core/verdict/scale.ts';
import { narrated } from './facts.ts';
import { commandOf, undoProblem } from './undone.ts';
import type { World } from './world.ts';

/** What a row says that its schema, the story's text or the host's people contradict (F3), in words. */
export function contradictions(
  world: World,
  before: Desk,
  after: Desk,
  event: DeskEvent,
): readonly string[] {
  const { people } = world.host.crew;
  const stranger = ({ id, name }: Actor): readonly string[] =>
    people.some((one) => one.id === id && one.name === name)
      ? []
      : [`it names ${id}, called “${name}”, who is not of the desk under that name`];
  switch (event.type) {
    case 'fields-written@1':
    case 'conflict-settled@1':
      return [
        ...event.data.writes.flatMap((write) => ofWrite(world, before, after, event, write)),
        ...undoProblem(world, before, event),
      ];
    case 'quote-marked@1':
      return anchorProblems(after, event.data.quote.anchor, null);
    case 'candidates-proposed@1': {
      const version = after.versions.find(({ id }) => id === event.data.versionId);
      const own = version === undefined ? null : detect(version.text, blocksOf(version));
      const found = new Set((own?.finds ?? []).map(({ parts }) => JSON.stringify(parts)));
      const finds = event.data.quotes.map(({ anchor }) =>
        JSON.stringify(anchor.parts.map(({ start, end }) => ({ start, end }))),
      );
      return [
        ...(event.data.origin === 'machine' && !finds.every((find) => found.has(find))
          ? ['it is called the machine’s, and the machine finds other quotes']
          : []),
        ...(event.data.origin === 'person' ? hatProblem(event, 'checks') : []),
        ...event.data.quotes.flatMap(({ anchor }) => anchorProblems(after, anchor, null)),
      ];
    }
    case 'speaker-added@1': {
      const { checked } = event.data.speaker;
      return [
        ...(checked !== null && checked.by !== event.actor.name
          ? [`“${checked.by}” is said to have checked the name, and ${event.actor.name} wrote it`]
          : []),
      ];
    }
    case 'source-added@1': {
      const { url, snapshotUrl, notesSeenBy } = event.data.source;
      return [
        ...[url, snapshotUrl].flatMap(linkProblems),
        ...(notesSeenBy !== null && notesSeenBy !== event.actor.name
          ? [`“${notesSeenBy}” is said to have seen the notes`]
          : []),
      ];
    }
    case 'stage-moved@1': {
      const { assignee, quoteId } = event.data;
      const held = quoteOf(before, quoteId)?.assignee ?? null;
      return assignee === null || sameValue(held, assignee) ? [] : stranger(assignee);
    }
    case 'mentioned@1':
      return event.data.people.flatMap(stranger);
    case 'message-added@1':
      return event.data.blocking && event.hats.length === 0
        ? ['somebody without a role holds the story back']
        : [];
    case 'version-added@1':
      return event.data.placements.flatMap((placement) =>
        placementProblems(before, event.data.version, placement),
      );
    case 'conflict-opened@1':
      return event.data.current.flatMap(({ field, id, value, by }) => [
        ...(sameValue(readField(before, field, id) ?? null, value ?? null)
          ? []
          : [`${field} of a clash is not what stood there`]),
        ...((markOf(before, { field, id })?.actor ?? '') === by
          ? []
          : [`${field} of a clash is said to be by ${by}`]),
      ]);
    default:
      return [];
  }
}

function hatProblem(event: DeskEvent, ...hats: readonly Hat[]): readonly string[] {
  return event.hats.some((hat) => hats.includes(hat))
    ? []
    : [`${event.actor.name} has no right to it (${event.hats.join(', ')})`];
}

function linkProblems(url: string | null): readonly string[] {
  return url === null || /^https?:\/\/[^\s]+$/i.test(url) ? [] : [`“${url}” is no link`];
}

function partProblems(version: Version | undefined, part: Part): readonly string[] {
  const text = version?.id === part.versionId ? version.text : '';
  const { start, end, exact, prefix, suffix } = part;
  return exact !== '' &&
    text.slice(start, end) === exact &&
    text.slice(start - prefix.length, start) === prefix &&
    text.slice(end, end + suffix.length) === suffix
    ? []
    : [`“${exact}” does not stand there, or not between these words`];
}

function anchorProblems(desk: Desk, anchor: Anchor, old: Anchor | null): readonly string[] {
  const version = desk.versions.at(-1);
  const text = fold(version?.text ?? '').toLowerCase();
  const unprinted = (words: string | null, before: string | null | undefined): boolean =>
    words !== null && words !== before && !text.includes(fold(words).trim().toLowerCase());
  return [
    ...(anchor.parts.length === 0 ? ['a quote without words'] : []),
    ...anchor.parts.flatMap((part) => partProblems(version, part)),
    ...(unprinted(anchor.mention, old?.mention)
      ? [`the story does not print “${anchor.mention}”`]
      : []),
    ...(unprinted(anchor.cue, old?.cue) ? [`the story does not print “${anchor.cue}”`] : []),
    ...(anchor.speakerId !== null && desk.speakers[anchor.speakerId] === undefined
      ? ['the speaker is not on the desk']
      : []),
  ];
}

type Placement = Extract<
  DeskEvent,
  { readonly type: 'version-added@1' }
>['data']['placements'][number];

/** A placement against both texts: its words, and for one that claims the same words who is printed beside them. */
function placementProblems(
  before: Desk,
  version: Version,
  { quoteId, outcome, parts }: Placement,
): readonly string[] {
  const quote = quoteOf(before, quoteId);
  if (quote === undefined) return [`${quoteId} is placed and is not on the desk`];
  if (parts === null) return [];
  const old = before.versions.find(({ id }) => id === quote.anchor.parts[0]?.versionId);
  const problems = parts.flatMap((part) => partProblems(version, part));
  if (old === undefined || quote.stage === 'dismissed') return problems;
  if (outcome !== 'same' && outcome !== 'typography') return problems;
  const said = (words: string): string => fold(words).toLowerCase().replaceAll(/\W+/g, ' ').trim();
  const was = said(narrated(old, quote.anchor.parts));
  const is = said(narrated(version, parts));
  return was === is ? problems : [...problems, `it is “${outcome}” where “${was}” became “${is}”`];
}

/** One field written: what a value of this field may be, whoever wrote it and by whichever command. */
function ofWrite(
  world: World,
  before: Desk,
  after: Desk,
  event: DeskEvent,
  write: AnyWritten,
): readonly string[] {
  const { field, id } = write;
  const problems: string[] = [];
  const stood = readField(before, field, id);
  if (!sameValue(stood ?? null, write.before ?? null))
    problems.push(`${field} is said to have been another value than it was`);
  const story = field.startsWith('story.');
  const may: readonly Hat[] = story
    ? ['checks', 'clears']
    : field === 'quote.legal'
      ? ['checks', 'signs', 'clears', 'standards']
      : event.type === 'fields-written@1' && commandOf(world, event)?.type === 'decline-fix'
        ? ['checks', 'clears']
        : ['checks', 'signs'];
  problems.push(...hatProblem(event, ...may));
  // Whoever a speaker is, is so in what was taken off the list, too.
  const moves = ['merge-speakers', 'move-quotes'].includes(commandOf(world, event)?.type ?? '');
  if (!story && !moves && quoteOf(before, id)?.stage === 'dismissed')
    problems.push('it is written on what is no quotation');
  switch (write.field) {
    case 'quote.anchor':
      problems.push(...anchorProblems(after, write.value, write.before));
      break;
    case 'source.url':
    case 'source.snapshotUrl':
      problems.push(...linkProblems(write.value));
      break;
    case 'speaker.checked':
      if (write.value !== null && write.value.by !== event.actor.name && !isUndo(world, event))
        problems.push(`“${write.value.by}” is said to have checked the name`);
      break;
    case 'source.notesSeenBy':
      if (write.value !== null && write.value !== event.actor.name && !isUndo(world, event))
        problems.push(`“${write.value}” is said to have seen the notes`);
      break;
    case 'quote.verdict': {
      const quote = quoteOf(after, id);
      if (write.value === null || quote === undefined) break;
      const { code, override } = write.value;
      if (code === 'FABRICATED') problems.push(...hatProblem(event, 'standards'));
      if (!choosable((quoteOf(before, id) ?? quote).anchor.kind).some((row) => row.code === code))
        problems.push(`${code} is no verdict for this kind of quote`);
      const proposal = proposalOf(after, quote);
      const overrides = proposal !== null && proposal.code !== code;
      if (!isUndo(world, event) && override !== overrides)
        problems.push('it says wrongly whether it overrides what the desk proposes');
      break;
    }
    case 'quote.decisive':
      if (write.value !== null && after.evidence[write.value]?.quoteId !== id)
        problems.push('the evidence that decides hangs on another quote');
      break;
    case 'quote.occasion':
    case 'source.occasion':
      if (write.value !== null && after.occasions[write.value] === undefined)
        problems.push('the occasion is not on the desk');
      break;
    case 'story.title':
    case 'speaker.name':
      if (write.value.trim() === '') problems.push('a name that is empty');
      break;
    case 'story.permits':
      if (!write.value.every(mayPass)) problems.push('the house style lets a change of sense pass');
      break;
    case 'evidence.item': {
      const item = write.value;
      if (
        item !== null &&
        (item.id !== id ||
          quoteOf(after, item.quoteId) === undefined ||
          after.sources[item.sourceId] === undefined)
      )
        problems.push('evidence without its quote or its source');
      break;
    }
    default:
  }
  return problems;
}

function isUndo(world: World, event: DeskEvent): boolean {
  return commandOf(world, event)?.type === 'undo';
}
