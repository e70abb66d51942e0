import { MAX_DEPTH } from '#contract/limits.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** What a body of JSON asks of a parser before it is parsed. */
export interface JsonScan {
  /** Reads the next bytes of the body. False: it is nested deeper, or holds more values, than is allowed. */
  readonly feed: (bytes: Uint8Array) => boolean;
}

/**
 * Counts depth and values of JSON in UTF-8 as it arrives, without building anything: one pass, no
 * memory. It judges the cost of parsing and nothing else; whether this is JSON is for the parser.
 */
export function scanJson(mostValues: number, deepest: number = MAX_DEPTH): JsonScan {
  let depth = 0;
  let values = 1;
  let inString = false;
  let escaped = false;
  return {
    feed: (bytes) => {
      for (const byte of bytes) {
        if (inString) {
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) inString = false;
        } else if (byte === QUOTE) inString = true;
        else if (byte === COMMA) values += 1;
        else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
          depth += 1;
          values += 1;
          if (depth > deepest) return false;
        } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) depth -= 1;
      }
      return values <= mostValues;
    },
  };
}
