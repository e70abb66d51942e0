import type { Command, DirectCommand } from '#core/desk/command.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { isJudged } from '#core/desk/kept-back.ts';
import type { Acted } from '#sync/desk-client.ts';
import { newId } from '#sync/new-id.ts';
import { useClient } from '../desk/desk-context.tsx';
import { OWN_FIRST } from './own-first.ts';
import { usePane } from './pane-context.tsx';

export interface Acts {
  /** Writes fields, or suggests them where an edit would bar the signer. Resolves to whether it was taken. */
  readonly write: (writes: readonly AnyWrite[], said: string) => Promise<boolean>;
  readonly act: (commands: readonly Command[], said: string) => Promise<boolean>;
  readonly direct: (command: DirectCommand, said: string) => Promise<boolean>;
}

/** Every act of the pane goes through here: it is stored, then said in one sentence; a refusal is shown. */
export function useActs(): Acts {
  const client = useClient();
  const { quote, suggesting, unseen, report, keepFocus } = usePane();
  const settle = (acted: Acted, said: string): boolean => {
    if (acted.ok) {
      report([]);
      keepFocus();
      if (said !== '') client.show({ said });
      return true;
    }
    const sentences = acted.refusals.map((item) => item.say);
    report(sentences);
    client.show({ said: sentences.join(' ') });
    return false;
  };
  const act = async (commands: readonly Command[], said: string): Promise<boolean> =>
    settle(await client.dispatch(commands), said);
  return {
    act,
    write: async (writes, said) => {
      // It would be written over what this person has not seen.
      if (unseen && writes.some(({ field }) => isJudged(field))) {
        report([OWN_FIRST]);
        client.show({ said: OWN_FIRST });
        return false;
      }
      return suggesting
        ? act(
            [{ type: 'suggest', suggestionId: newId('sg'), quoteId: quote.id, writes }],
            `Suggested. ${said}`,
          )
        : act([{ type: 'edit', writes }], said);
    },
    direct: async (command, said) => settle(await client.direct(command), said),
  };
}
