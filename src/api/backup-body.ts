import { BackupReader, type BackupPart, isLines, partsOfBackup } from '#contract/backup-lines.ts';
import { backupOfAnyForm, liftBackup } from '#contract/backup-schema.ts';
import { knownHeads } from '#core/desk/known-heads.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { Kept, KeptStory } from './ports.ts';
import { checked, parseJson } from './body.ts';
import { ProblemError } from './problems.ts';
import type { RestorePlan } from './restore-plan.ts';

/** Parts looked at before others get their turn. */
const SLICE = 200;

/** The parts of a backup that came as one text, of whatever form. A part that cannot be read is a problem. */
export async function* partsOfText(text: string): AsyncGenerator<BackupPart> {
  let since = 0;
  for (const part of isLines(text) ? partsOfLines(text) : partsOfJson(text)) {
    since += 1;
    if (since % SLICE === 0) await new Promise((resolve) => setTimeout(resolve));
    yield part;
  }
}

function* partsOfLines(text: string): Generator<BackupPart> {
  const reader = new BackupReader();
  for (let from = 0; from < text.length;) {
    const at = text.indexOf('\n', from);
    const to = at === -1 ? text.length : at;
    const read = reader.take(text.slice(from, to));
    if (!read.ok) throw notRestored(read.say);
    yield read.part;
    from = to + 1;
  }
  const missing = reader.end();
  if (missing !== null) throw notRestored(missing);
}

function partsOfJson(text: string): Iterable<BackupPart> {
  const given = liftBackup(checked(backupOfAnyForm, parseJson(text)));
  const seen = new Set<string>();
  for (const { storyId, entries } of given.stories) {
    if (seen.has(storyId)) throw notRestored(`story ${storyId} is in it twice.`);
    seen.add(storyId);
    if (entries.length === 0) throw notRestored(`in story ${storyId} there is no row.`);
    // A row that is none at all is found where it is read.
    if ((entries as readonly Partial<LogEntry>[]).some((entry) => entry.storyId !== storyId))
      throw notRestored(`in story ${storyId} stand rows of another story.`);
  }
  return partsOfBackup(given);
}

/** The answer to a backup that does not hold. */
export function notRestored(say: string): ProblemError {
  return new ProblemError(422, `Nothing was restored: ${say}`);
}

/** What a planned restore puts in place, held whole. */
export async function keptBy(plan: RestorePlan, parts: AsyncIterable<BackupPart>): Promise<Kept> {
  const entries = new Map<string, LogEntry[]>();
  const kept = {
    answers: plan.stories.map(({ row }) => row.answer),
    tombstones: [] as Kept['tombstones'][number][],
    texts: [] as Kept['texts'][number][],
    settings: [] as Kept['settings'][number][],
  };
  let words = '';
  for await (const part of parts) {
    if (!plan.wants(part)) continue;
    if (part.kind === 'row') {
      // The plan has checked it.
      const entry = part.value as LogEntry;
      const rows = entries.get(entry.storyId) ?? [];
      rows.push(entry);
      entries.set(entry.storyId, rows);
    } else if (part.kind === 'answer') kept.answers.push(part.value);
    else if (part.kind === 'tombstone') kept.tombstones.push(part.value);
    else if (part.kind === 'setting') kept.settings.push(part.value);
    else if (part.kind === 'text') {
      words += part.value.words;
      if (!part.value.last) continue;
      kept.texts.push({ sha256: part.value.sha256, text: words });
      words = '';
    }
  }
  const stories = plan.stories.map(({ storyId, row }): KeptStory => ({
    storyId,
    entries: [...(entries.get(storyId) ?? []), row.entry],
    summary: row.summary,
  }));
  const rows = plan.stories.map(({ row }) => row.entry);
  return { ...kept, epoch: plan.epoch, stories, known: [...plan.known, ...knownHeads(rows)] };
}
