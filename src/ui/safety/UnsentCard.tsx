import { useEffect } from 'react';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import card from '../desk/Notices.module.css';
import { savedWords } from '../desk/saved-words.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../kit/Button.tsx';
import { speech } from '../kit/speech.ts';
import { whenWords } from '../review/when-words.ts';

/** Work that has waited for minutes: said where it is seen, with a copy to take along. */
export function UnsentCard({ since }: { readonly since: string }) {
  const client = useClient();
  const saved = useDesk((state) => state.saved);
  const title = `Not sent since ${whenWords(since)}`;
  useEffect(() => {
    speech.news('unsent', `${title}.`);
    return () => speech.news('unsent', '');
  }, [title]);
  const download = async (): Promise<void> => {
    saveFile('verbatim-unsent.json', 'application/json', [await client.unsentFile(null)]);
  };
  return (
    <section className={card.card} aria-label="Work that is not sent yet">
      <h3 className={card.title}>{title}</h3>
      <p>{savedWords(saved).long} Nobody else sees it yet.</p>
      <div className={card.acts}>
        <Button onClick={() => void client.catchUp()}>Try now</Button>
        <Button onClick={() => void download()}>Download it</Button>
      </div>
    </section>
  );
}
