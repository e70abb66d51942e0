/**
 * The headers under which every page and file of the app is served, by every host, and under which
 * the browser tests run. Nothing here may be loosened for one host alone.
 */

/**
 * The two constant `<style>` texts that React Aria puts into the page, byte for byte: the first for
 * anything that can be pressed, the second only on iOS under an open dialog. Only their hashes are
 * allowed, so any other inline style stays forbidden. A browser test compares the first with what
 * the built page really injects.
 */
export const LIBRARY_STYLES: readonly { readonly text: string; readonly hash: string }[] = [
  {
    text: '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
    hash: 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
  },
  {
    text: '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
    hash: 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=',
  },
];

const STYLE_HASHES = LIBRARY_STYLES.map((style) => `'${style.hash}'`).join(' ');

/**
 * Content Security Policy (W3C CSP 3) with Trusted Types: nothing from elsewhere, no inline script,
 * no string turned into script or markup except worker addresses that pass the policy `verbatim` of
 * trusted-urls.ts. `blob:` only for media a person opens from their own disk.
 */
export const CONTENT_SECURITY_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${STYLE_HASHES}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types verbatim',
].join('; ');

/** Sent with every answer, pages, files and API alike. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()',
};
