import type { Span } from '../text/span.ts';

/**
 * One contiguous stretch of a quote in one version of the story: the words inside the marks,
 * without the marks. Offsets are UTF-16 code units into the version's text, end exclusive.
 * `prefix` and `suffix` are as much text around as makes the place unique (W3C TextQuoteSelector).
 */
export interface Part extends Span {
  readonly versionId: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
