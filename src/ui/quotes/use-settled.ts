import { useEffect, useState } from 'react';
import { whenIdle } from '../kit/when-idle.ts';

/** A value as it was when the browser last had nothing better to do: for what may follow an act a moment later. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (settled !== value) return whenIdle(() => settle(value));
    return undefined;
  }, [settled, value]);
  return settled;
}
