import { type RefObject, useEffect, useState } from 'react';
import { blocksOf } from '#core/desk/context.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Version } from '#core/story/version.ts';
import { useClient } from '../desk/desk-context.tsx';
import { isMac, keySettings, workingKey } from '../desk/key-settings.ts';
import { keyCap } from '../desk/keys.ts';
import { useKeys } from '../desk/use-keys.ts';
import {
  clearSelection,
  focusBesideSelection,
  placeCaret,
  type StorySelection,
} from './dom-offsets.ts';
import { partsOf } from './mark-anchor.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useMarkActs } from './use-mark-acts.ts';
import { SELECTION_BAR, useSelection } from './use-selection.ts';

interface SelectedProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly desk: Desk;
  readonly version: Version;
  readonly onMarked: (quoteId: string) => void;
}

interface OfSelection {
  readonly of: StorySelection;
  readonly say: string;
}

/** Which key goes on from a selection, as the keys are set now. */
function keyWords(): string {
  const key = workingKey('story', 'mark', keySettings.getState());
  return key === undefined ? 'Enter goes to its bar.' : `${keyCap(key, isMac)} marks it.`;
}

/** The browser's own selection in the story, and the bar with what can be done with it. */
export function Selected({ root, desk, version, onMarked }: SelectedProps) {
  const client = useClient();
  const [{ selection, exact, by }, forget] = useSelection(root);
  const [refusal, setRefusal] = useState<OfSelection | null>(null);
  const spans =
    selection === null ? [] : partsOf(version.text, blocksOf(version), selection.span, exact);
  const words = spans.map((span) => version.text.slice(span.start, span.end)).join(' ¶ ');
  const letGo = (): void => {
    clearSelection();
    forget();
  };
  const acts = useMarkActs(desk, spans, (quoteId) => {
    letGo();
    onMarked(quoteId);
  });
  const byKeys = by === 'keys' && words !== '';
  useEffect(() => {
    // Whoever selects by key hears what would be marked, and which key does it.
    if (byKeys) client.show({ said: `“${words.replaceAll(/\s/gu, ' ')}”: ${keyWords()}` });
  }, [client, byKeys, words]);
  const act = async (acting: Promise<string | null>): Promise<void> => {
    const refused = await acting;
    if (refused === null || selection === null) return;
    setRefusal({ of: selection, say: refused });
    client.show({ said: refused });
  };
  // Only over a selection, so that a press that came before it was read finds its handler then.
  useKeys(
    'story',
    root,
    spans.length === 0
      ? {}
      : {
          mark: () => void act(acts.mark(false)),
          // A selection outlives a change of focus, so the bar is one key away.
          bar: () => {
            const first = document.querySelector<HTMLElement>(`[${SELECTION_BAR}] button`);
            if (first !== null) focusBesideSelection(first);
          },
        },
  );
  if (selection === null || spans.length === 0) return null;
  return (
    <SelectionBar
      rect={selection.rect}
      words={words}
      exact={exact}
      docked={by === 'touch'}
      acts={acts}
      refusal={refusal !== null && refusal.of === selection ? refusal.say : null}
      onAct={(acting) => void act(acting)}
      onLeave={() => {
        letGo();
        root.current?.focus({ preventScroll: true });
        if (root.current !== null && by === 'keys') placeCaret(root.current, selection.caret);
      }}
    />
  );
}
