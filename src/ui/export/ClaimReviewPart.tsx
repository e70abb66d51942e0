import { useMemo, useState } from 'react';
import { claimReviewFile, type ClaimReviews, claimReviews } from '#core/export/claim-review.ts';
import { NO_PARTICULARS, type Particulars } from '#core/export/claim-review-rules.ts';
import { fileName } from '#core/export/file-names.ts';
import type { ExportInput } from '#core/export/quotes-file.ts';
import { Button } from '../kit/Button.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import styles from './ExportPanel.module.css';
import { fileTime } from './local-format.ts';
import { saveFile } from './save-file.ts';
import { reviewWords } from './words.ts';

const FIELDS: readonly {
  readonly key: keyof Particulars;
  readonly label: string;
  readonly hint: string | null;
  readonly type: 'text' | 'url' | 'date';
}[] = [
  { key: 'publisher', label: 'Who publishes the check', hint: null, type: 'text' },
  { key: 'publisherUrl', label: 'Their address', hint: 'https://…', type: 'url' },
  {
    key: 'checkUrl',
    label: 'Page with the full check',
    hint: 'On the publisher’s own site.',
    type: 'url',
  },
  { key: 'publishedOn', label: 'Published on', hint: null, type: 'date' },
  { key: 'storyUrl', label: 'Where the story ran', hint: 'The other outlet’s page.', type: 'url' },
];

/** What keeps everything back. */
function Refusals({ refusals }: Pick<ClaimReviews, 'refusals'>) {
  if (refusals.length === 0) return null;
  return (
    <ul className={styles.kept} aria-label="What keeps every review back">
      {refusals.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

/** Quotes that stay back, each with its reasons. */
function KeptBack({ quotes }: Pick<ClaimReviews, 'quotes'>) {
  if (quotes.length === 0) return null;
  return (
    <ul className={styles.kept} aria-label="Kept back">
      {quotes.map(({ quoteId, name, reasons }) => (
        <li key={quoteId}>
          <b>{name}</b> {reasons.join(' ')}
        </li>
      ))}
    </ul>
  );
}

interface ClaimReviewPartProps {
  readonly input: ExportInput;
  readonly onDone: (say: string) => void;
}

/** What goes out, what is typed for it, and what is kept back. */
function Reviews({ input, onDone }: ClaimReviewPartProps) {
  const [given, setGiven] = useState(NO_PARTICULARS);
  const { reviews, refusals, quotes } = useMemo(() => claimReviews(input, given), [input, given]);
  if (input.desk.story?.relation !== 'other')
    return <p className={styles.note}>{refusals.join(' ')}</p>;
  const download = (): void => {
    const name = fileName(input.desk, 'claimreview', fileTime(new Date()), 'jsonld');
    saveFile(name, 'application/ld+json', [claimReviewFile(reviews)]);
    onDone(`Downloaded ${name}.`);
  };
  return (
    <>
      <p className={styles.note}>
        For signed checks of another publisher’s story that are published. What you type here goes
        into the file and is kept nowhere.
      </p>
      <div className={styles.fields}>
        {FIELDS.map(({ key, label, hint, type }) => (
          <Field key={key} label={label} hint={hint ?? undefined}>
            {(ids) => (
              <TextInput
                {...ids}
                type={type}
                value={given[key]}
                onChange={(event) => setGiven({ ...given, [key]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Refusals refusals={refusals} />
      <div className={styles.end}>
        <Button
          onClick={download}
          disabledBecause={reviews.length > 0 ? null : reviewWords(refusals.length)}
        >
          {reviews.length === 0
            ? 'Download ClaimReview'
            : `Download ClaimReview (${reviews.length})`}
        </Button>
      </div>
      <KeptBack quotes={quotes} />
    </>
  );
}

/** Published checks of another publisher's story as ClaimReview; everything else is refused with its reason. */
export function ClaimReviewPart(props: ClaimReviewPartProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.archive} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>ClaimReview</summary>
      <div className={styles.files}>{open ? <Reviews {...props} /> : null}</div>
    </details>
  );
}
