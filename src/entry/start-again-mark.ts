/** Set for this tab by `startAgain`, taken by the page that comes next; word of it to the other tabs. */
export const START_AGAIN = 'verbatim-start-again';

/** Whether this page is to begin on an empty desk. From now on it leaves for the front door when another one has. */
export function toStartAgain(): boolean {
  addEventListener('storage', ({ key }) => {
    if (key === START_AGAIN) location.assign('/');
  });
  try {
    return sessionStorage.getItem(START_AGAIN) !== null;
  } catch {
    return false;
  }
}
