const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes given as hex digits, as base64 with padding (RFC 4648 §4): how a policy names a hash. */
export function base64OfHex(hex: string): string {
  let text = '';
  for (let at = 0; at < hex.length; at += 6) {
    const piece = hex.slice(at, at + 6);
    const bits = Number.parseInt(piece.padEnd(6, '0'), 16);
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63));
    // Two hex digits a byte; one byte fills two digits, two bytes three.
    const filled = piece.length / 2 + 1;
    text += digits.map((digit, index) => (index < filled ? digit : '=')).join('');
  }
  return text;
}
