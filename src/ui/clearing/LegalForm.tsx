import forms from '../evidence/forms.module.css';
import { usePane } from '../review/pane-context.tsx';
import { quoteName } from '../review/quote-words.ts';
import { TextForm } from '../review/TextForm.tsx';
import { useActs } from '../review/use-acts.ts';
import { legalWrite } from './legal-write.ts';

/** Why legal must see the quote: asked for when it is marked, and when that is changed. */
export function LegalForm({ onClose }: { readonly onClose: () => void }) {
  const { desk, quote } = usePane();
  const acts = useActs();
  const name = quoteName(desk, quote);
  return (
    <TextForm
      draft={`legal/${desk.storyId}/${quote.id}`}
      title={`Mark ${name.toLowerCase()} for legal`}
      label="Why legal must see it"
      action="Mark for legal"
      missing="Type why, so that standards know what to look at."
      start={quote.legal ?? ''}
      onClose={onClose}
      onSend={(reason) => acts.act([legalWrite(quote.id, reason)], `${name} is marked for legal.`)}
    >
      <p className={forms.note}>
        It is not signed before standards say yes, and bars nobody. The proof sheet prints why.
      </p>
    </TextForm>
  );
}
