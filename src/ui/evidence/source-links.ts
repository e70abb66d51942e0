import type { Exhibit } from '#core/verdict/case.ts';
import { readLink } from '#core/verdict/read-link.ts';
import { sourcePlace } from '#core/verdict/source-place.ts';
import { asHeld } from '#core/verdict/source.ts';
import { dayWords } from '../review/when-words.ts';
import { followable } from './browser-link.ts';

/** One way to a source: `href` null: words only. `say`: what is wrong with it; null: nothing known. */
export interface ShownLink {
  readonly words: string;
  readonly href: string | null;
  readonly say: string | null;
}

const PLACES = { words: 'at the words', time: 'at its time', page: 'at its page' } as const;

function linkTo(
  url: string,
  { evidence, source }: Exhibit,
): Pick<ShownLink, 'href'> & { at: string } {
  const safe = followable(url);
  const place = safe === null ? null : sourcePlace(safe, source.type, evidence);
  if (place === null) return { href: null, at: '' };
  return { href: place.href, at: place.at === null ? '' : ` ${PLACES[place.at]}` };
}

/** The source's own link and its archived copy, each opened at the place of the evidence. */
export function linksOf(exhibit: Exhibit): readonly ShownLink[] {
  const { url, snapshotUrl, archivedOn, deadSince } = asHeld(exhibit.source);
  const links: ShownLink[] = [];
  if (url !== null) {
    const { href, at } = linkTo(url, exhibit);
    const dead = deadSince === '' ? null : `Dead since ${dayWords(deadSince)}.`;
    links.push({ words: `open${at}`, href, say: dead ?? readLink(url).say });
  }
  if (snapshotUrl !== null) {
    const { href, at } = linkTo(snapshotUrl, exhibit);
    const day = archivedOn === '' ? '' : ` of ${dayWords(archivedOn)}`;
    links.push({ words: `archived copy${day}${at}`, href, say: readLink(snapshotUrl).say });
  }
  return links;
}
