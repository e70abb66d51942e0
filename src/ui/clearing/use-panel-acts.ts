import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Command, DirectCommand } from '#core/desk/command.ts';
import type { Acted } from '#sync/desk-client.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { createTurns } from './in-turn.ts';

export interface PanelActs {
  /** Sentences about the last act that was refused; empty when it was taken. */
  readonly problem: readonly string[];
  /** Resolves to whether it was taken. */
  readonly act: (command: Command, said: string) => Promise<boolean>;
  readonly direct: (command: DirectCommand, said: string) => Promise<boolean>;
  /** Where the keyboard goes when the control that had it is gone. */
  readonly home: RefObject<HTMLElement | null>;
  /** To be called where a control that may have the keyboard goes away without an act. */
  readonly keepFocus: () => void;
}

/** Acts of the panel: done, then said in one sentence; what was refused stands in the panel. */
export function usePanelActs(): PanelActs {
  const client = useClient();
  const meId = useDesk((state) => state.me?.id);
  const [problem, report] = useState<readonly string[]>([]);
  const home = useRef<HTMLElement>(null);
  const [inTurn] = useState(createTurns);
  const keepFocus = useCallback((): void => {
    // What is drawn after the act is there with the next frame.
    requestAnimationFrame(() => {
      const at = document.activeElement;
      if (at === null || at === document.body || at.tagName === 'DIALOG') home.current?.focus();
    });
  }, []);
  // For another person the control that was pressed is gone.
  useEffect(keepFocus, [keepFocus, meId]);
  const settle = (acted: Acted, said: string): boolean => {
    const sentences = acted.ok ? [] : [...new Set(acted.refusals.map((item) => item.say))];
    report(sentences);
    client.show({ said: acted.ok ? said : sentences.join(' ') });
    keepFocus();
    return acted.ok;
  };
  return {
    problem,
    act: async (command, said) => settle(await client.dispatch([command]), said),
    direct: async (command, said) => {
      // The host is asked first, and the same asked twice would be refused as done already.
      const acted = await inTurn(command.type, () => client.direct(command));
      return acted === null ? false : settle(acted, said);
    },
    home,
    keepFocus,
  };
}
