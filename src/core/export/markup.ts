import { safeUrl } from '../verdict/safe-url.ts';

/** The elements a sheet is made of; nothing that loads or runs is among them. */
export type Tag =
  | 'article'
  | 'section'
  | 'header'
  | 'footer'
  | 'h1'
  | 'h2'
  | 'p'
  | 'ol'
  | 'ul'
  | 'li'
  | 'div'
  | 'span'
  | 'b'
  | 'u'
  | 'a';

export type Attribute = 'class' | 'id' | 'dir' | 'lang' | 'href' | 'rel';

/** An element as data: written as HTML here, drawn by React in the page. Texts are never markup. */
export interface Markup {
  readonly tag: Tag;
  readonly attributes: Readonly<Partial<Record<Attribute, string>>>;
  readonly children: readonly (Markup | string)[];
}

export type Inside = Markup | string | null;

/** An element; null children are left out. */
export function element(
  tag: Tag,
  attributes: Markup['attributes'],
  ...children: readonly Inside[]
): Markup {
  return { tag, attributes, children: children.filter((child) => child !== null) };
}

/** A link where the address is one that may be followed, else its words alone. */
export function link(address: string | null, words: string): Markup {
  const href = address === null ? null : safeUrl(address);
  return href === null
    ? element('span', {}, words)
    : element('a', { href, rel: 'noreferrer noopener' }, words);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands between tags and in quoted attributes (HTML, §13.3): what would end it is escaped. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** The element as HTML. */
export function htmlOf(node: Markup | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  return `<${node.tag}${attributes}>${node.children.map(htmlOf).join('')}</${node.tag}>`;
}
