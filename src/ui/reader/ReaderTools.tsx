import { lazy, type RefObject, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Version } from '#core/story/version.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { whenIdle } from '../kit/when-idle.ts';
import { EndHandles } from './EndHandles.tsx';
import { marking, startMarking, stopMarking } from './marking.ts';
import { pickerStart } from './picker-start.ts';
import { Selected } from './Selected.tsx';
import { StackChip } from './StackChip.tsx';
import { useCandidateKeys } from './use-candidate-keys.ts';
import { useHopSpeech } from './use-hop-speech.ts';

const loadPicker = async () => ({ default: (await import('./PickerBar.tsx')).PickerBar });
const loadWords = async () => ({ default: (await import('./WordsForm.tsx')).WordsForm });
const PickerBar = lazy(loadPicker);
const WordsForm = lazy(loadWords);

interface ReaderToolsProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly desk: Desk;
  readonly version: Version;
  /** Opens a quote; `focus`: the keyboard goes into the pane. */
  readonly onOpen: (quoteId: string, focus: boolean) => void;
}

/** Everything that is done to the story beside reading it; comes right behind its first paint. */
export function ReaderTools({ root, desk, version, onOpen }: ReaderToolsProps) {
  const mode = useStore(marking, (state) => state.mode);
  const stack = useStore(marking, (state) => state.stack);
  const selectedId = useDesk((state) => state.selectedId);
  const open = selectedId === null ? undefined : quoteOf(desk, selectedId);
  useCandidateKeys(root, desk);
  useHopSpeech();
  // Before they are asked for: whoever presses W types the words at once.
  useEffect(
    () =>
      whenIdle(() => {
        // What does not come now is asked for again when it is wanted.
        Promise.all([loadPicker(), loadWords(), import('./FindBar.tsx')]).catch(() => {});
      }),
    [],
  );
  // What one story was busy with is no business of the next.
  useEffect(() => () => marking.setState({ mode: null, stack: null, hop: null }), []);
  useKeys('story', root, {
    pick: () => startMarking('picker'),
    words: () => startMarking('words'),
  });
  const onMarked = (quoteId: string): void => onOpen(quoteId, true);
  const opensHere = open?.stage !== 'dismissed' && open?.anchor.parts[0]?.versionId === version.id;
  return (
    <>
      {mode === null ? (
        <Selected root={root} desk={desk} version={version} onMarked={onMarked} />
      ) : null}
      <Suspense fallback={<i data-field-comes="" />}>
        {mode === 'picker' ? (
          <PickerBar
            root={root}
            desk={desk}
            version={version}
            startAt={() => pickerStart(root.current, desk, version, selectedId)}
            onMarked={onMarked}
          />
        ) : null}
        {mode === 'words' ? (
          <WordsForm desk={desk} version={version} onMarked={onMarked} onClose={stopMarking} />
        ) : null}
      </Suspense>
      {stack === null ? null : <StackChip desk={desk} stack={stack} onOpen={onOpen} />}
      {open !== undefined && opensHere && mode === null ? (
        <EndHandles key={open.id} root={root} desk={desk} quote={open} />
      ) : null}
    </>
  );
}
