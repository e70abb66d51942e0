import type { Block } from '../story/blocks.ts';
import { joinCarried } from './carried.ts';
import type { Read } from './carried.ts';
import { castOf } from './detect-cast.ts';
import type { Cast, Figure } from './detect-cast.ts';
import { draftsIn } from './detect-contents.ts';
import { Memory } from './detect-speakers.ts';
import type { Resolved } from './detect-speakers.ts';
import { readParagraph, WordReader } from './detect-tokens.ts';
import type { Reading, Sentence } from './detect-tokens.ts';
import { wordCount } from './detect-work.ts';
import type { Draft } from './detect-work.ts';
import { withDialogue } from './dialogue.ts';
import { fieldOf } from './field.ts';
import type { Field } from './field.ts';
import type { Detection, Find } from './find.ts';
import { intervieweesOf } from './interviewee.ts';
import { lexiconOf } from './language.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { scanMarks } from './marks.ts';
import { mentionsIn } from './mentions.ts';
import { readSentence } from './sentence-reading.ts';
import { speakerBeforeColon, subjectOf } from './sentence-subject.ts';
import { NOTHING_OFF } from './sieves.ts';
import type { Off } from './sieves.ts';
import { soundFinds } from './sound-finds.ts';

/** The name of these rules. It changes whenever any answer may change. */
const ENGINE = 'rules-4';

/** The language, when it need not be recognised; steps left out, for measuring. */
export interface DetectOptions {
  readonly language?: Lexicon | null;
  readonly off?: Off;
}

/**
 * The quotations and reported words of a story, in reading order, with speakers (two-stage sieves
 * after Muzny et al. 2017, EACL: words to mention, mention to person, by precision, abstaining).
 * Only paragraphs are read: headlines, captions and subheads hold no finds. O(n) in the text.
 */
export function detect(
  text: string,
  blocks: readonly Block[],
  { language = null, off = NOTHING_OFF }: DetectOptions = {},
): Detection {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const bodies = paragraphs.map((block) => ({
    start: block.dateline?.end ?? block.start,
    end: block.end,
  }));
  const lexicon = language ?? lexiconOf(text, bodies);
  const scanned = scanMarks(text, bodies);
  const marks = off.has('record and dialogue lines')
    ? scanned
    : withDialogue(text, bodies, scanned, lexicon);
  const reader = new WordReader(lexicon);
  const readings = bodies.map((body, index) =>
    readParagraph(text, body.start, body.end, marks[index] ?? [], reader),
  );
  const names = namesInside(readings);
  const read: readonly Read[] = readings.map((reading) => {
    const field = fieldOf(text, lexicon, off, reading, mentionsIn(text, reading, lexicon, names));
    return { field, drafts: reading.sentences.map((sentence) => draftsIn(field, sentence)) };
  });
  const cast = castOf(
    text,
    lexicon,
    off,
    read.map(({ field }) => ({ tokens: field.reading.tokens, mentions: field.mentions })),
  );
  return {
    engine: ENGINE,
    finds: attribute(
      text,
      off.has('carried over paragraphs') ? read : joinCarried(read),
      cast,
      lexicon,
      off,
    ),
  };
}

/** Words capitalised where no sentence begins. */
function namesInside(readings: readonly Reading[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tokens, sentences } of readings)
    for (const { from, to } of sentences)
      for (let index = from + 1; index < to; index += 1) {
        const token = tokens[index];
        if (token?.capital === true && token.kind === 'word') names.add(token.low);
      }
  return names;
}

function attribute(
  text: string,
  read: readonly Read[],
  cast: Cast,
  lexicon: Lexicon,
  off: Off,
): readonly Find[] {
  const memory = new Memory(cast, lexicon, off);
  const interviewees = intervieweesOf(text, read, cast);
  const finds: Find[] = [];
  for (const [index, { field, drafts }] of read.entries()) {
    memory.openParagraph(index + 1, interviewees[index] ?? null);
    for (const [order, sentence] of field.reading.sentences.entries()) {
      const here = drafts[order] ?? [];
      const meant = readSentence(memory, cast, field, sentence, here);
      for (const draft of here) {
        const leading =
          draft.standsAlone && draft.mention === null
            ? colonBefore(read[index - 1], field, sentence, order)
            : null;
        const whole = leading === null ? draft : { ...draft, ...leading };
        const ways = waysTo(order === 0 ? read[index - 1] : undefined, field, off);
        finds.push(toFind(text, whole, memory, meant, ways));
      }
      const first = subjectOf(field, sentence);
      memory.closeSentence(first === null ? null : (meant.get(first.from)?.figure ?? null));
    }
  }
  return soundFinds(finds);
}

// "Smith said in a statement:" closes one paragraph, the words open the next.
function colonBefore(
  before: Read | undefined,
  field: Field,
  sentence: Sentence,
  order: number,
): Pick<Draft, 'mention' | 'cue' | 'sieve'> | null {
  if (before === undefined || order > 0 || field.reading.tokens[sentence.from]?.kind !== 'marked')
    return null;
  const { tokens, sentences } = before.field.reading;
  const last = sentences.at(-1);
  if (last === undefined || tokens.at(-1)?.low !== ':') return null;
  const mention = speakerBeforeColon(before.field, last);
  return mention === null ? null : { mention, cue: null, sieve: 'colon' };
}

// "Wren was ill on Monday, he said": behind reported words that name people a pronoun is sure only
// where it means whoever led the sentence before.
function trusted(draft: Draft, resolved: Resolved): Resolved {
  if (draft.sieve !== 'reported clause before' || resolved.sieve !== 'pronoun without rival')
    return resolved;
  const { figure, why } = resolved;
  const name = figure?.speaker.name ?? null;
  return {
    figure: null,
    sieve: 'pronoun left open',
    why: name === null ? why : `“${draft.mention?.name ?? ''}” may be ${name}, whom the words name`,
  };
}

/** By which ways a speaker may come to words without an attribution. */
interface Ways {
  readonly off: Off;
  /** The words are a whole paragraph of some length. */
  readonly alone: boolean;
  /** The paragraph before ends with somebody's words in marks. */
  readonly goesOn: boolean;
}

const FEWEST_WORDS_OF_PARAGRAPH = 6;

function waysTo(before: Read | undefined, { text, reading }: Field, off: Off): Ways {
  const [first, second, third] = reading.tokens;
  const whole = first?.kind === 'marked' && second?.kind !== 'word' && third === undefined;
  return {
    off,
    alone: whole && wordCount(text, first) >= FEWEST_WORDS_OF_PARAGRAPH,
    goesOn: whole && (before?.drafts.at(-1) ?? []).some(({ marked }) => marked.length > 0),
  };
}

function toFind(
  text: string,
  draft: Draft,
  memory: Memory,
  meant: ReadonlyMap<number, Resolved>,
  ways: Ways,
): Find {
  const { kind, parts, clause, cue, mention } = draft;
  const base = {
    kind,
    parts,
    clause,
    cue,
    mention: mention === null ? null : text.slice(mention.start, mention.end),
    mentionSpan: mention === null ? null : { start: mention.start, end: mention.end },
  };
  if (mention !== null) {
    const { figure, sieve, why } = trusted(
      draft,
      meant.get(mention.from) ?? memory.resolve(mention, cue),
    );
    if (figure !== null) memory.spoke(figure);
    return {
      ...base,
      speaker: figure?.speaker ?? null,
      sieve: sieve === null ? draft.sieve : `${draft.sieve} · ${sieve}`,
      why,
    };
  }
  const carried = draft.standsAlone ? carriedSpeaker(memory, ways) : null;
  if (carried === null)
    return {
      ...base,
      speaker: null,
      sieve: draft.sieve,
      why: 'No speaker is named near these words',
    };
  memory.spoke(carried.figure);
  return { ...base, speaker: carried.figure.speaker, sieve: carried.sieve, why: carried.why };
}

function carriedSpeaker(
  memory: Memory,
  { off, alone, goesOn }: Ways,
): { readonly figure: Figure; readonly sieve: string; readonly why: string } | null {
  const here = memory.speakerHere;
  if (here !== null && !off.has('same paragraph'))
    return {
      figure: here,
      sieve: 'same paragraph',
      why: `${here.speaker.name} goes on speaking in the same paragraph`,
    };
  const before = memory.subjectOfSentenceBefore;
  if (before !== null && before.kind === 'person' && !off.has('sentence before'))
    return {
      figure: before,
      sieve: 'sentence before',
      why: `${before.speaker.name} is subject of the sentence before`,
    };
  const past = memory.speakerOfParagraphBefore;
  if (goesOn && past?.kind === 'person' && !off.has('paragraph before'))
    return {
      figure: past,
      sieve: 'paragraph before',
      why: `${past.speaker.name} spoke in the paragraph before`,
    };
  const subject = memory.subjectOfParagraphBefore;
  if (alone && subject?.kind === 'person' && !off.has('paragraph before'))
    return {
      figure: subject,
      sieve: 'sentence before',
      why: `${subject.speaker.name} is subject of the paragraph before`,
    };
  return null;
}
