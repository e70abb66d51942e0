import { jsx as element, jsxs as elements } from 'react/jsx-runtime';
import { withUnseen } from './with-unseen.ts';

export { Fragment, type JSX } from 'react/jsx-runtime';

/**
 * What our markup is compiled to (`jsxImportSource`, decision 0029): React's own, with no way past
 * `withUnseen`. Whoever draws a name or a headline need not think of it.
 */
export const jsx: typeof element = (type, props, key) =>
  element(type, withUnseen(type, props), key);

/** The same for an element of several children. */
export const jsxs: typeof elements = (type, props, key) =>
  elements(type, withUnseen(type, props), key);
