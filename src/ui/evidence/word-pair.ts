import { versionOf } from '#core/desk/context.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { printedQuote } from '#core/quote/printed.ts';
import { isConfidential } from '#core/review/confidential.ts';
import { quoteName, speakerName } from '../review/quote-words.ts';
import type { Held } from './shown-place.ts';

function withoutStop(title: string): string {
  return title.replace(/\.$/u, '');
}

/**
 * What is printed and what was said, to be pasted into a mail: with whose words they are and where
 * they stand. Words of a confidential source do not leave the desk, whoever copies.
 */
export function pairText(desk: Desk, quote: Quote, { place, exhibit }: Held): string {
  const printed = printedQuote(versionOf(desk, quote)?.text ?? '', quote.anchor.parts);
  const id = place?.sourceId ?? exhibit?.source.id;
  const source = id === undefined ? undefined : desk.sources[id];
  const words = place?.excerpt ?? exhibit?.evidence.excerpt ?? '';
  const where = place?.locator ?? exhibit?.evidence.locator ?? '';
  const head = [`${quoteName(desk, quote)}, ${speakerName(desk, quote)}`, `Printed: ${printed}`];
  if (source !== undefined && isConfidential(source))
    return [...head, 'Said: words of a confidential source, withheld'].join('\n');
  if (words.trim() === '') return [...head, 'Said: no record of it yet'].join('\n');
  const named = source === undefined ? '' : withoutStop(source.title);
  const from = [named, where].filter((part) => part !== '').join(', ');
  return [...head, `Said: ${words.trim()}`, ...(from === '' ? [] : [`In: ${from}`])].join('\n');
}
