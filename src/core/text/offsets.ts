function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The offset of the first surrogate without its other half, or null when there is none. O(n). */
export function loneSurrogateAt(text: string): number | null {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) at += 1;
    else if (isHigh(unit) || isLow(unit)) return at;
  }
  return null;
}

/** True when a cut at this UTF-16 offset would part a surrogate pair. */
export function splitsPair(text: string, at: number): boolean {
  return isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}

/** Turns offsets of one text from UTF-16 code units to code points and back. */
export interface OffsetMap {
  /** Code points before this UTF-16 offset; inside a pair it counts the pair. O(log n). */
  readonly toCodePoints: (utf16: number) => number;
  /** The UTF-16 offset after this many code points. O(log n). */
  readonly toUtf16: (codePoints: number) => number;
}

/** Built once a text, O(n); memory grows with the number of pairs only. */
export function offsetMap(text: string): OffsetMap {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) {
      pairs.push(at);
      at += 1;
    }
  }
  const countWhere = (holds: (pair: number, index: number) => boolean): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const pair = pairs[middle];
      if (pair !== undefined && holds(pair, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    toCodePoints: (utf16) => utf16 - countWhere((pair) => pair + 2 <= utf16),
    toUtf16: (codePoints) => codePoints + countWhere((pair, index) => pair - index < codePoints),
  };
}

/** One conversion; for many of the same text build an `offsetMap`. O(n). */
export function codePointOffset(text: string, utf16: number): number {
  return offsetMap(text).toCodePoints(utf16);
}

/** One conversion; for many of the same text build an `offsetMap`. O(n). */
export function utf16Offset(text: string, codePoints: number): number {
  return offsetMap(text).toUtf16(codePoints);
}

/** Bytes of the text as UTF-8; a lone surrogate counts three. O(n). */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) {
      bytes += 4;
      at += 1;
    } else bytes += 3;
  }
  return bytes;
}
