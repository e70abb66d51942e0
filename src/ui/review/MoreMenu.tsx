import { useClient, useDesk } from '../desk/desk-context.tsx';
import { pathOf } from '../desk/place.ts';
import { legalWrite } from '../clearing/legal-write.ts';
import { showHistoryOf } from '../history/history-of.ts';
import { Menu, type MenuItem } from '../kit/Menu.tsx';
import styles from './ActionBar.module.css';
import { moreActs } from './more-acts.ts';
import { usePane } from './pane-context.tsx';
import { quoteName } from './quote-words.ts';
import { useActs } from './use-acts.ts';

/** False where the browser keeps the clipboard to itself. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function closed(because: string | null): Pick<MenuItem, 'note' | 'disabled'> {
  return because === null ? {} : { note: because, disabled: true };
}

/** What is done now and then: a note, a link, letting go, handing to somebody, assigning. */
export function MoreMenu() {
  const client = useClient();
  const { desk, quote, me, held, open } = usePane();
  const people = useDesk((state) => state.people);
  const acts = useActs();
  const around = { desk, quote, me, people };
  const copyLink = async (): Promise<void> => {
    const link = `${location.origin}${pathOf({ storyId: desk.storyId, quoteId: quote.id })}`;
    client.show({
      said: (await copied(link))
        ? `Link to ${quoteName(desk, quote).toLowerCase()} copied.`
        : 'The browser does not let the page copy. The address above is the link.',
    });
  };
  return (
    <Menu
      label="More acts on this quote"
      trigger={
        <>
          More <span aria-hidden="true">▾</span>
        </>
      }
      className={styles.more}
      items={[
        { id: 'note', label: 'Write a note', onPick: () => open({ kind: 'note' }) },
        // Once it is marked, the notice has what can be done with that.
        ...(quote.legal === null
          ? [
              {
                id: 'legal',
                label: 'Mark for legal',
                onPick: () => open({ kind: 'legal' }),
                ...closed(client.refusalsOf(legalWrite(quote.id, '–'))[0]?.say ?? null),
              },
            ]
          : []),
        {
          id: 'history',
          label: 'History of this quote',
          onPick: () => {
            showHistoryOf(quote.id);
            client.show({ panel: 'history' });
          },
        },
        ...(desk.publications.length > 0 && quote.stage === 'approved'
          ? [
              {
                id: 'complain',
                label: 'Record a complaint',
                onPick: () => open({ kind: 'complain' }),
              },
            ]
          : []),
        {
          id: 'pair',
          label: 'Copy printed and said',
          onPick: () => {
            void import('../evidence/copy-pair.ts').then(({ copyPair }) =>
              copyPair(client, desk, quote, held),
            );
          },
        },
        {
          id: 'link',
          label: 'Copy link to this quote',
          onPick: () => void copyLink(),
        },
        ...moreActs({ ...around, refusalsOf: (command) => client.refusalsOf(command) }).map(
          ({ id, label, command, because, said }) => ({
            id,
            label,
            onPick: () => void acts.act([command], said),
            ...closed(because),
          }),
        ),
      ]}
    />
  );
}
