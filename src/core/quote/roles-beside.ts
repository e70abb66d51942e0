import type { Token } from './detect-tokens.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Mention } from './mentions.ts';

const LONGEST_APPOSITION = 12;

/** "Anna Smith, the mayor of Fenwick, …": the role that stands after the name, without its article. */
export function roleAfter(
  lexicon: Lexicon,
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  next: Mention | undefined,
): string | null {
  if (
    next === undefined ||
    next.kind !== 'role' ||
    next.from !== mention.to + 1 ||
    tokens[mention.to]?.low !== ','
  )
    return null;
  const from = next.article === null ? next.from : next.from + 1;
  for (let at = next.to; at < tokens.length && at - from < LONGEST_APPOSITION; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'marked') return null;
    if (
      token.low === '&' ||
      (token.kind !== 'punctuation' && !lexicon.rules.endsRole.has(token.low))
    )
      continue;
    const first = tokens[from];
    const last = tokens[at - 1];
    return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
  }
  return null;
}

/** "The envoy, Paul Thorne, …": the role that stands before the name. */
export function roleBefore(
  tokens: readonly Token[],
  mention: Mention,
  before: Mention | undefined,
): string | null {
  if (before === undefined || before.kind !== 'role' || before.to !== mention.from - 1) return null;
  return tokens[before.to]?.low === ',' && ',.'.includes(tokens[mention.to]?.low || ' ')
    ? before.name
    : null;
}
