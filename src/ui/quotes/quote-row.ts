import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { versionOf } from '#core/desk/context.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import { listTitle } from '#core/quote/printed.ts';
import { DISMISS_REASONS } from '#core/quote/quote.ts';
import { type Status, statusRow } from '#core/review/status.ts';
import { lookIn, type SpeakerLook } from '../reader/speaker-look.ts';
import { shortName } from '../review/quote-words.ts';
import type { Doubt, DoubtOf } from './use-doubts.ts';

/** What rows are made of besides their quotes: of the desk only what all of them share, for a row outlives it. */
export interface RowsAround {
  readonly desk: Pick<Desk, 'speakers' | 'versions'>;
  readonly looks: ReadonlyMap<string, SpeakerLook>;
  /** Whose tab this is, for "in hand · you". */
  readonly myId: string | null;
  /** Null: speakers are shown as they were found. */
  readonly doubtOf: DoubtOf | null;
}

/** "Kerry, check who"; "Kerry, may have shifted"; "unknown · perhaps Kerry". */
export function withDoubt(name: string, doubt: Doubt | null): string {
  if (doubt === null) return name;
  if (doubt === 'shifted') return `${name}, may have shifted`;
  return doubt === 'check' ? `${name}, check who` : `unknown · perhaps ${name}`;
}

/** One row of the list. Of thousands few are drawn, so what is drawn of one is worked out when it is asked for. */
export class QuoteRow {
  readonly quote: Quote;
  readonly status: Status;
  /** From 1 among its kind. */
  readonly place: number;
  readonly around: RowsAround;
  /** Open clashes on the quote. */
  readonly clashes: number;
  /** As whoever looks may see it, "word for word"; '' for none. */
  readonly verdict: string;
  /** Why it stands where it does in the order that was asked for; '' where nobody asks. */
  readonly note: string;
  #title: string | null = null;

  constructor(
    quote: Quote,
    status: Status,
    place: number,
    around: RowsAround,
    clashes: number,
    verdict: string,
    note = '',
  ) {
    this.quote = quote;
    this.status = status;
    this.place = place;
    this.around = around;
    this.clashes = clashes;
    this.verdict = verdict;
    this.note = note;
  }

  get id(): string {
    return this.quote.id;
  }

  get paraphrase(): boolean {
    return !isQuotation(this.quote);
  }

  /** "6", for a paraphrase "P2"; '' for what is no quotation. */
  get number(): string {
    if (this.status === 'dismissed') return '';
    return (this.paraphrase ? 'P' : '') + this.place;
  }

  /** "Quote 6", "Paraphrase 2". */
  get name(): string {
    if (this.status === 'dismissed') return 'Not a quotation';
    return `${this.paraphrase ? 'Paraphrase' : 'Quote'} ${this.place}`;
  }

  get title(): string {
    const { quote, around } = this;
    this.#title ??= listTitle(versionOf(around.desk, quote)?.text ?? '', quote.anchor.parts);
    return this.#title;
  }

  /** The short name, with what is doubtful about it. */
  get speaker(): string {
    const { desk, doubtOf } = this.around;
    return withDoubt(shortName(desk, this.quote), doubtOf?.(desk, this.quote) ?? null);
  }

  get look(): SpeakerLook {
    return lookIn(this.around.looks, this.quote.anchor.speakerId);
  }

  /** The status in words, with the verdict before it and a clash behind it where there is one; for a dismissed one the reason. */
  get words(): string {
    const { quote, status, clashes, verdict, note } = this;
    const before = note === '' ? '' : `${note} · `;
    if (quote.dismissal !== null && status === 'dismissed') {
      const { reason } = quote.dismissal;
      return before + (DISMISS_REASONS.find((row) => row.reason === reason)?.label ?? reason);
    }
    const who =
      status === 'in-hand' && quote.assignee !== null
        ? ` · ${quote.assignee.id === this.around.myId ? 'you' : (quote.assignee.name.split(' ')[0] ?? '')}`
        : '';
    const clash = clashes === 0 ? '' : `, ${clashes} ${clashes === 1 ? 'clash' : 'clashes'}`;
    // Cut short it loses the status first, which has its shape besides.
    const found = verdict === '' ? '' : `${verdict} · `;
    return `${before}${found}${statusRow(status).label.toLowerCase()}${who}${clash}`;
  }

  get parts(): number {
    return this.quote.anchor.parts.length;
  }

  /** Whether one who saw this row sees nothing else in the other; a row that nobody saw is as any. */
  looksLike(other: QuoteRow): boolean {
    return (
      this.#title !== null &&
      this.number === other.number &&
      this.name === other.name &&
      this.speaker === other.speaker &&
      this.look.colour === other.look.colour &&
      this.look.line === other.look.line &&
      this.status === other.status &&
      this.words === other.words
    );
  }

  /** The same row with a reason before its status. */
  noted(note: string): QuoteRow {
    const { quote, status, place, around, clashes, verdict } = this;
    return new QuoteRow(quote, status, place, around, clashes, verdict, note);
  }
}
