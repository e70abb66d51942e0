import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { type Doubt, isTriaged } from './axe-incomplete.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those that look at colours, in which the looks differ. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

const LOOKS: readonly (readonly [name: string, media: Media])[] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
];

/**
 * The rules of WCAG 2.2 AA and of good practice that are broken on the page as it stands, with the
 * elements that break them.
 */
export async function brokenRules(page: Page): Promise<readonly string[]> {
  return await broken(page, { type: 'tag', values: TAGS });
}

/**
 * The same of the page in light and dark and in forced colours. `rules`: in light every rule is asked
 * in any case; in the other looks those of colour may do, because tests/architecture keeps that nothing
 * else differs there. Firefox cannot be told over WebDriver BiDi which of them a person likes; there it
 * is the look that the browser was started with.
 */
export async function brokenInEveryLook(
  page: Page,
  rules: 'every rule' | 'of colour' = 'of colour',
): Promise<readonly string[]> {
  const elsewhere = async (): Promise<readonly string[]> =>
    rules === 'every rule' ? await brokenRules(page) : await broken(page, ofColour());
  const firefox = page.context().browser()?.browserType().name() === 'firefox';
  if (firefox) return (await isPlain(page)) ? await brokenRules(page) : await elsewhere();
  const found: string[] = [];
  for (const [look, media] of LOOKS) {
    await page.emulateMedia(media);
    const asked = look === 'light' ? await brokenRules(page) : await elsewhere();
    found.push(...asked.map((rule) => `${look}: ${rule}`));
  }
  return found;
}

/** Light, in the page's own colours. */
export async function isPlain(page: Page): Promise<boolean> {
  return await page.evaluate(
    () =>
      !matchMedia('(prefers-color-scheme: dark)').matches &&
      !matchMedia('(forced-colors: active)').matches,
  );
}

function ofColour(): axe.RunOnly {
  return { type: 'rule', values: OF_COLOUR };
}

async function broken(page: Page, runOnly: axe.RunOnly): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const first = await found(page, runOnly);
  if (!first.doubts.some((doubt) => !isTriaged(doubt))) return first.sure;
  // What was drawn anew while axe looked is no longer among what it has counted, and it is not sure
  // of that: asked again once the page stands, which takes nothing from what it is sure of.
  await stands(page);
  const { sure, doubts } = await found(page, runOnly);
  return [
    ...new Set([...first.sure, ...sure]),
    ...doubts.filter((doubt) => !isTriaged(doubt)).map(doubtWords),
  ];
}

/** Until nothing in the page has changed for a moment. */
async function stands(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const rest = (): ReturnType<typeof setTimeout> =>
          setTimeout(() => {
            watch.disconnect();
            done();
          }, 400);
        let timer = rest();
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = rest();
        });
        watch.observe(document, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true,
        });
      }),
  );
}

interface Found {
  readonly sure: readonly string[];
  readonly doubts: readonly Doubt[];
}

async function found(page: Page, runOnly: axe.RunOnly): Promise<Found> {
  // There are no frames here; what is in order is not told, which takes as long as the looking.
  const options: axe.RunOptions = {
    runOnly,
    iframes: false,
    resultTypes: ['violations', 'incomplete'],
    selectors: false,
  };
  return await page.evaluate(async (asked) => {
    const { violations, incomplete } = await window.axe.run(document, asked);
    const reasonOf = ({ any, all, none }: axe.NodeResult): string =>
      [...any, ...all, ...none]
        .map(({ id, data }) => (data?.messageKey as string | undefined) ?? id)
        .join(', ');
    return {
      sure: violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`),
      ),
      doubts: incomplete.flatMap((rule) =>
        rule.nodes.map((node) => ({
          rule: rule.id,
          reason: reasonOf(node),
          html: node.html.slice(0, 400),
        })),
      ),
    };
  }, options);
}

function doubtWords({ rule, reason, html }: Doubt): string {
  return `not sure of ${rule} (${reason}): ${html.slice(0, 160)}`;
}

declare global {
  interface Window {
    /** Put there by the test. */
    readonly axe: typeof axe;
  }
}
