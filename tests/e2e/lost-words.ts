import type { Page } from '@playwright/test';

/** The spacing that a reader may set (WCAG 1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

/**
 * Words that are lost on the page as it stands, once with the page's own spacing and once with that of
 * WCAG 1.4.12: cut off with no way to the rest, beyond an edge to which nothing scrolls, out of the
 * button they are on, drawn over one another, to be scrolled to sideways, or read through a slit.
 */
export async function lostWords(page: Page): Promise<readonly string[]> {
  return await page.evaluate(lookForLostWords, SPACING);
}

/** Runs in the page. */
async function lookForLostWords(spacing: string): Promise<readonly string[]> {
  interface Line {
    readonly words: string;
    readonly holder: Element;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const scrolls = (element: Element, axis: 'x' | 'y'): boolean => {
    const { overflowX, overflowY } = styleOf(element);
    return /auto|scroll/.test(axis === 'x' ? overflowX : overflowY);
  };
  const cuts = (element: Element, axis: 'x' | 'y'): boolean => {
    const { overflowX, overflowY } = styleOf(element);
    return /hidden|clip/.test(axis === 'x' ? overflowX : overflowY);
  };
  const boxes = new Map<Element, DOMRect>();
  const boxOf = (element: Element): DOMRect => {
    const known = boxes.get(element) ?? element.getBoundingClientRect();
    boxes.set(element, known);
    return known;
  };
  const isFixed = (element: Element): boolean => styleOf(element).position === 'fixed';
  const chains = new Map<Element, readonly Element[]>();
  /** Itself and what it stands in, outwards. */
  const above = (element: Element): readonly Element[] => {
    const known = chains.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const chain = [element, ...(parent === null ? [] : above(parent))];
    chains.set(element, chain);
    return chain;
  };
  const tell = (element: Element): string => {
    const part = element.closest('[aria-label], [aria-labelledby], [id]');
    const name = part?.getAttribute('aria-label') ?? part?.id ?? '';
    const kind = element.getAttribute('class') ?? element.tagName.toLowerCase();
    return `${kind} in “${name}”`;
  };

  /** Cut to a pixel, or a pixel high and without colour. */
  const isForTheEar = (element: Element): boolean =>
    styleOf(element).color === 'rgba(0, 0, 0, 0)' ||
    above(element).some((at) => at.clientWidth === 1 && at.clientHeight === 1);

  // Behind a dialog that is open nothing is read.
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const root = modal ?? document.body;

  /** The lines of the page, as high as their small letters are. */
  const linesNow = (): readonly Line[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const lines: Line[] = [];
    const seen = new Map<Element, boolean>();
    while (walker.nextNode() !== null) {
      const node = walker.currentNode;
      const holder = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (holder === null || words === '') continue;
      const isSeen =
        seen.get(holder) ??
        (holder.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          holder.closest('option, svg') === null &&
          !isForTheEar(holder));
      seen.set(holder, isSeen);
      if (!isSeen) continue;
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const air = (bottom - top) * 0.28;
        if (right - left < 3) continue;
        lines.push({
          words: words.slice(0, 40),
          holder,
          left: left + 1,
          right: right - 1,
          top: top + air,
          bottom: bottom - air,
        });
      }
    }
    return lines;
  };

  /** All that can be read on the page or in its menus, but for this element. */
  const wordsBeside = (element: Element): string => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: string[] = [];
    while (walker.nextNode() !== null) {
      const { parentElement: holder, textContent } = walker.currentNode;
      if (holder === null || element.contains(holder) || isForTheEar(holder)) continue;
      all.push(textContent ?? '');
    }
    return all.join('').replaceAll(/\s+/g, ' ');
  };
  /**
   * Dots at the end are a sign that there is more, and the rest can be had: it opens at a press or when
   * the keyboard comes to it, a button beside shows it, or it stands elsewhere (an equivalent).
   */
  const tellsTheRest = (element: Element): boolean => {
    const { textOverflow, webkitLineClamp } = styleOf(element);
    if (textOverflow !== 'ellipsis' && webkitLineClamp === 'none') return false;
    return (
      element.closest('button, a, summary, [role=region][tabindex="0"]') !== null ||
      element.parentElement?.querySelector(':scope > button[aria-expanded]') != null ||
      wordsBeside(element).includes(element.textContent.trim().replaceAll(/\s+/g, ' '))
    );
  };

  /** A column of labels beside lines, as many as there may be lines: those that no line needs are cut. */
  const isRepeated = (element: Element): boolean =>
    styleOf(element).position === 'absolute' && element.closest('[aria-hidden=true]') !== null;

  const cutOff = ({ words, holder, left, right, top, bottom }: Line): string[] => {
    let [openX, openY] = [true, true];
    for (const at of above(holder)) {
      const style = styleOf(at);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const box = boxOf(at);
      const outX = openX && (left < box.left - 1 || right > box.right + 1);
      const outY = openY && (top < box.top - 1 || bottom > box.bottom + 1);
      if ((outX && cuts(at, 'x')) || (outY && cuts(at, 'y')))
        return tellsTheRest(at) || isRepeated(at) ? [] : [`cut off: “${words}” by ${tell(at)}`];
      if ((outX || outY) && at.matches('button, a, summary, [role=menuitem]'))
        return [`out of its button: “${words}”, ${tell(at)}`];
      if (scrolls(at, 'x')) openX = false;
      if (scrolls(at, 'y')) openY = false;
      if (isFixed(at)) break;
    }
    // The way past the list shows itself when the keyboard comes to it.
    if (holder.matches('a[href^="#"]')) return [];
    const beyondX = openX && (left < -1 || right > innerWidth + 1);
    const beyondY = openY && (top < -1 || bottom > innerHeight + 1);
    return beyondX || beyondY ? [`beyond the edge: “${words}”, ${tell(holder)}`] : [];
  };

  const hasGround = (element: Element): boolean => {
    const { backgroundColor } = styleOf(element);
    return !/^transparent$|^rgba\(.*, 0(\.\d+)?\)$|\/ 0(\.\d+)?\)$/.test(backgroundColor);
  };
  const scrollerOf = (element: Element): Element | null =>
    above(element).find((at) => scrolls(at, 'y') || isFixed(at)) ?? null;

  /** What is left of a line that is cut off. */
  const shownOf = (line: Line): Line => {
    let { left, right, top, bottom } = line;
    for (const at of above(line.holder)) {
      if (scrolls(at, 'x') || scrolls(at, 'y') || isFixed(at)) break;
      if (!cuts(at, 'x') && !cuts(at, 'y')) continue;
      const box = boxOf(at);
      if (cuts(at, 'x')) [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (cuts(at, 'y')) [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    return { ...line, left, right, top, bottom };
  };

  const overlaps = (lines: readonly Line[]): string[] => {
    const found: string[] = [];
    const byTop = lines
      .map(shownOf)
      .filter(({ left, right, top, bottom }) => right - left > 2 && bottom - top > 2)
      .toSorted((a, b) => a.top - b.top);
    let open: Line[] = [];
    for (const line of byTop) {
      open = open.filter(({ bottom }) => bottom > line.top + 1);
      for (const other of open) {
        if (other.holder === line.holder) continue;
        if (other.right <= line.left + 1 || line.right <= other.left + 1) continue;
        if (scrollerOf(other.holder) !== scrollerOf(line.holder)) continue;
        // One of them lies on a ground of its own: what it covers is covered on purpose.
        const shared = above(other.holder).find((at) => at.contains(line.holder));
        const grounds = [other.holder, line.holder].some((holder) =>
          above(holder)
            .slice(0, Math.max(0, above(holder).indexOf(shared ?? root)))
            .some(hasGround),
        );
        if (!grounds)
          found.push(
            `over one another: “${other.words}” and “${line.words}”, ${tell(line.holder)}`,
          );
      }
      open.push(line);
    }
    return found;
  };

  // A table has two directions, which 1.4.10 leaves it; a row of numbers has only the one.
  const mayGoSideways = (element: Element): boolean =>
    element.matches(':has(> table, > [data-row])');

  const scrolledWrongly = (at: HTMLElement): string[] => {
    const { clientWidth, clientHeight } = at;
    if (clientWidth === 0 || at.matches('textarea, input')) return [];
    const aside = scrolls(at, 'x') || at === document.documentElement;
    if (aside && at.scrollWidth > clientWidth + 1 && !mayGoSideways(at)) {
      const edge = boxOf(at).left + at.clientLeft + clientWidth;
      const wide = [...at.querySelectorAll('*')].findLast((part) => boxOf(part).right > edge + 1);
      return [`scrolls sideways: ${tell(at)}, for ${wide === undefined ? '?' : tell(wide)}`];
    }
    // Less than two lines.
    const low = scrolls(at, 'y') && clientHeight < 40 && at.scrollHeight > clientHeight + 1;
    return low && at.checkVisibility({ visibilityProperty: true })
      ? [`a slit of ${clientHeight} pixels to read through: ${tell(at)}`]
      : [];
  };

  const drawn = (): Promise<void> =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  const all = [document.documentElement, ...root.querySelectorAll<HTMLElement>('*')];
  const look = (): string[] => {
    styles.clear();
    boxes.clear();
    const lines = linesNow();
    return [...lines.flatMap(cutOff), ...overlaps(lines), ...all.flatMap(scrolledWrongly)];
  };
  // The page answers to another size of its parts, for example with a button for the rest of them.
  const lookAgain = async (): Promise<readonly string[]> => {
    let faults = look();
    for (let times = 0; times < 2 && faults.length > 0; times += 1) {
      await drawn();
      faults = look();
    }
    return faults;
  };

  // The policy lets no style element in, but sheets of the page's own.
  const before = document.adoptedStyleSheets;
  const sheets = ['* { content-visibility: visible !important; }', spacing].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const [whole] = sheets;
  // What is not near the view is not laid out, and would not be looked at.
  document.adoptedStyleSheets = whole === undefined ? before : [...before, whole];
  const found = await lookAgain();
  document.adoptedStyleSheets = [...before, ...sheets];
  await drawn();
  const spaced = await lookAgain();
  // One after the other: Chromium keeps what is measured in lines (1lh) until it is styled once more.
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  document.body.getBoundingClientRect();
  document.adoptedStyleSheets = before;
  return [
    ...new Set([
      ...found,
      ...spaced.filter((fault) => !found.includes(fault)).map((fault) => `spaced, ${fault}`),
    ]),
  ];
}
