import { jsxDEV as element } from 'react/jsx-dev-runtime';
import { withUnseen } from './with-unseen.ts';

export { Fragment, type JSX } from 'react/jsx-dev-runtime';

/** In development: as `jsx-runtime.ts`. */
export const jsxDEV: typeof element = (type, props, ...rest) =>
  element(type, withUnseen(type, props), ...rest);
