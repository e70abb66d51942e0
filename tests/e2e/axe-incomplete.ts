/** What axe could not decide: the rule, its reason for the doubt, the beginning of the element. */
export interface Doubt {
  readonly rule: string;
  readonly reason: string;
  readonly html: string;
}

/** A doubt that a person has looked at. `where`: the elements it is about, by how they begin. */
interface Triage {
  readonly rule: string;
  readonly reason: string;
  readonly where: RegExp;
  readonly why: string;
}

/** tests/ui/kit computes every text colour on every ground, so what lies behind words need not be seen. */
const COMPUTED = 'every text colour is computed on every ground, in light and dark';
const ANYWHERE = /^</;

const TRIAGED: readonly Triage[] = [
  {
    rule: 'color-contrast',
    reason: 'color-contrast',
    where: /^<span class="_said_/,
    why: 'words for the ear alone, cut to a pixel: nobody sees their colour',
  },
  {
    rule: 'color-contrast',
    reason: 'elmPartiallyObscured',
    where: ANYWHERE,
    why: `scrolled half under the edge of its pane, or a panel is open over it; ${COMPUTED}`,
  },
  {
    rule: 'color-contrast',
    reason: 'elmPartiallyObscuring',
    where: ANYWHERE,
    why: `it is the one that lies over others; ${COMPUTED}`,
  },
  {
    rule: 'color-contrast',
    reason: 'bgOverlap',
    where: ANYWHERE,
    why: `another element lies between its words and its ground; ${COMPUTED}`,
  },
  {
    rule: 'color-contrast',
    reason: 'nonBmp',
    where: /^<((span|kbd)[^>]* aria-hidden="true"|button [^>]*aria-label=")/,
    why: `one sign beside words, or for an ear behind a name, that say the same; ${COMPUTED}`,
  },
  {
    rule: 'color-contrast',
    reason: 'imgNode',
    where: /^<text /,
    why: `words of a drawing, on the ground of the sheet around it; ${COMPUTED}`,
  },
  {
    rule: 'color-contrast',
    reason: 'shortTextContent',
    where: /^<span[^>]* class="_(locator|ring|number)_|^<span class="_(locator|number)_/,
    why: `the number of a quote, a paragraph or a line may be one figure long; ${COMPUTED}`,
  },
  {
    rule: 'aria-valid-attr-value',
    reason: 'controlsWithinPopup',
    where: /^<button [^>]*aria-haspopup="menu"/,
    why: 'its menu stands right behind it in the document, hidden as a popover until it opens',
  },
];

/** True when somebody has looked at such a doubt and said why it is fine. */
export function isTriaged({ rule, reason, html }: Doubt): boolean {
  return TRIAGED.some(
    (item) => item.rule === rule && item.reason === reason && item.where.test(html),
  );
}
