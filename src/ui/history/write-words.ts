import type { AnyWritten } from '#core/desk/event.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { type Anchor, HEARD_BY } from '#core/quote/quote.ts';
import { RENDERINGS } from '#core/quote/rendering.ts';
import { sameValue } from '#core/text/canonical.ts';
import { answerWords } from '#core/verdict/answers.ts';
import { differenceRow, HOUSE_STYLES } from '#core/verdict/difference.ts';
import { type Evidence, STANCES } from '#core/verdict/evidence.ts';
import { type Verdict, verdictRow } from '#core/verdict/scale.ts';
import type { RecordText } from '#core/verdict/source.ts';
import { valueWords } from '../desk/clash-words.ts';
import { relationWords } from '../desk/relation-words.ts';
import { occasionWords } from '../evidence/occasion-words.ts';
import { kindLabel } from '../review/kind-words.ts';
import { languageName } from '../review/language-names.ts';
import { whenWords } from '../review/when-words.ts';
import { because, fieldHidden, seesSource, sourceName, type Telling } from './telling.ts';

type Of<F extends AnyWritten['field']> = Extract<AnyWritten, { readonly field: F }>;

/** What was written, as the end of a sentence: "gave the verdict Word for word". */
export function writeWords(telling: Telling, write: AnyWritten): string {
  if (fieldHidden(telling, write.field, write.id)) return hiddenWritten(write);
  switch (write.field) {
    case 'quote.verdict':
      return verdictWritten(write);
    case 'quote.answer.words':
      return `answered “${answerWords(write.value)}” on the words`;
    case 'quote.answer.speaker':
      return `answered “${answerWords(write.value)}” on the speaker`;
    case 'quote.answer.context':
      return `answered “${answerWords(write.value)}” on the context`;
    case 'quote.answer.translation':
      return `answered “${answerWords(write.value)}” on the translation`;
    case 'quote.anchor':
      return anchorWritten(telling, write);
    case 'quote.differences':
      return differencesWritten(write);
    case 'quote.fixStatus':
      return write.value === null
        ? 'took back what became of the fix'
        : `marked the fix as ${write.value}`;
    case 'quote.legal':
      return legalWritten(write);
    case 'evidence.item':
      return evidenceWritten(telling, write);
    default:
      return fieldWritten(telling, write);
  }
}

/** Of what the reader must not know before their own verdict: that it was written, and when they may. */
function hiddenWritten(write: AnyWritten): string {
  switch (write.field) {
    case 'quote.verdict':
      return 'gave a verdict, shown once the second one is given';
    case 'quote.legal':
      return write.value === null
        ? 'took the mark for legal off'
        : 'marked it for legal; why is shown once the second verdict is given';
    default:
      return 'wrote what the check found, shown once the second verdict is given';
  }
}

function legalWritten({ before, value }: Of<'quote.legal'>): string {
  const was = before === null ? '' : ` (was: ${before.trim().replace(/\.+$/u, '')})`;
  if (value === null) return `took the mark for legal off${was}`;
  return before === null
    ? `marked it for legal: ${value}`
    : `changed why it is marked for legal: ${value}${was}`;
}

function verdictWritten({ before, value }: Of<'quote.verdict'>): string {
  if (value === null) return before === null ? 'gave no verdict' : `took back ${named(before)}`;
  const against = value.override ? ', against what the desk proposed' : '';
  if (before === null) return `gave ${named(value)}${against}${because(value.reason)}`;
  return before.code === value.code
    ? `gave another reason for ${named(value)}${against}${because(value.reason)}`
    : `changed ${named(before)} to “${verdictRow(value.code).label}”${against}${because(value.reason)}`;
}

function named({ code }: Verdict): string {
  return `the verdict “${verdictRow(code).label}”`;
}

function wordsOf({ parts }: Anchor): string {
  return parts.map((part) => part.exact).join(' [/] ');
}

function anchorWritten({ desk }: Telling, { before, value }: Of<'quote.anchor'>): string {
  const name = (id: string | null): string =>
    (id === null ? undefined : desk.speakers[id]?.name) ?? 'not known';
  if (sameValue(before, value)) return `said that the speaker is still ${name(value.speakerId)}`;
  const changes = [
    wordsOf(before) === wordsOf(value)
      ? ''
      : `changed the words from “${wordsOf(before)}” to “${wordsOf(value)}”`,
    before.speakerId === value.speakerId
      ? ''
      : `set the speaker: ${name(value.speakerId)} (was ${name(before.speakerId)})`,
    before.kind === value.kind
      ? ''
      : `set the kind: ${kindLabel(value.kind)} (was ${kindLabel(before.kind)})`,
    before.mention === value.mention && before.cue === value.cue
      ? ''
      : `set how it is attributed: ${[value.mention, value.cue].filter((part) => part !== null).join(', ') || 'nothing printed'}`,
    sameValue(before.clause, value.clause) ? '' : 'changed where its clause begins and ends',
  ].filter((part) => part !== '');
  return changes.length === 0 ? 'placed it anew in the text' : changes.join('; ');
}

function differencesWritten({ value }: Of<'quote.differences'>): string {
  if (value.length === 0) return 'took the differences off';
  const each = value.map(
    (item) =>
      `${differenceRow(item.class).label.toLowerCase()} (printed “${item.printed}”, said “${item.said}”)`,
  );
  return `noted ${value.length === 1 ? 'a difference' : `${value.length} differences`}: ${each.join(', ')}`;
}

function evidenceWritten(telling: Telling, { before, value }: Of<'evidence.item'>): string {
  const item = value ?? before;
  if (item === null) return 'changed the evidence';
  const name = sourceName(telling, item.sourceId);
  if (value === null) return `took off the evidence from ${name}`;
  const said = seesSource(telling, item.sourceId) ? evidenceSaid(value) : '';
  return before === null
    ? `attached evidence from ${name}${because(said)}`
    : `changed the evidence from ${name}${because(said)}`;
}

function evidenceSaid({ stance, locator, excerpt }: Evidence): string {
  const label = STANCES.find((row) => row.stance === stance)?.label.toLowerCase() ?? stance;
  return [label, locator.trim(), excerpt.trim() === '' ? '' : `“${excerpt.trim()}”`]
    .filter((part) => part !== '')
    .join(', ');
}

/** A field that says what it is by its name: "set deadline: 18:00 (was nothing)". */
function fieldWritten(telling: Telling, write: AnyWritten): string {
  const { field, id } = write;
  if (field.startsWith('source.') && !seesSource(telling, id))
    return 'changed a confidential source';
  const label = `${FIELD_WORDS[field]}${whose(telling, write)}`;
  const now = shown(telling, write);
  // Read from the very field that was written, so the two are of one type.
  const was = shown(telling, { ...write, value: write.before } as AnyWrite);
  if (now === NOTHING) return `took out ${label} (was ${was})`;
  return was === NOTHING ? `set ${label}: ${now}` : `set ${label}: ${now} (was ${was})`;
}

/** As valueWords says it of an empty value. */
const NOTHING = 'nothing';

function whose(telling: Telling, { field, id }: AnyWritten): string {
  const { desk } = telling;
  if (field.startsWith('speaker.')) return ` of ${desk.speakers[id]?.name ?? 'a speaker'}`;
  if (field.startsWith('occasion.'))
    return ` of the occasion ${desk.occasions[id]?.what ?? ''}`.trimEnd();
  return field.startsWith('source.') ? `, of ${sourceName(telling, id)}` : '';
}

/** Two records may have one name; the digits are those that the proof prints. */
function recordName({ name, sha256 }: RecordText): string {
  return `${name} (text ${sha256.slice(0, 8)})`;
}

/** A value as a person reads it, where its own name is not that. */
function shown({ desk }: Telling, write: AnyWrite): string {
  switch (write.field) {
    case 'story.houseStyle':
      return HOUSE_STYLES.find((row) => row.style === write.value)?.label ?? write.value;
    case 'story.deadline':
      return write.value === null ? NOTHING : whenWords(write.value);
    case 'story.relation':
      return relationWords(write.value, desk.story?.agency ?? null);
    case 'quote.fix':
      return write.value === null || write.value === '' ? NOTHING : `“${write.value}”`;
    case 'quote.occasion':
    case 'source.occasion': {
      const occasion = write.value === null ? undefined : desk.occasions[write.value];
      return occasion === undefined ? NOTHING : occasionWords(occasion);
    }
    case 'source.language':
      return write.value === '' ? NOTHING : languageName(write.value);
    case 'source.record':
      return write.value === null ? NOTHING : recordName(write.value);
    case 'quote.heardBy':
      return HEARD_BY[write.value];
    case 'quote.rendering':
      return RENDERINGS.find((row) => row.rendering === write.value)?.label ?? NOTHING;
    default:
      return valueWords(desk, write);
  }
}
