import type { Span } from '#core/text/span.ts';

// The corpora decide by a scanner of their own which words of a quotation stand in marks. It is kept
// apart from the detector's, so that a change there does not change what is measured.

const OUTER = /[\s"“”'‘’`«»„‹›.,;:!?()[\]—–\-…]/u;

/** The span without marks, spaces and punctuation at its ends: where two sub-editors differ. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && OUTER.test(text.charAt(from))) from += 1;
  while (to > from && OUTER.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function lines(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (text.slice(start, end).trim() !== '') found.push({ start, end });
    start = end + 1;
  }
  return found;
}

interface Mark {
  readonly length: number;
  readonly kind: 'opens' | 'closes' | 'either';
}

function markAt(text: string, at: number): Mark | null {
  const unit = text.charAt(at);
  const doubled = text.charAt(at + 1) === unit;
  if (unit === "'" && doubled) return { length: 2, kind: 'either' };
  if (unit === '`' && doubled) return { length: 2, kind: 'opens' };
  if (unit === '"') return { length: 1, kind: 'either' };
  if (unit === '”' || unit === '»') return { length: 1, kind: 'closes' };
  if (unit === '“' || unit === '„' || unit === '«') return { length: 1, kind: 'opens' };
  return null;
}

function isSpace(unit: string): boolean {
  return unit === '' || unit.trim() === '';
}

function opensHere(text: string, at: number, line: Span, mark: Mark, open: number | null): boolean {
  if (mark.kind !== 'either') return mark.kind === 'opens';
  if (open === null) return true;
  const before = at === line.start ? '' : text.charAt(at - 1);
  const next = at + mark.length >= line.end ? '' : text.charAt(at + mark.length);
  return (isSpace(before) || before === '(') && !isSpace(next) && at > open;
}

/** The stretches in double marks, their marks included, line by line. O(n). */
export function regionsIn(text: string): readonly Span[] {
  const all = lines(text);
  const regions: Span[] = [];
  let carried = false;
  for (const [index, line] of all.entries()) {
    let open: number | null = null;
    let inside = 0;
    let found = 0;
    const add = (start: number, end: number): void => {
      regions.push({ start, end });
      found += 1;
    };
    for (let at = line.start; at < line.end;) {
      const mark = markAt(text, at);
      if (mark === null) {
        at += 1;
        continue;
      }
      if (opensHere(text, at, line, mark, open === null ? null : inside)) {
        if (open !== null) add(open, at);
        open = at;
        inside = at + mark.length;
      } else if (open !== null) {
        add(open, at + mark.length);
        open = null;
      } else if (carried && found === 0) add(line.start, at + mark.length);
      at += mark.length;
    }
    carried = false;
    if (open === null) continue;
    const next = all[index + 1];
    const head = next === undefined ? '' : text.slice(next.start, next.start + 6).trimStart();
    carried = /^(?:“|"|''|``|«|„)/u.test(head);
    add(open, line.end);
  }
  return regions;
}
