// Windows code page 1252, bytes 0x80–0x9F; 0 where the page leaves the byte empty.
const CP1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
];
const CHUNK = 8192;

/** Collects UTF-16 units and joins them a chunk at a time, so that a long text costs no long list. */
function collector(): { readonly add: (codePoint: number) => void; readonly text: () => string } {
  let text = '';
  let units: number[] = [];
  return {
    add: (codePoint) => {
      if (codePoint > 0xffff) units.push(0xd7c0 + (codePoint >> 10), 0xdc00 + (codePoint & 0x3ff));
      else units.push(codePoint);
      if (units.length >= CHUNK) {
        text += String.fromCharCode(...units);
        units = [];
      }
    },
    text: () => text + String.fromCharCode(...units),
  };
}

/**
 * Strict UTF-8 (RFC 3629): no overlong form, no surrogate, nothing over U+10FFFF. The text, or the
 * offset of the first byte that is not UTF-8. A byte order mark is kept. O(n).
 */
export function decodeUtf8(
  bytes: Uint8Array,
): { readonly text: string } | { readonly badByteAt: number } {
  const out = collector();
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      out.add(lead);
      at += 1;
      continue;
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf
        ? 2
        : lead >= 0xe0 && lead <= 0xef
          ? 3
          : lead >= 0xf0 && lead <= 0xf4
            ? 4
            : 0;
    if (length === 0 || at + length > bytes.length) return { badByteAt: at };
    let codePoint = lead & (0xff >> (length + 1));
    for (let more = 1; more < length; more += 1) {
      const byte = bytes[at + more] ?? 0;
      if ((byte & 0xc0) !== 0x80) return { badByteAt: at };
      codePoint = (codePoint << 6) | (byte & 0x3f);
    }
    const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
    if (codePoint < least || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff))
      return { badByteAt: at };
    out.add(codePoint);
    at += length;
  }
  return { text: out.text() };
}

/** Windows-1252; the five bytes it leaves empty become U+FFFD, so that they are seen. O(n). */
export function decodeWindows1252(bytes: Uint8Array): string {
  const out = collector();
  for (const byte of bytes) {
    const mapped = byte >= 0x80 && byte <= 0x9f ? CP1252[byte - 0x80] : byte;
    out.add(mapped === 0 || mapped === undefined ? 0xfffd : mapped);
  }
  return out.text();
}
