import { useDesk } from '../desk/desk-context.tsx';

/**
 * Why an act that only the host can do cannot be done now, as a sentence; null when it can. A
 * signature is never queued (MODEL A7), so this stands on the button before the click.
 */
export function useHostNeeded(): string | null {
  return useDesk(({ saved }) => {
    if (saved.kind !== 'on-device' && saved.kind !== 'stuck') return null;
    const rest = saved.waiting === 1 ? '1 change is' : `${saved.waiting} changes are`;
    return `This needs the desk’s host, and ${rest} on this device only.`;
  });
}
