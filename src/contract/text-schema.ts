import { sha256, strict, wholeText } from './bounds.ts';
import { MAX_RECORD_BYTES } from './limits.ts';

/** Body of PUT /api/texts/:sha256: the text whose UTF-8 has that hash. */
export const textBody = strict({ text: wholeText(MAX_RECORD_BYTES) });

/** The answer to GET /api/texts/:sha256. */
export const storedText = strict({ sha256, text: wholeText(MAX_RECORD_BYTES) });

/** The answer to PUT /api/texts/:sha256. */
export const keptText = strict({ sha256 });
