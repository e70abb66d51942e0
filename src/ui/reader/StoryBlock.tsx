import { Fragment, memo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { classNames } from '../kit/class-names.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { lit } from './lit.ts';
import { Mark } from './Mark.tsx';
import { MarkNumber } from './MarkNumber.tsx';
import type { BlockModel } from './story-model.ts';
import styles from './Story.module.css';

interface StoryBlockProps {
  readonly text: string;
  readonly model: BlockModel;
  /** The quote whose number takes Tab when none is open. */
  readonly firstId: string | null;
  readonly onOpen: (quoteId: string, focus: boolean) => void;
}

function useOwn(model: BlockModel): {
  readonly openId: string | null;
  readonly litId: string | null;
  readonly anyOpen: boolean;
} {
  const mine = (id: string | null): string | null =>
    id !== null && model.quotes.some((quote) => quote.id === id) ? id : null;
  return {
    openId: useDesk((state) => mine(state.selectedId)),
    anyOpen: useDesk((state) => state.selectedId !== null),
    litId: useStore(lit, (state) => mine(state.quoteId)),
  };
}

function Words({ text, model, firstId, onOpen }: StoryBlockProps) {
  const { openId, litId, anyOpen } = useOwn(model);
  return model.segments.map(({ start, end, quoteIds }) => {
    const words = text.slice(start, end);
    if (quoteIds.length === 0) {
      return (
        <span key={start} data-from={start}>
          {words}
        </span>
      );
    }
    const over = model.quotes.filter((quote) => quoteIds.includes(quote.id));
    const begins = over.filter((quote) => quote.start === start);
    const ends = over.filter((quote) => quote.end === end);
    return (
      <Fragment key={start}>
        {begins.map((quote) => (
          <Hidden key={quote.id}>{` ${quote.name.toLowerCase()} begins `}</Hidden>
        ))}
        <Mark from={start} quotes={over} openId={openId} litId={litId}>
          {words}
        </Mark>
        {ends.map((quote) => (
          <Fragment key={quote.id}>
            <Hidden>{` ${quote.name.toLowerCase()} ends `}</Hidden>
            <MarkNumber
              quote={quote}
              open={quote.id === openId}
              tabStop={quote.id === openId || (!anyOpen && quote.id === firstId)}
              onOpen={onOpen}
            />
          </Fragment>
        ))}
      </Fragment>
    );
  });
}

function drawn(kind: BlockModel['block']['kind'], words: ReactNode, className: string): ReactNode {
  if (kind === 'headline') return <h2 className={className}>{words}</h2>;
  if (kind === 'subhead') return <h3 className={className}>{words}</h3>;
  return <p className={className}>{words}</p>;
}

/** One block of wire copy; drawn again only when what is painted in it changes. */
export const StoryBlock = memo(
  function StoryBlock(props: StoryBlockProps) {
    const { block, quotes } = props.model;
    const changed = quotes.filter((quote) => quote.changed);
    return (
      <div className={classNames(styles.block, changed.length > 0 && styles.changed)} dir="auto">
        {block.paragraph === null ? null : (
          <span className={styles.locator}>
            <Hidden>Paragraph </Hidden>
            {block.paragraph}
          </span>
        )}
        {drawn(block.kind, <Words {...props} />, classNames(styles.words, styles[block.kind]))}
        {changed.length === 0 ? null : (
          <Hidden>
            {changed.map((quote) => `${quote.name} changed since signing.`).join(' ')}
          </Hidden>
        )}
      </div>
    );
  },
  (before, after) =>
    before.model.signature === after.model.signature &&
    before.text === after.text &&
    before.firstId === after.firstId &&
    before.onOpen === after.onOpen,
);
