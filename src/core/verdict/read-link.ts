import { safeUrl } from './safe-url.ts';

/**
 * What can be said of a link without following it. `href`: what may be followed, null: nothing.
 * `kept`: the desk stores it. `say`: what is wrong with it, as a sentence; null: nothing that can be
 * known offline. Whether a page is still there is not looked up.
 */
export interface LinkRead {
  readonly href: string | null;
  readonly kept: boolean;
  readonly say: string | null;
}

/** Schemes that run code or open what is on the reader's own machine. */
const NAMED_SCHEMES: Readonly<Record<string, string>> = {
  javascript: 'It runs code, so the desk does not keep it',
  vbscript: 'It runs code, so the desk does not keep it',
  data: 'It holds a page in itself and leads to none, so the desk does not keep it',
  blob: 'It leads into somebody’s open browser, so nobody else can follow it',
  file: 'It leads to a file on one computer, so nobody else can follow it',
};

const BEGIN = 'A link begins with https:// or http://.';

const refused = (say: string): LinkRead => ({ href: null, kept: false, say });

/** Name of the scheme, in lower case; '' where the text begins with none. */
function schemeOf(text: string): string {
  return /^([a-z][a-z0-9+.-]*):/iu.exec(text)?.[1]?.toLowerCase() ?? '';
}

/** The host with its port, as typed, in lower case. */
function hostOf(url: string): string {
  const from = url.indexOf('://') + 3;
  return (url.slice(from).split(/[/?#]/u, 1)[0] ?? '').toLowerCase();
}

function withoutPort(host: string): string {
  if (host.startsWith('[')) return host.slice(0, host.indexOf(']') + 1);
  return host.replace(/:\d*$/u, '').replace(/\.$/u, '');
}

/** Why a link that is none cannot be kept. */
function whyNot(text: string): string {
  const scheme = schemeOf(text);
  const named = Object.hasOwn(NAMED_SCHEMES, scheme) ? NAMED_SCHEMES[scheme] : undefined;
  if (named !== undefined) return `${named}. ${BEGIN}`;
  if (scheme !== 'http' && scheme !== 'https')
    return scheme === '' || !text.includes('://')
      ? BEGIN
      : `The desk keeps no ${scheme} links. ${BEGIN}`;
  if (/\s/u.test(text)) return 'It holds a space or a line break. Copy the whole link again.';
  if (hostOf(text).includes('@'))
    return 'It holds a name or a password before the site. Take out what stands before the @.';
  if (hostOf(text) === '') return 'It names no site after the //.';
  return 'It is malformed. Copy it again from the page.';
}

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/u;

/** Four numbers of an address that leads nowhere in public (RFC 1918, 3927, 5735, 6598). */
function isPrivateIpv4(host: string): boolean {
  const found = IPV4.exec(host);
  if (found === null) return false;
  const [a = 0, b = 0] = found.slice(1).map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b <= 127) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168)
  );
}

/** `[::1]`, `[fe80::…]`, `[fd00::…]`, and IPv4 inside IPv6, which a reader cannot judge at sight. */
function isPrivateIpv6(host: string): boolean {
  if (!host.startsWith('[')) return false;
  const inside = host.slice(1, -1);
  return /^(?:::|f[cd]|fe[89ab]|ff|64:ff9b:)/u.test(inside);
}

/** A host in numbers but not in four plain ones: browsers read 0x7f.1 and 2130706433 as addresses. */
function isOddNumber(host: string): boolean {
  const last = host.split('.').at(-1) ?? '';
  return (
    /^(?:\d+|0x[0-9a-f]*)$/u.test(last) &&
    !/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/u.test(host)
  );
}

/** Whether a host, in lower case without port, is inside somebody's own network or machine. */
export function isPrivateHost(host: string): boolean {
  if (isPrivateIpv4(host) || isPrivateIpv6(host)) return true;
  if (host.startsWith('[') || IPV4.test(host)) return false;
  const last = host.split('.').at(-1) ?? '';
  return !host.includes('.') || PRIVATE_ENDS.includes(last) || host.endsWith('.home.arpa');
}

/** Endings that are set apart for networks of one's own (RFC 6761, 6762; `internal` by ICANN). */
const PRIVATE_ENDS: readonly string[] = ['localhost', 'local', 'internal', 'intranet', 'lan'];

/** A link as it may be kept and followed. A blank one is read as safe and leads nowhere. O(n). */
export function readLink(typed: string): LinkRead {
  const text = typed.trim();
  if (text === '') return { href: null, kept: true, say: null };
  const url = safeUrl(text);
  if (url === null) return refused(whyNot(text));
  const host = withoutPort(hostOf(url));
  const apart = (say: string): LinkRead => ({ href: null, kept: true, say });
  if (isOddNumber(host) || /[%\u3002\uff0e\uff61]/u.test(host))
    return apart(
      'The site is written so that nobody can read where it leads. It is kept, and not a link.',
    );
  if (isPrivateHost(host))
    return apart(
      'A private address: it leads into one network or computer, and nobody outside can follow it.',
    );
  if (schemeOf(url) === 'http')
    return {
      href: url,
      kept: true,
      say: 'http: not protected, the page may be changed on its way.',
    };
  return { href: url, kept: true, say: null };
}
