import type { Locator, Page } from '@playwright/test';

/** How the picture of a control changes when it gets the keyboard, in CSS pixels. */
export interface FocusSeen {
  /** Pixels whose colour changes by at least 3:1. */
  readonly changed: number;
  /** How many a line of one pixel around the control has. */
  readonly around: number;
}

/** What of its surroundings is looked at: the outline stands outside. */
const MARGIN = 6;

/** Puts the keyboard on a control as keys do, and measures on two pictures what that changes. */
export async function focusSeenOn(control: Locator): Promise<FocusSeen> {
  const page = control.page();
  // A control that is given the keyboard after a key shows it.
  await page.keyboard.press('Shift');
  await control.focus();
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (box === null) throw new Error('it is not drawn');
  const clip = {
    x: Math.max(box.x - MARGIN, 0),
    y: Math.max(box.y - MARGIN, 0),
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
  const focused = await page.screenshot({ clip, scale: 'css' });
  await control.blur();
  const plain = await page.screenshot({ clip, scale: 'css' });
  const changed = await pixelsChanged(page, focused.toString('base64'), plain.toString('base64'));
  return { changed, around: Math.round(2 * (box.width + box.height)) };
}

/** In how many pixels two pictures of one size differ by a contrast of at least 3:1. */
async function pixelsChanged(page: Page, one: string, other: string): Promise<number> {
  return await page.evaluate(
    async (pictures) => {
      const luminances = async (base64: string): Promise<readonly number[]> => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (context === null) throw new Error('no canvas to draw on');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const light = (at: number): number => {
          const part = (data[at] ?? 0) / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        };
        return Array.from(
          { length: data.length / 4 },
          (_, pixel) =>
            0.2126 * light(4 * pixel) +
            0.7152 * light(4 * pixel + 1) +
            0.0722 * light(4 * pixel + 2),
        );
      };
      const [before = [], after = []] = await Promise.all(pictures.map(luminances));
      return before.filter((value, pixel) => {
        const then = after[pixel] ?? 0;
        return (Math.max(value, then) + 0.05) / (Math.min(value, then) + 0.05) >= 3;
      }).length;
    },
    [one, other],
  );
}
