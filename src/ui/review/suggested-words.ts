import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import type { Anchor } from '#core/quote/quote.ts';
import { valueWords } from '../desk/clash-words.ts';
import { kindLabel } from './kind-words.ts';

function wordsOf(anchor: Anchor): string {
  return anchor.parts.map((part) => part.exact).join(' [/] ');
}

/**
 * A suggested value as it is read. Words, speaker and kind are one field: of these only what would
 * be another stands there.
 */
export function suggestedWords(desk: Desk, write: AnyWrite): string {
  const now = write.field === 'quote.anchor' ? quoteOf(desk, write.id)?.anchor : undefined;
  if (write.field !== 'quote.anchor' || now === undefined) return valueWords(desk, write);
  const next = write.value;
  const changes = [
    wordsOf(next) === wordsOf(now) ? '' : `“${wordsOf(next)}”`,
    next.speakerId === now.speakerId
      ? ''
      : ((next.speakerId === null ? undefined : desk.speakers[next.speakerId]?.name) ??
        'speaker not known'),
    next.kind === now.kind ? '' : kindLabel(next.kind),
  ].filter((part) => part !== '');
  return changes.length === 0 ? valueWords(desk, write) : changes.join(', ');
}
