import type { Page } from '@playwright/test';
import { JSON_TYPE, PERSON_HEADER } from '#contract/routes.ts';

/** A row of the log, as far as it is looked at here. */
interface Row {
  readonly payload: {
    readonly data: {
      readonly writes?: readonly { readonly field: string; readonly value: string | null }[];
    };
  };
}

/**
 * Every fix that the host's log of the open story holds, in the order of its rows. The host is
 * asked, not the page's own copy; each writing of a fix is one, so what was done twice shows twice.
 */
export async function fixesAtHost(page: Page): Promise<readonly (string | null)[]> {
  const asked = { [PERSON_HEADER]: 'p-ines-inkwell', accept: JSON_TYPE };
  const rows = await page.evaluate(async (headers) => {
    const [, , story] = location.pathname.split('/');
    const answer = await fetch(`/api/stories/${story}/changes?from=0`, { headers });
    return (await answer.json()).events as readonly Row[];
  }, asked);
  return rows.flatMap(({ payload }) =>
    (payload.data.writes ?? [])
      .filter((write) => write.field === 'quote.fix')
      .map((write) => write.value),
  );
}
