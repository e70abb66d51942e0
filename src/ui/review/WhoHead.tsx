import { lazy, Suspense, useState } from 'react';
import { paragraphOf } from '#core/desk/context.ts';
import { nameCheckOf } from '#core/desk/speakers.ts';
import { DISMISS_REASONS } from '#core/quote/quote.ts';
import { statusRow } from '#core/review/status.ts';
import { useCaps, withCap } from '../desk/use-caps.ts';
import { Menu } from '../kit/Menu.tsx';
import { StatusShape } from '../kit/StatusShape.tsx';
import { withDoubt } from '../quotes/quote-row.ts';
import { useDoubtOf } from '../quotes/use-doubts.ts';
import { shownWords } from '../reader/shown-words.tsx';
import { KIND_WORDS, kindLabel } from './kind-words.ts';
import { PANE_KEYS } from './pane-key-rows.ts';
import { usePane } from './pane-context.tsx';
import { numberLabel, quoteName, speakerName } from './quote-words.ts';
import { useActs } from './use-acts.ts';
import styles from './WhoHead.module.css';

const WhyLines = lazy(async () => ({ default: (await import('./WhyLines.tsx')).WhyLines }));
const EndsRow = lazy(async () => ({ default: (await import('./EndsRow.tsx')).EndsRow }));

/** The heading of the open quote. */
export const HEADING_ID = 'open-quote-head';

/** Who said it, what sort of quote it is, where it stands, and why the desk took it for one. */
export function WhoHead() {
  const { desk, quote, status, open } = usePane();
  const cap = useCaps('pane', PANE_KEYS);
  const [shown, setShown] = useState<'why' | 'ends' | null>(null);
  const speaker =
    quote.anchor.speakerId === null ? undefined : desk.speakers[quote.anchor.speakerId];
  const check = speaker === undefined ? null : nameCheckOf(desk, speaker);
  const paragraph = paragraphOf(desk, quote);
  const { mention } = quote.anchor;
  const doubt = useDoubtOf()?.(desk, quote) ?? null;
  // A notice under it says so, and why.
  const inName = doubt === 'shifted' ? null : doubt;
  const toggle = (what: 'why' | 'ends'): void => setShown(shown === what ? null : what);
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h2 id={HEADING_ID} className={styles.who}>
          <span className={styles.number} title={quoteName(desk, quote)}>
            {numberLabel(desk, quote)}
          </span>
          {' · '}
          <button
            type="button"
            className={styles.name}
            title={withCap('Change the speaker', cap('speaker'))}
            onClick={() => open({ kind: 'speaker' })}
          >
            {shownWords(withDoubt(speakerName(desk, quote), inName))}
          </button>
        </h2>
        <span className={styles.role}>{shownWords(speaker?.role ?? '')}</span>
        {check === null || !check.holds ? null : (
          <span className={styles.checked} title={`Name and title checked by ${check.by}`}>
            ✓ title
          </span>
        )}
        <span className={styles.status}>
          <StatusShape status={status} />
          {statusRow(status).label}
        </span>
      </div>
      <div className={styles.facts}>
        <span>
          <KindMenu />
        </span>
        {paragraph === null ? null : <span>paragraph {paragraph}</span>}
        {mention === null || saysTheName(mention, speaker?.name ?? '') ? null : (
          <span>“{shownWords(mention)}”</span>
        )}
        {quote.find === null ? (
          <span>marked by {quote.created.by.name}</span>
        ) : (
          <button type="button" aria-expanded={shown === 'why'} onClick={() => toggle('why')}>
            why?
          </button>
        )}
        <button type="button" aria-expanded={shown === 'ends'} onClick={() => toggle('ends')}>
          move ends
        </button>
        <DismissMenu />
      </div>
      <Suspense fallback={null}>
        <WhyLines why={shown === 'why'} />
      </Suspense>
      <Suspense fallback={null}>{shown === 'ends' ? <EndsRow /> : null}</Suspense>
    </header>
  );
}

/** The mention adds nothing to the name: "Kerry" for John Kerry, "A US official" for US official. */
function saysTheName(mention: string, name: string): boolean {
  const [short, long] = [mention.toLowerCase(), name.toLowerCase()];
  return long !== '' && (long.includes(short) || short.includes(long));
}

function KindMenu() {
  const { quote } = usePane();
  const acts = useActs();
  return (
    <Menu
      label={`Kind of quote: ${kindLabel(quote.anchor.kind)}`}
      trigger={kindLabel(quote.anchor.kind)}
      className={styles.menu}
      items={KIND_WORDS.map(({ kind, label }) => ({
        id: kind,
        label,
        disabled: kind === quote.anchor.kind,
        onPick: () =>
          void acts.write(
            [{ field: 'quote.anchor', id: quote.id, value: { ...quote.anchor, kind } }],
            `Kind of quote: ${label}.`,
          ),
      }))}
    />
  );
}

function DismissMenu() {
  const { desk, quote, focusPane } = usePane();
  const acts = useActs();
  if (!['to-confirm', 'open', 'in-hand'].includes(quote.stage)) return null;
  return (
    <span data-dismiss>
      <Menu
        label="Not a quotation: choose why"
        trigger="not a quotation"
        className={styles.menu}
        items={DISMISS_REASONS.map(({ reason, label }) => ({
          id: reason,
          label,
          onPick: async () => {
            const command = { type: 'dismiss', quoteId: quote.id, reason } as const;
            const name = quoteName(desk, quote);
            // The menu goes with the act: the keyboard stays with the quote, where Restore is.
            if (await acts.act([command], `${name} is not a quotation: ${label.toLowerCase()}.`))
              focusPane();
          },
        }))}
      />
    </span>
  );
}
