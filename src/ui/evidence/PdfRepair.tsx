import { useEffect, useState } from 'react';
import type { PdfRepair as Repair } from '#core/record/formats/pdf-paste.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import forms from './forms.module.css';

/** Milliseconds without a key before a text is looked at. */
const QUIET = 250;

interface PdfRepairProps {
  readonly text: string;
  readonly onTake: (text: string) => void;
}

/** "14 lines joined, 2 words put together, 3 page lines left out." */
function repairWords({ joined, hyphens, pageLines }: Repair): string {
  const count = (number: number, one: string, many: string): string =>
    number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
  const done = [
    count(joined, 'line joined', 'lines joined'),
    count(hyphens, 'word put together', 'words put together'),
    count(pageLines, 'page line left out', 'page lines left out'),
  ].filter((item) => item !== '');
  return `${done.join(', ')}.`;
}

/** Lines broken by the pages of a PDF: put together on request, and shown before that is taken (MODEL D). */
export function PdfRepair({ text, onTake }: PdfRepairProps) {
  const client = useClient();
  const [shown, show] = useState(false);
  const [mended, setMended] = useState<{
    readonly of: string;
    readonly repair: Repair | null;
  } | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      client.locator.mend(text).then(
        (repair) => {
          if (wanted) setMended({ of: text, repair });
        },
        () => {
          // Nothing is offered; the text stays as it was pasted.
        },
      );
    }, QUIET);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, text]);
  const repair = mended?.of === text ? mended.repair : null;
  if (repair === null) return null;
  if (!shown)
    return (
      <p className={forms.note}>
        The lines look broken by a page.{' '}
        <Button kind="quiet" onClick={() => show(true)}>
          Put them together
        </Button>
      </p>
    );
  return (
    <section aria-label="Preview of the text put together">
      <p className={forms.note}>{repairWords(repair)}</p>
      {/* It scrolls, and the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={forms.record} tabIndex={0} role="group" aria-label="Text put together">
        {repair.text}
      </div>
      <Button onClick={() => onTake(repair.text)}>It reads right, use it</Button>
      <Button kind="quiet" onClick={() => show(false)}>
        Leave it as it is
      </Button>
    </section>
  );
}
