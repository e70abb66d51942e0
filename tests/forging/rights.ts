import { type Desk, quoteOf, quotesOf } from '#core/desk/desk.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { quoteStatus } from '#core/desk/view.ts';
import type { Hat } from '#core/review/hats.ts';
import type { VerdictCode } from '#core/verdict/scale.ts';

/** Who may do what, written down a second time from the table of stages (MODEL H); events that depend on more stand in contradictions.ts. */
const RIGHTS: Readonly<Partial<Record<DeskEvent['type'], readonly Hat[]>>> = {
  'quote-marked@1': ['checks'],
  'speaker-added@1': ['checks', 'signs'],
  'occasion-added@1': ['checks', 'signs'],
  'source-added@1': ['checks', 'signs'],
  'search-added@1': ['checks', 'signs'],
  'search-removed@1': ['checks', 'signs'],
  'suggestion-made@1': ['checks', 'signs', 'clears', 'standards'],
  'dismissed@1': ['checks'],
  'restored@1': ['checks', 'signs'],
  'sent-back@1': ['signs'],
  'approved@1': ['signs'],
  'run-unsigned@1': ['clears'],
  'version-added@1': ['checks', 'clears'],
  'fix-declined@1': ['checks', 'clears'],
  'cleared@1': ['clears'],
  'published@1': ['clears'],
  'killed@1': ['clears'],
  'complaint-stands@1': ['signs'],
  'corrected@1': ['signs'],
  'nodded@1': ['checks', 'signs', 'clears'],
  'unsigned-seen@1': ['signs', 'clears', 'standards'],
  'second-verdict@1': ['checks', 'signs'],
  'source-guarded@1': ['checks', 'signs', 'clears', 'standards'],
};

/** What somebody did without the right to do it, in words. */
export function rightProblems({ type, data, hats, actor }: DeskEvent): readonly string[] {
  const needed = type === 'agreed@1' ? [data.as] : RIGHTS[type];
  return needed === undefined || hats.some((hat) => needed.includes(hat))
    ? []
    : [`${actor.name} has no right to it (${hats.join(', ')})`];
}

/** The last yes of standards and of a second reader to each quote, and to which fingerprint and flag for legal review. */
export interface Yes {
  readonly fingerprint: string;
  readonly legal: string | null;
}

const WITH_STANDARDS: readonly VerdictCode[] = ['ALTERED', 'MISTRANSLATED', 'FABRICATED'];
const WITH_READER: readonly VerdictCode[] = ['TRANSLATED_FAITHFUL', 'MISTRANSLATED'];

/** The yeses of a history, kept apart from the desk's own account of them. */
export class Yeses {
  readonly #given: Map<string, Yes>;

  constructor(given: ReadonlyMap<string, Yes> = new Map()) {
    this.#given = new Map(given);
  }

  copy(): Yeses {
    return new Yeses(this.#given);
  }

  read(before: Desk, event: DeskEvent): void {
    if (event.type !== 'agreed@1') return;
    const { quoteId, as, fingerprint } = event.data;
    const legal = quoteOf(before, quoteId)?.legal ?? null;
    this.#given.set(`${as} ${quoteId}`, { fingerprint, legal });
  }

  /** Which yes a signature given on this desk lacks, in words. */
  lackedBy(desk: Desk, quoteId: string): readonly string[] {
    const quote = quoteOf(desk, quoteId);
    if (quote === undefined) return ['it signs what is not there'];
    const { verdict, legal, language, anchor } = quote;
    const now = fingerprintOf(desk, quote);
    const speaker = anchor.speakerId === null ? undefined : desk.speakers[anchor.speakerId];
    const given = (as: 'standards' | 'reads'): Yes | null => {
      const yes = this.#given.get(`${as} ${quoteId}`);
      return yes?.fingerprint === now ? yes : null;
    };
    const code = verdict?.code;
    if (code === undefined) return ['it signs what has no verdict'];
    const standards =
      legal !== null || (speaker?.unnamed ?? null) !== null || WITH_STANDARDS.includes(code);
    const yes = given('standards');
    return [
      ...(standards && (yes === null || (legal !== null && yes.legal !== legal))
        ? ['it signs without the yes of standards']
        : []),
      ...(WITH_READER.includes(code) && language.secondReader === null && given('reads') === null
        ? ['it signs a translation that nobody read a second time']
        : []),
    ];
  }
}

/** What keeps a story from being cleared or from running as it stands on this desk, in words. */
export function clearedOver(desk: Desk): readonly string[] {
  const running = quotesOf(desk).filter(
    ({ stage, anchor }) =>
      stage !== 'dismissed' && (stage !== 'to-confirm' || anchor.kind !== 'paraphrase'),
  );
  const held = Object.values(desk.messages).filter(
    ({ blocking, settled }) => blocking && settled === null,
  );
  return running.flatMap((quote) => [
    ...(['signed', 'run-unsigned'].includes(quoteStatus(desk, quote))
      ? []
      : [`${quote.id} runs, and nobody answers for it`]),
    ...(held.some(({ quoteId }) => quoteId === quote.id)
      ? [`${quote.id} runs, and a note holds it back`]
      : []),
  ]);
}
