const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A small number in words; from ten on in digits. */
export function countWords(count: number): string {
  return COUNTS[count] ?? String(count);
}
