import * as z from 'zod/mini';
import { count, date, id, name, strict } from './bounds.ts';
import { differenceClass, houseStyle } from './values.ts';

/** Name of the host setting that keeps the styles of the desk: `styles` as JSON. */
export const STYLES_SETTING = 'house-styles';
/** Name of the host setting that keeps what new stories start with. */
export const FIRST_STYLE_SETTING = 'first-house-style';

const permits = z.array(differenceClass).check(z.maxLength(40));

/** Core's OwnStyle: a house style that the desk made, with all its versions. */
const ownStyle = strict({
  id,
  versions: z
    .array(strict({ version: count, name, permits, by: name, at: date }))
    .check(z.minLength(1), z.maxLength(100)),
});

/** Core's OwnStyle list, as the setting keeps it. */
export const ownStyles = z.array(ownStyle).check(z.maxLength(100));

/** Core's FirstStyle: what new stories start with, as the setting keeps it. */
export const firstStyle = strict({
  version: count,
  houseStyle,
  id: z.nullable(id),
  by: name,
  at: date,
});

/** Core's DeskStyles: the answer to every route of the styles. `first` null: nobody has chosen. */
export const styles = strict({ styles: ownStyles, first: z.nullable(firstStyle) });

/** Body of PUT /api/styles: core's FirstChange. */
export const firstChange = strict({ base: count, houseStyle, id: z.nullable(id) });

/** Body of PUT /api/styles/:id: core's StyleChange without the id, which the address has. */
export const styleChange = strict({ base: count, name, permits });
