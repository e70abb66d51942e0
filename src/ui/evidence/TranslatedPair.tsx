import { versionOf } from '#core/desk/context.ts';
import { printedQuote } from '#core/quote/printed.ts';
import { languageOf } from '#core/record/language.ts';
import { directionOf } from '#core/verdict/language-tag.ts';
import { translatedBack } from '#core/verdict/translation.ts';
import { shownWords } from '../reader/shown-words.tsx';
import { notedLanguage } from '../record/asked.ts';
import { useCompared } from '../record/compared.ts';
import { languageName } from '../review/language-names.ts';
import { usePane } from '../review/pane-context.tsx';
import styles from './Translated.module.css';

/** As much of a story as tells its language. */
const SAMPLE = 20_000;

/**
 * Print and original side by side, the translator named; and a warning where the record is in
 * another language than the print: then one of the two is a translation, and where the words were
 * spoken in ours, it is the record, and the print may be one translated back.
 */
export function TranslatedPair() {
  const { desk, held, quote } = usePane();
  const { original, translator, language } = quote.language;
  const version = versionOf(desk, quote);
  const printed = languageOf(version?.text.slice(0, SAMPLE) ?? '');
  const [sourceId] = held.translated;
  const source = sourceId === undefined ? undefined : desk.sources[sourceId];
  const hash = source?.record?.sha256 ?? null;
  const text = useCompared((state) => (hash === null ? undefined : state.texts[hash]));
  const noted = source === undefined ? null : notedLanguage(source);
  const record = noted ?? (text === undefined ? null : languageOf(text));
  const spoken = quote.rendering === 'none' ? printed : language;
  const foreign = source !== undefined && held.place?.answers.translation !== 'none';
  const named = record === null ? 'in another language' : `in ${languageName(record)}`;
  return (
    <>
      {!foreign ? null : translatedBack(printed, spoken, record) ? (
        <p className={styles.back}>
          <b>Translated back?</b> It was spoken in the language of the story, and {source.title} is{' '}
          {named}: the words there are a translation, and the printed ones may be one of it. Look
          for a record in the language it was spoken in.
        </p>
      ) : quote.rendering === null || quote.rendering === 'none' ? (
        <p className={styles.foreign}>
          <b>Another language.</b> The quotation is in the language of the story, {source.title} is{' '}
          {named}: what is printed can only be a translation of it. Say below whose it is.
        </p>
      ) : null}
      {original === null || original === '' ? null : (
        <div role="group" aria-label="Original and translation">
          <dl className={styles.pair}>
            <div>
              <dt>original{language === null ? '' : `, ${languageName(language)}`}</dt>
              <dd lang={language ?? undefined} dir={directionOf(language)}>
                {shownWords(original)}
              </dd>
            </div>
            <div>
              <dt>printed{translator === null ? '' : `, translated by ${translator}`}</dt>
              <dd lang={printed ?? undefined} dir={directionOf(printed)}>
                {shownWords(printedQuote(version?.text ?? '', quote.anchor.parts))}
              </dd>
            </div>
          </dl>
        </div>
      )}
      {original !== null &&
      original !== '' &&
      translator === null &&
      quote.rendering !== 'interpreter' ? (
        <p className={styles.unnamed}>No translator named.</p>
      ) : null}
    </>
  );
}
