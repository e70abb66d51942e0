/** Long enough for a slow disk or a question where to save; the bytes are freed after it. */
const KEPT_FOR_MS = 60_000;

/** Hands a file to the browser's downloads. It goes in by chunks; texts as UTF-8. */
export function saveFile(name: string, type: string, chunks: Iterable<BlobPart>): void {
  const address = URL.createObjectURL(new Blob([...chunks], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Firefox follows only a link that is in the page.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
}
