import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { currentVersion, quoteOf } from '#core/desk/desk.ts';
import { QuoteList } from '../quotes/QuoteList.tsx';
import { StripComes } from '../quotes/StripComes.tsx';
import { closeFind, findInStory, openFind } from '../reader/find-in-story.ts';
import { Story } from '../reader/Story.tsx';
import { focusPaneSoon } from '../review/pane-focus.ts';
import { Button } from '../kit/Button.tsx';
import { useClient, useDesk } from './desk-context.tsx';
import { FaultBoundary } from './FaultBoundary.tsx';
import { Header } from './Header.tsx';
import { setPaneOpener } from './pane-opener.ts';
import { STORY_MISSING } from './place.ts';
import { noteSheet } from './sheet-memory.ts';
import { useKeys } from './use-keys.ts';
import { NARROW, PHONE, useMedia } from './use-media.ts';
import styles from './Frame.module.css';

// The story is there with the first load; the pane is asked for at once and comes right behind it.
const paneModule = import('../review/QuotePane.tsx');
const Notices = lazy(async () => ({ default: (await import('./Notices.tsx')).Notices }));
const FindBar = lazy(async () => ({ default: (await import('../reader/FindBar.tsx')).FindBar }));
const SheetHead = lazy(async () => ({ default: (await import('./SheetHead.tsx')).SheetHead }));
const QuoteStrip = lazy(async () => ({
  default: (await import('../quotes/QuoteStrip.tsx')).QuoteStrip,
}));
const QuotePane = lazy(async () => ({ default: (await paneModule).QuotePane }));

/** Nothing is open yet, or the address names a story that is not here. */
function NoStory({ missing }: { readonly missing: boolean }): ReactNode {
  const client = useClient();
  const gone = useDesk((state) => state.gone);
  const named = useDesk((state) => Boolean(state.storyId));
  if (!missing && gone === null) return <p className={styles.empty}>Opening the story…</p>;
  return (
    <div className={styles.empty}>
      <p>
        {gone ?? (named ? STORY_MISSING : 'There is no story here.')} Bring one in, or open another
        from the menu.
      </p>
      <Button kind="primary" onClick={() => client.show({ panel: 'import' })}>
        Import a story
      </Button>
    </div>
  );
}

/** The three columns: the list, the story, the open quote; less where there is less room. */
export function Frame({ opening }: { readonly opening: boolean }) {
  const desk = useDesk((state) => state.desk);
  const panel = useDesk((state) => state.panel);
  const selectedId = useDesk((state) => state.selectedId);
  const narrow = useMedia(NARROW);
  const phone = useMedia(PHONE);
  const main = useRef<HTMLElement>(null);
  const finding = useStore(findInStory, (state) => state.open);
  // On a phone the open quote covers the story, so it is asked for; a window made narrow keeps it.
  const [sheetOpen, setSheetOpen] = useState(!phone);
  const [searching, search] = useState(false);

  const openPane = useCallback((focus: boolean): void => {
    setSheetOpen(true);
    noteSheet('up');
    if (focus) focusPaneSoon();
  }, []);
  const closeSheet = (): void => {
    setSheetOpen(false);
    noteSheet('down');
  };

  useEffect(() => {
    setPaneOpener(openPane);
    return () => setPaneOpener(null);
  }, [openPane]);

  useKeys('story', main, { 'find-in-story': () => openFind() });

  const whole = desk?.story == null ? null : desk;
  const version = whole === null ? null : currentVersion(whole);
  const open = whole !== null && selectedId !== null && quoteOf(whole, selectedId) !== undefined;
  const sheetShown = open && sheetOpen;
  // Not on the first quote while a link opens another.
  const takeFocus = panel === null && !opening;
  const quotePane = (
    <>
      <Suspense fallback={null}>
        <Notices />
      </Suspense>
      <div className={styles.inner}>
        <Suspense fallback={null}>
          <QuotePane />
        </Suspense>
      </div>
    </>
  );
  return (
    <>
      <a className={styles.skip} href={whole === null ? '#story' : '#story-text'}>
        Skip to the story
      </a>
      <div className={styles.frame}>
        <Header desk={whole} />
        {whole === null ? null : (
          <nav className={styles.left} aria-label="Quotes of the story">
            {narrow ? (
              <Suspense
                fallback={
                  <StripComes className={styles.strip} searching={searching} onSearch={search} />
                }
              >
                <QuoteStrip onOpen={openPane} takeFocus={takeFocus} searching={searching} />
              </Suspense>
            ) : (
              <QuoteList onOpen={openPane} takeFocus={takeFocus} />
            )}
          </nav>
        )}
        <main
          ref={main}
          id="story"
          className={styles.story}
          tabIndex={-1}
          data-covered={phone && sheetShown ? '' : undefined}
        >
          {finding && version !== null ? (
            <FaultBoundary onClose={closeFind}>
              <Suspense fallback={<i data-field-comes="" />}>
                <FindBar version={version} />
              </Suspense>
            </FaultBoundary>
          ) : null}
          {whole === null ? (
            <NoStory missing={!opening} />
          ) : (
            <Story key={whole.storyId} desk={whole} onOpened={openPane} />
          )}
        </main>
        {whole === null || (phone && !sheetShown) ? null : (
          // One element for the column and for the sheet of a phone, so that turning a device round or
          // making a window narrow leaves an open form as it is.
          <aside className={phone ? styles.sheet : styles.pane} aria-label="Open quote">
            {phone ? (
              <Suspense fallback={null}>
                <SheetHead onClose={closeSheet} />
              </Suspense>
            ) : null}
            <div className={phone ? styles.sheetBody : styles.paneBody}>{quotePane}</div>
          </aside>
        )}
      </div>
    </>
  );
}
