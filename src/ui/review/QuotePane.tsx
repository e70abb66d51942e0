import {
  lazy,
  memo,
  type RefObject,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Desk, quoteOf, quoteIdsOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { QUESTIONS, type Question } from '#core/verdict/answers.ts';
import type { VerdictCase } from '#core/verdict/case.ts';
import type { Person } from '#core/review/hats.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useDraft } from '../desk/use-draft.ts';
import { useHeld } from '../evidence/use-held.ts';
import { Comparison } from '../evidence/Comparison.tsx';
import { ComparisonKeys } from '../evidence/ComparisonKeys.tsx';
import { SourceBlock } from '../evidence/SourceBlock.tsx';
import { moreBelow } from '../kit/more-below.ts';
import { NOTE_ID, noted } from '../reader/noted.ts';
import { PRACTICE_SLUG } from '../practice/practice-name.ts';
import { ActionBar } from './ActionBar.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { FixKeys } from '../fix/FixKeys.tsx';
import { FourAnswers } from './FourAnswers.tsx';
import { Notices } from './Notices.tsx';
import { type Opened, paneFacts, PaneProvider } from './pane-context.tsx';
import { focusPane, takePaneFocus } from './pane-focus.ts';
import { PaneKeys } from './PaneKeys.tsx';
import { quotePlace } from './quote-place.ts';
import { shortName } from './quote-words.ts';
import styles from './QuotePane.module.css';
import { ReasonAndFix } from './ReasonAndFix.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePastedSource } from './use-pasted-source.ts';
import { useShown } from './use-shown.ts';
import { VerdictGroups } from './VerdictGroups.tsx';
import { HEADING_ID, WhoHead } from './WhoHead.tsx';

const RecordDrawer = lazy(async () => ({
  default: (await import('../record/RecordDrawer.tsx')).RecordDrawer,
}));
const SecondVerdict = lazy(async () => ({
  default: (await import('../queue/SecondVerdict.tsx')).SecondVerdict,
}));
const SinceLooked = lazy(async () => ({
  default: (await import('../queue/SinceLooked.tsx')).SinceLooked,
}));
const Tour = lazy(async () => ({ default: (await import('../practice/Tour.tsx')).Tour }));
const BesideVerdict = lazy(async () => ({
  default: (await import('./BesideVerdict.tsx')).BesideVerdict,
}));
const PaneForms = lazy(async () => ({ default: (await import('./PaneForms.tsx')).PaneForms }));

/**
 * The open quote, in the order of work: who, source, printed and said, answers, verdict, act. Drawn
 * when what it shows is another, not with the frame around it.
 */
export const QuotePane = memo(function QuotePane() {
  const region = useRef<HTMLElement>(null);
  const shown = useShown(region);
  useKeptFocus(region, shown);
  const { desk, me, selectedId } = shown;
  const quote = selectedId === null ? undefined : quoteOf(desk, selectedId);
  const name =
    desk === null || quote === undefined
      ? 'Open quote'
      : `${quotePlace(desk, quote)}, ${shortName(desk, quote)}`;
  return (
    <section ref={region} tabIndex={-1} className={styles.pane} aria-label={name} data-pane-focus>
      {me === null || desk?.story?.slug !== PRACTICE_SLUG ? null : (
        <Suspense fallback={null}>
          <Tour desk={desk} me={me} />
        </Suspense>
      )}
      {desk === null || me === null || quote === undefined ? (
        <p className={styles.empty}>
          {desk !== null && quoteIdsOf(desk).length === 0
            ? 'A quote marked in the story opens here.'
            : 'Choose a quote in the list or in the story.'}
        </p>
      ) : (
        <OpenQuote key={`${me.id}/${quote.id}`} desk={desk} quote={quote} me={me} region={region} />
      )}
    </section>
  );
});

interface OpenQuoteProps {
  readonly desk: Desk;
  readonly quote: Quote;
  readonly me: Person;
  readonly region: RefObject<HTMLElement | null>;
}

function OpenQuote({ desk, quote, me, region }: OpenQuoteProps) {
  const [opened, open] = useState<Opened>(null);
  const [problem, report] = useState<readonly string[]>([]);
  const [editsDirectly, editDirectly] = useState(false);
  const [asked, ask] = useState<Question | null>(null);
  const [recordOpen, openRecord] = useState(false);
  const [typed, typeReason] = useDraft(`reason/${desk.storyId}/${quote.id}`);
  const stored = quote.verdict?.reason ?? null;
  useEffect(() => {
    // It became part of a verdict.
    if (typed !== null && typed === stored) typeReason(null);
  }, [typed, stored, typeReason]);
  const seen = useHeld(paneFacts(desk, quote, me, editsDirectly));
  const { answers } = seen.facts;
  const question = asked ?? QUESTIONS.find((item) => answers[item] === 'unknown') ?? 'words';
  const reviewing = ['ready', 'in-review', 'approved'].includes(quote.stage);
  const dismissed = quote.stage === 'dismissed';
  const beside = hasBeside(desk, quote, seen.facts);
  const openReview = useOpenReview(quote);
  useEffect(openReview, [openReview]);
  useNoted(quote.id);
  useKeptFocus(region, opened === null);
  useEffect(() => {
    if (!takePaneFocus()) return;
    // After the list, which takes the keyboard when it is drawn.
    const frame = requestAnimationFrame(() => region.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [region]);
  const value = {
    ...seen,
    recordOpen,
    openRecord,
    opened,
    open,
    problem,
    report,
    editsDirectly,
    editDirectly,
    question,
    ask,
    reason: typed ?? quote.verdict?.reason ?? '',
    typeReason,
    focusPane,
    keepFocus: () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) focusPane();
      });
    },
  };
  usePastedSource(region, opened === null, (pasted) => open({ kind: 'attach', pasted }));
  return (
    <PaneProvider value={value}>
      <PaneKeys region={region} />
      <ComparisonKeys region={region} />
      <FixKeys region={region} />
      {/* A comment on the story, where that is understood; a piece with a heading where it is not. */}
      {/* Of ARIA 1.3, which the rule does not know yet. */}
      {/* oxlint-disable-next-line jsx-a11y/aria-role */}
      <div id={NOTE_ID} role="comment" className={styles.card} aria-labelledby={HEADING_ID}>
        <article className={styles.whole}>
          <WhoHead />
          <div className={styles.middle}>
            <div className={styles.evidence}>
              <div ref={moreBelow} className={styles.scroll}>
                <Notices />
                <Suspense fallback={null}>{reviewing ? <SinceLooked /> : null}</Suspense>
                <Elsewhere />
                {dismissed ? null : <SourceBlock />}
                <Comparison />
              </div>
            </div>
            {dismissed ? null : seen.unseen ? (
              <Suspense fallback={null}>
                <SecondVerdict />
              </Suspense>
            ) : (
              <>
                <FourAnswers />
                <VerdictGroups />
                <Suspense fallback={null}>{beside ? <BesideVerdict /> : null}</Suspense>
                <ReasonAndFix />
              </>
            )}
          </div>
          <ActionBar />
        </article>
      </div>
      <Suspense fallback={null}>{recordOpen ? <RecordDrawer region={region} /> : null}</Suspense>
      <Suspense fallback={null}>{opened === null ? null : <PaneForms />}</Suspense>
    </PaneProvider>
  );
}

/** The number of the quote in the story points to its card as long as that is drawn. */
function useNoted(quoteId: string): void {
  useLayoutEffect(() => {
    noted.setState({ quoteId });
    return () => noted.setState({ quoteId: null });
  }, [quoteId]);
}

/** Something else bears on the verdict: the source is not named, few words are in marks, words differ. */
function hasBeside({ speakers }: Desk, { anchor }: Quote, { differences }: VerdictCase): boolean {
  const speaker = anchor.speakerId === null ? undefined : speakers[anchor.speakerId];
  return speaker?.unnamed != null || anchor.kind === 'partial' || differences.length > 0;
}

/** A signer who opens a quote that was handed over begins its review (MODEL H, implicit). */
function useOpenReview(quote: Quote): () => void {
  const client = useClient();
  const wanted =
    useDesk((state) => state.me?.hats.includes('signs') ?? false) && quote.stage === 'ready';
  return () => {
    const command = { type: 'open-review', quoteId: quote.id } as const;
    // Of the desk as it is now: an effect may run twice.
    const stage = quoteOf(client.store.getState().desk, quote.id)?.stage;
    if (wanted && stage === 'ready' && client.refusalsOf(command).length === 0)
      void client.dispatch([command]);
  };
}
