import type { Span } from '../text/span.ts';
import type { ComparedQuote } from './compared-quote.ts';
import { bracketsIn, ellipsesIn } from './printed-part.ts';

/**
 * An ellipsis or bracket of a printed part, `at` (UTF-16) in it, and the words of the record that it
 * stands for: cut by the ellipsis, replaced by the bracket. '' where nothing was cut or replaced; null
 * where the words around it were not found, so that nobody can say.
 */
export interface AuditedMark {
  readonly part: number;
  readonly mark: 'ellipsis' | 'bracket';
  readonly printed: string;
  readonly at: Span;
  readonly said: string | null;
}

/** Every ellipsis and bracket of a quote with what it stands for (factcheck-peers §6). */
export function auditMarks(
  parts: readonly string[],
  compared: ComparedQuote | null,
): readonly AuditedMark[] {
  return parts.flatMap((text, part) => {
    const ellipses = ellipsesIn(text);
    const brackets = bracketsIn(text).filter(
      (span) => !ellipses.some((each) => each.start === span.start),
    );
    const found = compared?.parts[part]?.place ?? null;
    const audited = (mark: AuditedMark['mark'], at: Span): AuditedMark => {
      const difference = compared?.differences.find(
        (each) => each.part === part && each.printedAt?.start === at.start,
      );
      return {
        part,
        mark,
        printed: text.slice(at.start, at.end),
        at,
        said: found === null ? null : (difference?.said ?? ''),
      };
    };
    return [
      ...ellipses.map((at) => audited('ellipsis', at)),
      ...brackets.map((at) => audited('bracket', at)),
    ].toSorted((one, other) => one.at.start - other.at.start);
  });
}
