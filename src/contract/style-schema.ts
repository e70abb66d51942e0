import * as z from 'zod/mini';
import { count, date, id, name, strict } from './bounds.ts';
import { differenceClass } from './values.ts';

/** Name of the host setting that keeps the styles of the desk: `styles` as JSON. */
export const STYLES_SETTING = 'house-styles';

const permits = z.array(differenceClass).check(z.maxLength(40));

/** Core's OwnStyle: a house style that the desk made, with all its versions. */
const ownStyle = strict({
  id,
  versions: z
    .array(strict({ version: count, name, permits, by: name, at: date }))
    .check(z.minLength(1), z.maxLength(100)),
});

/** The answer to GET /api/styles and PUT /api/styles/:id: every style of the desk. */
export const styles = strict({ styles: z.array(ownStyle).check(z.maxLength(100)) });

/** Body of PUT /api/styles/:id: core's StyleChange without the id, which the address has. */
export const styleChange = strict({ base: count, name, permits });
