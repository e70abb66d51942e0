/**
 * The only way a link typed or pasted by a person becomes one that can be followed: http and https,
 * a host, no credentials, no control characters or spaces. Gives the trimmed text, or null.
 * Plain string rules: core has no URL class, and the page checks again what it draws.
 */
export function safeUrl(typed: string): string | null {
  const text = typed.trim();
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Control characters, space, and the characters a URL may not hold bare.
    if (unit <= 0x20 || unit === 0x7f || '"<>\\^`{|}'.includes(text.charAt(at))) return null;
  }
  const lower = text.slice(0, 8).toLowerCase();
  const scheme = lower.startsWith('https://') ? 8 : lower.startsWith('http://') ? 7 : 0;
  if (scheme === 0) return null;
  const host = text.slice(scheme).split(/[/?#]/u, 1)[0] ?? '';
  return host === '' || host.startsWith('.') || host.includes('@') ? null : text;
}
