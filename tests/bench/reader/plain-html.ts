import { blocksOf } from '#core/desk/context.ts';
import type { Block } from '#core/story/blocks.ts';
import type { Version } from '#core/story/version.ts';
import styles from '#ui/reader/Story.module.css';

export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function saidHtml(words: string): string {
  return `<span class="${styles['said']}" dir="ltr">${words}</span>`;
}

const TAGS: Partial<Record<Block['kind'], string>> = { headline: 'h2', subhead: 'h3' };

/** A block as the desk draws it, around what is in it. */
export function blockHtml({ kind, paragraph }: Block, content: string): string {
  const locator =
    paragraph === null
      ? ''
      : `<span class="${styles['locator']}" dir="ltr">${saidHtml('Paragraph ')}${paragraph}</span>`;
  const tag = TAGS[kind] ?? 'p';
  const own = styles[kind] === undefined ? '' : ` ${styles[kind]}`;
  return `<div class="${styles['block']}" dir="auto">${locator}<${tag} class="${styles['words']}${own}">${content}</${tag}></div>`;
}

export function plainPiece(text: string, start: number, end: number): string {
  return `<span data-from="${start}">${escaped(text.slice(start, end))}</span>`;
}

/** Writes the whole story at once. */
export function writeStory(root: HTMLElement, blocks: readonly string[]): void {
  root.innerHTML = `<article class="${styles['story']}" aria-label="Story" tabindex="-1">${blocks.join('')}</article>`;
}

export function writePlain(root: HTMLElement, version: Version): void {
  writeStory(
    root,
    blocksOf(version).map((block) =>
      blockHtml(block, plainPiece(version.text, block.start, block.end)),
    ),
  );
}

/** The elements that hold the words of the blocks, in order. */
export function wordsElements(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`.${styles['words']}`)];
}
