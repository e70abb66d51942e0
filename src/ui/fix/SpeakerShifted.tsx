import { speakerShifted } from '#core/desk/speaker-shifted.ts';
import { Button } from '../kit/Button.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import notices from '../review/Notices.module.css';
import { usePane } from '../review/pane-context.tsx';
import { shortName } from '../review/quote-words.ts';
import { useActs } from '../review/use-acts.ts';
import { shiftSentence } from './shift-words.ts';

/** After a new version the words may be read as somebody else's: why, and how to say who it is. */
export function SpeakerShifted() {
  const { desk, quote, suggesting, open } = usePane();
  const acts = useActs();
  const shift = speakerShifted(desk, quote);
  if (shift === null) return null;
  const name = shortName(desk, quote);
  // Written again as it is: that is how somebody says so.
  const same = { field: 'quote.anchor', id: quote.id, value: quote.anchor } as const;
  return (
    <div className={notices.notice}>
      <p>
        <b>Speaker may have shifted.</b> {shownWords(shiftSentence(shift, quote.anchor, name))}
        {suggesting ? ` Signing says that it is still ${name}.` : ''}
      </p>
      {shift.why !== 'before' || shift.stoodAfter === '' ? null : (
        <p>
          It stood after: <span className={notices.printed}>{shownWords(shift.stoodAfter)}</span>
        </p>
      )}
      <div className={notices.buttons}>
        {suggesting ? null : (
          <Button onClick={() => void acts.write([same], `Speaker: still ${name}.`)}>
            Still {shownWords(name)}
          </Button>
        )}
        <Button onClick={() => open({ kind: 'speaker' })}>Choose the speaker</Button>
      </div>
    </div>
  );
}
