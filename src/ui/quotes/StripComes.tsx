import { useEffect, useRef } from 'react';
import { useKeys } from '../desk/use-keys.ts';

interface StripComesProps {
  /** The list was asked for at its field. */
  readonly searching: boolean;
  readonly onSearch: (searching: boolean) => void;
  readonly className: string | undefined;
}

/** The room of the row of numbers while it is on its way. "/" is kept for it until somebody goes on elsewhere. */
export function StripComes({ searching, onSearch, className }: StripComesProps) {
  const page = useRef<Document>(document);
  useKeys('everywhere', page, { search: () => onSearch(true) });
  useEffect(() => {
    if (!searching) return;
    const ending = new AbortController();
    const elsewhere = (): void => onSearch(false);
    for (const event of ['pointerdown', 'focusin'])
      addEventListener(event, elsewhere, { signal: ending.signal });
    return () => {
      ending.abort();
      onSearch(false);
    };
  }, [onSearch, searching]);
  return <div className={className} data-field-comes={searching ? '' : undefined} />;
}
