/**
 * From offsets of the story to offsets of the text in the document, as libraries count them: without
 * the line feeds between paragraphs, with the paragraph numbers where they stand.
 */
export function documentPlaces(root: HTMLElement): (place: number) => number {
  const starts: number[] = [];
  const shifts: number[] = [];
  let letters = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const from = node.parentElement?.dataset['from'];
    if (from !== undefined) {
      starts.push(Number(from));
      shifts.push(letters - Number(from));
    }
    letters += node.textContent?.length ?? 0;
  }
  return (place) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return place + (shifts[low - 1] ?? 0);
  };
}
