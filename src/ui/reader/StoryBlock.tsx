import { memo, type ReactNode, useSyncExternalStore } from 'react';
import type { Block } from '#core/story/blocks.ts';
import { classNames } from '../kit/class-names.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { markedWords } from './Mark.tsx';
import { markNumber } from './MarkNumber.tsx';
import { shownWords } from './shown-words.tsx';
import type { SpokenMarks } from './spoken-marks.ts';
import type { BlockModel, MarkedQuote } from './story-model.ts';
import type { Slice } from './story-paints.ts';
import { DESK_LANGUAGE } from './text-language.ts';
import styles from './Story.module.css';

interface StoryBlockProps {
  readonly text: string;
  readonly slice: Slice;
  readonly afterCaption: boolean;
  readonly spoken: SpokenMarks;
}

/** The language of the desk's words in the story; left out where the story is in it too. */
function ownLanguage({ foreign }: BlockModel): string | undefined {
  return foreign ? DESK_LANGUAGE : undefined;
}

/** Where a quote begins and ends, for the ear. */
function said(quote: MarkedQuote, what: 'begins' | 'ends', language?: string): ReactNode {
  return (
    <span key={`${quote.id} ${what}`} className={styles.said} lang={language} dir="ltr">
      {` ${quote.name.toLowerCase()} ${what} `}
    </span>
  );
}

/** Elements without components between them: there are tens of thousands in a long story. */
function words(text: string, model: BlockModel, spoken: SpokenMarks): readonly ReactNode[] {
  const { segments, quotes, openId, litId } = model;
  const own = ownLanguage(model);
  const full = spoken === 'full';
  return segments.flatMap(({ start, end, quoteIds }): readonly ReactNode[] => {
    const piece = text.slice(start, end);
    if (quoteIds.length === 0) {
      return [
        <span key={start} data-from={start}>
          {shownWords(piece)}
        </span>,
      ];
    }
    const over = quotes.filter((quote) => quoteIds.includes(quote.id));
    return [
      ...over.flatMap((quote) =>
        full && quote.start === start ? [said(quote, 'begins', own)] : [],
      ),
      markedWords(start, piece, over, openId, litId),
      ...over.flatMap((quote) =>
        quote.end === end
          ? [full && said(quote, 'ends', own), markNumber(quote, model, own, spoken)]
          : [],
      ),
    ];
  });
}

function drawn(kind: Block['kind'], content: ReactNode, className: string): ReactNode {
  if (kind === 'headline') return <h2 className={className}>{content}</h2>;
  if (kind === 'subhead') return <h3 className={className}>{content}</h3>;
  return <p className={className}>{content}</p>;
}

/** One block of wire copy; drawn again only when what is painted in it changes. */
export const StoryBlock = memo(function StoryBlock({
  text,
  slice,
  afterCaption,
  spoken,
}: StoryBlockProps) {
  const { block } = slice;
  const model = useSyncExternalStore(slice.listen, slice.drawn, slice.drawn);
  const bare = spoken === 'silent';
  const changed = model.quotes.filter((quote) => quote.changed);
  return (
    <div
      className={classNames(
        styles.block,
        changed.length > 0 && styles.changed,
        afterCaption && block.kind !== 'caption' && styles.afterCaption,
      )}
      dir="auto"
    >
      {block.paragraph === null ? null : (
        // Of its own direction, or the word before the number would decide for the paragraph.
        <span className={styles.locator} lang={ownLanguage(model)} dir="ltr">
          {bare ? null : <span className={styles.said}>Paragraph </span>}
          {block.paragraph}
        </span>
      )}
      {drawn(block.kind, words(text, model, spoken), classNames(styles.words, styles[block.kind]))}
      {changed.length === 0 || bare ? null : (
        <Hidden lang={ownLanguage(model)}>
          {changed.map((quote) => `${quote.name} changed since signing.`).join(' ')}
        </Hidden>
      )}
    </div>
  );
});
