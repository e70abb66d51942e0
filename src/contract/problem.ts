import type * as z from 'zod/mini';
import { count, reason, strict, text } from './bounds.ts';

/**
 * What every answer with a status from 400 up carries (after RFC 9457, problem details): the status
 * again, a title that is the same for every such problem, and one sentence for a person.
 */
export const problem = strict({ status: count, title: text(200), say: reason });
export type Problem = z.infer<typeof problem>;
