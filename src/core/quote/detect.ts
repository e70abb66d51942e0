import type { Block } from '../story/blocks.ts';
import type { Span } from '../text/span.ts';
import { castOf } from './detect-cast.ts';
import type { Cast, Figure } from './detect-cast.ts';
import { draftsIn } from './detect-contents.ts';
import type { Draft } from './detect-work.ts';
import { fieldOf, subjectOf } from './detect-frames.ts';
import type { Field } from './detect-frames.ts';
import { Memory } from './detect-speakers.ts';
import { readParagraph } from './detect-tokens.ts';
import type { Sentence } from './detect-tokens.ts';
import type { Detection, Find } from './find.ts';
import { scanMarks } from './marks.ts';
import type { Marked } from './marks.ts';
import { mentionsIn } from './mentions.ts';

/** The name of these rules. It changes whenever any answer may change. */
export const ENGINE = 'rules-1';

interface Read {
  readonly field: Field;
  readonly drafts: readonly (readonly Draft[])[];
}

/**
 * The quotations and reported words of a story, in reading order, with speakers (two-stage sieves
 * after Muzny et al. 2017, EACL: words to mention, mention to person, by precision, abstaining).
 * Only paragraphs are read: headlines, captions and subheads hold no finds. O(n) in the text.
 */
export function detect(text: string, blocks: readonly Block[]): Detection {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const bodies = paragraphs.map((block) => ({
    start: block.dateline?.end ?? block.start,
    end: block.end,
  }));
  const marks = scanMarks(text, bodies);
  const read: readonly Read[] = bodies.map((body, index) => {
    const reading = readParagraph(text, body.start, body.end, marks[index] ?? []);
    const field = fieldOf(text, reading, mentionsIn(text, reading.tokens));
    return { field, drafts: reading.sentences.map((sentence) => draftsIn(field, sentence)) };
  });
  const cast = castOf(
    text,
    read.map(({ field }) => ({ tokens: field.reading.tokens, mentions: field.mentions })),
  );
  return { engine: ENGINE, finds: attribute(text, joinCarried(read), cast) };
}

/** A quotation that runs over paragraphs becomes one draft, where its attribution stands. */
function joinCarried(read: readonly Read[]): readonly Read[] {
  const homeOf = new Map<
    Marked,
    { readonly parts: readonly Span[]; readonly marked: readonly Marked[] }
  >();
  const absorbed = new Set<Draft>();
  let chain: Draft[] = [];
  const close = (): void => {
    if (chain.length > 1) {
      const home = chain.findLast((draft) => draft.mention !== null) ?? chain[0];
      const first = home?.marked[0];
      if (first !== undefined)
        homeOf.set(first, {
          parts: chain.flatMap((draft) => draft.parts),
          marked: chain.flatMap((draft) => draft.marked),
        });
      for (const draft of chain) if (draft !== home) absorbed.add(draft);
    }
    chain = [];
  };
  for (const { drafts } of read) {
    for (const draft of drafts.flat()) {
      const from = draft.marked.some((each) => each.carriedFrom);
      if (!from) close();
      if (from || draft.marked.some((each) => each.carriedOn)) chain.push(draft);
      if (!draft.marked.some((each) => each.carriedOn)) close();
    }
  }
  close();
  return read.map(({ field, drafts }) => ({
    field,
    drafts: drafts.map((inSentence) =>
      inSentence
        .filter((draft) => !absorbed.has(draft))
        .map((draft): Draft => {
          const whole = draft.marked[0] === undefined ? undefined : homeOf.get(draft.marked[0]);
          return whole === undefined
            ? draft
            : { ...draft, kind: 'direct', clause: null, parts: whole.parts, marked: whole.marked };
        }),
    ),
  }));
}

function attribute(text: string, read: readonly Read[], cast: Cast): readonly Find[] {
  const memory = new Memory(cast);
  const finds: Find[] = [];
  for (const [index, { field, drafts }] of read.entries()) {
    memory.openParagraph(index + 1);
    let met = 0;
    for (const [order, sentence] of field.reading.sentences.entries()) {
      const first = subjectOf(field, sentence);
      // The attribution may have read more of the same words: "source close to the mayor".
      const subject =
        (drafts[order] ?? []).find((draft) => draft.mention?.from === first?.from)?.mention ??
        first;
      const subjectFigure =
        subject === null || subject.kind === 'document' ? null : memory.resolve(subject).figure;
      for (const draft of drafts[order] ?? []) {
        memory.setSentenceSubject(
          draft.mention !== null && subject !== null && subject.from < draft.mention.from
            ? subjectFigure
            : null,
        );
        const leading =
          draft.standsAlone && draft.mention === null
            ? colonBefore(read[index - 1], field, sentence, order)
            : null;
        finds.push(toFind(text, leading === null ? draft : { ...draft, ...leading }, memory));
      }
      if (subjectFigure !== null) memory.name(subjectFigure);
      while ((field.mentions[met]?.from ?? Infinity) < sentence.to) {
        const mention = field.mentions[met];
        met += 1;
        if (mention?.kind === 'person' && cast.knows(mention))
          memory.meet(cast.person(mention, []));
      }
      memory.closeSentence(subjectFigure);
    }
    memory.closeParagraph();
  }
  return finds.toSorted((one, other) => (one.parts[0]?.start ?? 0) - (other.parts[0]?.start ?? 0));
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
  const mention = subjectOf(before.field, last);
  return mention === null
    ? null
    : { mention, cue: null, sieve: 'paragraph before ends with a colon' };
}

function toFind(text: string, draft: Draft, memory: Memory): Find {
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
    const { figure, sieve, why } = memory.resolve(mention, cue);
    if (figure !== null) memory.spoke(figure);
    return {
      ...base,
      speaker: figure?.speaker ?? null,
      sieve: sieve === null ? draft.sieve : `${draft.sieve} · ${sieve}`,
      why,
    };
  }
  const carried = draft.standsAlone ? carriedSpeaker(memory) : null;
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
): { readonly figure: Figure; readonly sieve: string; readonly why: string } | null {
  const here = memory.speakerHere;
  if (here !== null)
    return {
      figure: here,
      sieve: 'same paragraph',
      why: `${here.speaker.name} goes on speaking in the same paragraph`,
    };
  const before = memory.subjectOfSentenceBefore;
  if (before !== null && before.kind === 'person')
    return {
      figure: before,
      sieve: 'sentence before',
      why: `${before.speaker.name} is subject of the sentence before`,
    };
  return null;
}
