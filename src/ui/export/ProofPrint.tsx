import { createElement, type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Markup } from '#core/export/markup.ts';
import { plainWords } from '../reader/shown-words.tsx';
import './proof.css';
import './proof-print.css';

/** The sheet as React draws it: the same elements that the file has. On paper nobody can look what is unseen. */
function drawn(node: Markup | string, key: number): ReactNode {
  if (typeof node === 'string') return plainWords(node);
  const { class: className, ...rest } = node.attributes;
  return createElement(node.tag, { key, className, ...rest }, node.children.map(drawn));
}

/** Opens the browser's print of a proof sheet, and goes when it is closed. */
export function ProofPrint({
  sheet,
  onDone,
}: {
  readonly sheet: Markup;
  readonly onDone: () => void;
}) {
  useEffect(() => {
    addEventListener('afterprint', onDone);
    // Once it is drawn.
    const frame = requestAnimationFrame(() => print());
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  return createPortal(<div className="proof-print">{drawn(sheet, 0)}</div>, document.body);
}
