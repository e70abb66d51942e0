import { useClient } from '../desk/desk-context.tsx';
import { useCaps } from '../desk/use-caps.ts';
import { Button } from '../kit/Button.tsx';
import { Key } from '../kit/Key.tsx';
import { Menu } from '../kit/Menu.tsx';
import { choosePlace } from '../record/chosen-place.ts';
import { useCompared } from '../record/compared.ts';
import { RECORD_KEYS } from '../record/record-keys.ts';
import { usePane } from '../review/pane-context.tsx';
import styles from './Comparison.module.css';
import { countWords, criticalWords } from './difference-words.ts';
import { shortPlace } from './place-words.ts';
import { useTakePlace } from './use-take-place.ts';

interface PlaceLineProps {
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

/**
 * The first line: what may change the meaning, in words, else how much differs; the record beside. Then
 * where the words stand, if nobody has attached that yet, and every other place as good.
 */
export function PlaceLine({ adding, onAdding }: PlaceLineProps) {
  const client = useClient();
  const { desk, held, quote, found, recordOpen, openRecord } = usePane();
  const cap = useCaps('pane', RECORD_KEYS);
  const failed = useCompared((state) => state.failed);
  const { place, rivals, taken } = held;
  const noted = found?.differences ?? quote.differences;
  const differences = noted.length > 0 ? noted : (place?.differences ?? []);
  const critical = criticalWords(differences);
  const other = place?.flags.find(({ flag }) => flag === 'said_by_other');
  const hasRecord = held.searched.length > 0;
  return (
    <>
      <div className={styles.where}>
        {critical === '' && other === undefined ? (
          <span className={styles.place}>
            {failed
              ? 'The comparison did not come through. It is tried again with the next change.'
              : place === null
                ? ''
                : countWords(differences)}
          </span>
        ) : (
          <strong className={styles.first}>
            <span aria-hidden="true">◇ </span>
            {critical === '' ? null : <>Meaning may change: {critical}. </>}
            {other?.detail}
          </strong>
        )}
        <span className={styles.tools}>
          {adding ? null : (
            <button
              type="button"
              className={styles.note}
              aria-label="Note a difference"
              onClick={() => onAdding(true)}
            >
              note a difference
            </button>
          )}
          {place === null && (held.exhibit?.evidence.excerpt ?? '') === '' ? null : (
            <button
              type="button"
              className={styles.note}
              aria-label="Copy printed and said"
              onClick={() => {
                void import('./copy-pair.ts').then(({ copyPair }) =>
                  copyPair(client, desk, quote, held),
                );
              }}
            >
              copy both
            </button>
          )}
          {hasRecord ? (
            <button
              type="button"
              className={styles.link}
              aria-expanded={recordOpen}
              onClick={() => openRecord(!recordOpen)}
            >
              record <Key>{cap('record')}</Key>
            </button>
          ) : null}
        </span>
      </div>
      {place === null || desk.sources[place.sourceId] === undefined ? null : taken &&
        rivals.length < 2 ? null : (
        <Where />
      )}
    </>
  );
}

/** A place that is not attached yet, or one of several. */
function Where() {
  const { desk, held } = usePane();
  const take = useTakePlace();
  const cap = useCaps('pane', RECORD_KEYS);
  const { place, exhibit, taken } = held;
  if (place === null) return null;
  const title = desk.sources[place.sourceId]?.title ?? '';
  return (
    <div className={styles.where}>
      {taken ? null : (
        <span className={styles.place} title={`${title}: ${place.locator}`}>
          {exhibit === null ? `${title}: ` : ''}
          {place.locator}
        </span>
      )}
      <Rivals />
      {taken ? null : (
        <Button
          kind="quiet"
          className={styles.small}
          aria-label={exhibit === null ? 'Attach this place' : 'Use this place'}
          keys={cap('take-place')}
          onClick={() => void take()}
        >
          {exhibit === null ? 'Attach' : 'Use this place'}
        </Button>
      )}
    </div>
  );
}

/** Every place nearly as good: chosen by a person, never by the desk alone. */
function Rivals() {
  const { quote, held } = usePane();
  const { rivals, place } = held;
  if (rivals.length < 2) return null;
  const words = `${rivals.length} places in this record: ${rivals.map(shortPlace).join('; ')}`;
  return (
    <Menu
      label={words}
      className={styles.rivals}
      trigger={
        <>
          <span>{words}</span> ▾
        </>
      }
      items={rivals.map((rival) => ({
        id: String(rival.at.start),
        label: shortPlace(rival),
        note: rival === place ? 'shown' : rival.excerpt.slice(0, 90),
        onPick: () => choosePlace(quote.id, { sourceId: rival.sourceId, start: rival.at.start }),
      }))}
    />
  );
}
