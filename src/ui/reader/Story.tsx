import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { blocksOf } from '#core/desk/context.ts';
import { type Desk, currentVersion } from '#core/desk/desk.ts';
import { newId } from '#sync/new-id.ts';
import { useClient } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { sayOf, useRefusal } from '../desk/use-refusal.ts';
import { useRows } from '../quotes/use-rows.ts';
import { clearSelection, type StorySelection } from './dom-offsets.ts';
import { handAnchor, partsOf } from './mark-anchor.ts';
import { StoryBlock } from './StoryBlock.tsx';
import { storyModel } from './story-model.ts';
import { useMarks } from './use-marks.ts';
import { useScrollToOpen } from './use-scroll-to-open.ts';
import { useSelection } from './use-selection.ts';
import styles from './Story.module.css';

const SelectionBar = lazy(async () => ({
  default: (await import('./SelectionBar.tsx')).SelectionBar,
}));

/** The story as it will be printed, with every quote marked in it. */
export function Story({
  desk,
  onOpened,
}: {
  readonly desk: Desk;
  readonly onOpened: (focus: boolean) => void;
}) {
  const client = useClient();
  const rows = useRows();
  const model = useMemo(() => storyModel(desk, rows), [desk, rows]);
  const root = useRef<HTMLElement>(null);
  const [{ selection, exact }, forget] = useSelection(root);
  const [refusal, setRefusal] = useState<{
    readonly of: StorySelection | null;
    readonly say: string;
  } | null>(null);
  const version = currentVersion(desk);
  const { open, hop } = useMarks(root, rows, onOpened);
  useScrollToOpen(root, model?.firstId ?? null);

  const spans =
    selection === null || version === null
      ? []
      : partsOf(version.text, blocksOf(version), selection.span, exact);

  const because = useRefusal(
    version === null || spans.length === 0
      ? null
      : {
          type: 'mark',
          quoteId: 'q-not-yet',
          anchor: handAnchor(version.text, version.id, spans, false),
        },
  );

  const mark = async (paraphrase: boolean): Promise<void> => {
    if (version === null || spans.length === 0) return;
    const quoteId = newId('q');
    const acted = await client.dispatch([
      { type: 'mark', quoteId, anchor: handAnchor(version.text, version.id, spans, paraphrase) },
    ]);
    if (!acted.ok) {
      setRefusal({ of: selection, say: sayOf(acted.refusals) });
      return;
    }
    clearSelection();
    forget();
    client.show({
      selectedId: quoteId,
      said: `Marked as a ${paraphrase ? 'paraphrase' : 'quotation'}. Next: say who said it.`,
    });
    onOpened(true);
  };
  useKeys('story', root, {
    next: () => hop(1),
    previous: () => hop(-1),
    mark: () => void mark(false),
  });
  if (model === null) return null;
  return (
    <>
      <article ref={root} className={styles.story} aria-label="Story" tabIndex={-1}>
        {model.blocks.map((item) => (
          <StoryBlock
            key={`${model.versionId} ${item.block.start}`}
            text={model.text}
            model={item}
            firstId={model.firstId}
            onOpen={open}
          />
        ))}
      </article>
      {selection === null || spans.length === 0 || version === null ? null : (
        <Suspense fallback={null}>
          <SelectionBar
            rect={selection.rect}
            words={spans.map((span) => version.text.slice(span.start, span.end)).join(' ¶ ')}
            exact={exact}
            because={because}
            refusal={refusal !== null && refusal.of === selection ? refusal.say : null}
            onMark={(paraphrase) => void mark(paraphrase)}
          />
        </Suspense>
      )}
    </>
  );
}
