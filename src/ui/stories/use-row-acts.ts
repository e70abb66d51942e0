import type { AnyWrite } from '#core/desk/field.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import type { Backups, Got } from '#sync/backups.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useOutcome } from '../desk/use-outcome.ts';
import { showPrompts } from '../practice/show-prompts.ts';
import { copyTitle } from './story-words.ts';

/** What can be done with a story of the list. */
export interface RowActs {
  readonly open: (storyId: string) => void;
  /** Null: renamed; else why not. */
  readonly rename: (story: StorySummary, title: string) => Promise<string | null>;
  readonly archive: (story: StorySummary, away: boolean) => Promise<void>;
  readonly duplicate: (story: StorySummary) => Promise<void>;
  readonly takeTour: (storyId: string) => Promise<void>;
  /** Runs one act on the copies; null where it was refused, and the reason is shown. */
  readonly copies: <T>(act: (backups: Backups) => Promise<Got<T>>) => Promise<T | null>;
  readonly deleted: (story: StorySummary) => Promise<void>;
}

interface Needs {
  readonly titles: readonly string[];
  readonly onClose: () => void;
  /** The list is to be read again. */
  readonly again: () => Promise<void>;
  /** The row that had the keyboard goes away. */
  readonly keepFocus: () => void;
}

/** The acts of the rows, and what came of the last one: a sentence said, and one refused. */
export function useRowActs({ titles, onClose, again, keepFocus }: Needs): {
  readonly acts: RowActs;
  readonly said: string;
  readonly problem: string | null;
} {
  const client = useClient();
  const openId = useDesk((state) => state.storyId);
  const { said, problem, tell, refuse, forget, copies } = useOutcome();

  const write = async (storyId: string, one: AnyWrite): Promise<string | null> => {
    forget();
    const acts = await client.storyActs();
    const acted = await acts.act(storyId, [{ type: 'edit', writes: [one] }]);
    if (!acted.ok) return acted.refusals.map((item) => item.say).join(' ');
    await again();
    return null;
  };
  const open = async (storyId: string): Promise<void> => {
    onClose();
    if (storyId !== openId) await client.openStory(storyId);
  };
  const acts: RowActs = {
    open: (storyId) => void open(storyId),
    rename: async ({ storyId }, title) => {
      const refused = await write(storyId, { field: 'story.title', id: storyId, value: title });
      if (refused === null) tell(`Renamed: “${title}”.`);
      return refused;
    },
    archive: async ({ storyId, title }, away) => {
      const value = { field: 'story.archived', id: storyId, value: away } as const;
      const refused = await write(storyId, value);
      if (refused !== null) return refuse(refused);
      tell(away ? `“${title}” is archived.` : `“${title}” is back in view.`);
      keepFocus();
    },
    duplicate: async ({ storyId, title }) => {
      forget();
      const made = await (await client.storyActs()).duplicate(storyId, copyTitle(title, titles));
      if (!made.ok) return refuse(made.say);
      onClose();
      client.show({ said: 'A new story of the same text is open. Nobody has checked it.' });
    },
    takeTour: async (storyId) => {
      const { restartTour } = await import('../practice/tour-progress.ts');
      restartTour(storyId);
      await open(storyId);
      showPrompts();
    },
    copies,
    deleted: async ({ title }) => {
      await client.catchUp();
      await again();
      tell(`“${title}” is deleted.`);
      keepFocus();
    },
  };
  return { acts, said, problem };
}
