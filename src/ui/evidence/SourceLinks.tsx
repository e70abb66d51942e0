import type { Exhibit } from '#core/verdict/case.ts';
import { classNames } from '../kit/class-names.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import styles from './SourceLinks.module.css';
import { linksOf, type ShownLink } from './source-links.ts';

interface SourceLinksProps {
  readonly exhibit: Exhibit;
  /** With the address beside, and that nobody looked whether the page still stands. */
  readonly whole?: boolean;
}

/** The ways to a source, opened where the words are; what may not be followed stands there as words. */
export function SourceLinks({ exhibit, whole = false }: SourceLinksProps) {
  const links = linksOf(exhibit);
  if (links.length === 0) return null;
  const { title, url, snapshotUrl } = exhibit.source;
  const addresses = [url, snapshotUrl].filter((address) => address !== null);
  return (
    <>
      <ul className={classNames(styles.links, whole && styles.whole)}>
        {links.map((link, index) => (
          <li key={link.words}>
            <OneLink link={link} title={title} />
            {link.say === null ? null : <span className={styles.say}>{link.say}</span>}
            {whole ? (
              <span className={styles.address}>{shownWords(addresses[index] ?? '')}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {whole ? (
        <p className={styles.note}>
          Opened in a new tab. Not looked up: whether the page still stands, the desk cannot know.
        </p>
      ) : null}
    </>
  );
}

function OneLink({ link, title }: { readonly link: ShownLink; readonly title: string }) {
  if (link.href === null)
    return <span className={styles.words}>{link.words.replace('open', 'no link')}</span>;
  return (
    <a className={styles.link} href={link.href} target="_blank" rel="noopener noreferrer">
      {link.words}
      <Hidden>: {title}, in a new tab</Hidden>
    </a>
  );
}
