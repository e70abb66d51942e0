/** Whether the sheet of a phone is up. */
export type Sheet = 'up' | 'down';

/** What the browser keeps of it with the address, so that a reload finds it so; null: the address came from elsewhere. */
export function sheetWas(): Sheet | null {
  const state: unknown = history.state;
  return state === 'up' || state === 'down' ? state : null;
}

export function noteSheet(sheet: Sheet): void {
  if (sheetWas() !== sheet) history.replaceState(sheet, '');
}
