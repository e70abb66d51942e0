import { strToU8, zipSync, type Zippable } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A run of a paragraph in WordprocessingML; `properties` is the inside of its `w:rPr`. */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
}

export function paragraph(...inside: readonly string[]): string {
  return `<w:p><w:pPr/>${inside.join('')}</w:p>`;
}

/** The XML of a document with this body. `prologue` stands before its root. */
export function documentXml(body: string, prologue = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${prologue}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

/** The bytes of a Word document; `more` are entries beside the usual ones. */
export function wordFile(body: string, more: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    'word/document.xml': strToU8(documentXml(body)),
    ...more,
  });
}

/**
 * A ZIP's bytes with the size its directory declares for the unpacked entry `index` (0 first) changed,
 * as a hostile writer would. The local header is left as it is.
 */
export function declaring(zip: Uint8Array, index: number, unpacked: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  let at = view.getUint32(changed.length - 22 + 16, true);
  for (let entry = 0; entry < index; entry += 1)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
  view.setUint32(at + 24, unpacked, true);
  return changed;
}
