import { useMemo, useState } from 'react';
import { rerunWrites } from '#core/desk/after-fix.ts';
import type { Command } from '#core/desk/command.ts';
import { currentVersion, type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import {
  deskAfterFix,
  type FixEffects,
  fixEffects,
  type FixPreview,
  fixPreview,
} from '#core/desk/fix-effects.ts';
import { fixCommand, type ReadyFix } from '#core/desk/make-fix.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import { newId } from '#sync/new-id.ts';
import { useClient } from '../desk/desk-context.tsx';
import { usePane } from '../review/pane-context.tsx';
import { fixWrites } from './fix-means.ts';
import { type Again, useFoundAgain } from './use-found-again.ts';

/** A fix as it would be made: what stands then, what it does to the rest, and the commands, one act. */
export interface FixPlan {
  readonly preview: FixPreview;
  readonly after: Quote | undefined;
  readonly effects: FixEffects;
  readonly number: number;
  /** What the records say of the new words; undefined: they are being asked. */
  readonly again: Again;
  /** The answers and the verdict that follow from that. */
  readonly rerun: readonly AnyWrite[];
  readonly commands: readonly Command[];
  readonly refusals: readonly Refusal[];
}

interface Drawn {
  readonly desk: Desk;
  readonly writes: readonly AnyWrite[];
  readonly command: ReturnType<typeof fixCommand>;
  readonly preview: FixPreview;
  readonly effects: FixEffects;
}

/** Works out what making a fix would do; null: there is none to make. Costs one placement a quote. */
export function useFixPlan(fix: ReadyFix | null): FixPlan | null {
  const client = useClient();
  const { desk, quote, held, facts } = usePane();
  // Whole, not as this person sees them: an item that is written again must keep all its words.
  const { exhibits } = facts;
  const [versionId] = useState(() => newId('v'));
  // The very same desk as long as nothing else is, so that the records are asked once.
  const drawn = useMemo((): Drawn | null => {
    if (fix === null) return null;
    const writes = fixWrites(quote, fix, exhibits);
    const command = fixCommand(desk, quote, fix, versionId);
    const after = deskAfterFix(desk, writes, command);
    const effects = fixEffects(desk, after, command);
    return { desk: after, writes, command, preview: fixPreview(desk, quote, fix.edits), effects };
  }, [desk, quote, exhibits, fix, versionId]);
  const again = useFoundAgain(drawn?.desk ?? null, quote.id, held.exhibit);
  if (drawn === null) return null;
  const after = quoteOf(drawn.desk, quote.id);
  const rerun = after === undefined ? [] : rerunWrites(drawn.desk, after, again ?? null);
  return {
    preview: drawn.preview,
    after,
    effects: drawn.effects,
    number: (currentVersion(desk)?.number ?? 0) + 1,
    again,
    rerun,
    commands: [
      ...(drawn.writes.length === 0 ? [] : [{ type: 'edit', writes: drawn.writes } as const]),
      drawn.command,
      ...(rerun.length === 0 ? [] : [{ type: 'edit', writes: rerun } as const]),
    ],
    refusals: client.refusalsOf(drawn.command),
  };
}
