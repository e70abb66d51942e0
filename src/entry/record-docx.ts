import { blockCollector } from '#core/record/formats/block-collector.ts';
import type { RecordFileResult } from '#core/record/formats/record-refusal.ts';
import type { RecordWarning } from '#core/record/formats/record-text.ts';
import { decodeUtf8 } from '#core/story/decode.ts';
import { blocksResult, hiddenWarning, runThrough } from './record-markup.ts';
import { CannotRead, openZip } from './record-zip.ts';

const DOCUMENT = 'word/document.xml';
/** Text of these is no text of the document as it stands: deleted, moved away, or a second copy. */
const DELETED = new Set(['w:del', 'w:moveFrom']);
const SECOND_COPY = 'mc:Fallback';
const DELETIONS: RecordWarning = {
  code: 'deletions-left-out',
  message: 'Tracked deletions were left out; tracked insertions were taken.',
};

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? 'true');
}

/** @throws CannotRead if this is no document of Word, or a damaged or hostile one. */
function documentXml(bytes: Uint8Array): string {
  const xml = openZip(bytes)(DOCUMENT);
  if (xml === null)
    throw new CannotRead(
      'not-a-record',
      'This is no Word document. Save the record as .docx, .html or .txt.',
    );
  const decoded = decodeUtf8(xml);
  if (!('text' in decoded))
    throw new CannotRead('damaged', 'This document is damaged. Save it again and try once more.');
  return decoded.text;
}

/**
 * A Word document (ECMA-376, WordprocessingML) as a record: the paragraphs of its body with the
 * speakers that bold type names. Only `word/document.xml` is unpacked: pictures, links to elsewhere,
 * notes, comments, macros and embedded files stay untouched. O(n).
 * @throws CannotRead
 */
export function readDocx(bytes: Uint8Array): RecordFileResult {
  const collector = blockCollector();
  let dropped = 0;
  let cells = 0;
  let deletions = false;
  let bold = false;
  let vanished = false;
  let inRun = 0;
  let inProperties = false;
  let inText = false;
  let hiddenLetters = 0;
  const say = (words: string): void => {
    if (dropped > 0) return;
    if (vanished) hiddenLetters += words.trim().length;
    else collector.words(words, bold);
  };
  const begin: Readonly<Record<string, () => void>> = {
    'w:r': () => {
      inRun += 1;
      bold = false;
      vanished = false;
    },
    'w:rPr': () => {
      inProperties = inRun > 0;
    },
    'w:t': () => {
      inText = true;
    },
    'w:tc': () => {
      cells += 1;
    },
    'w:tab': () => {
      if (inRun > 0) say(' ');
    },
    'w:noBreakHyphen': () => say('-'),
    'w:br': () => {
      if (dropped === 0) collector.lineBreak();
    },
    'w:cr': () => {
      if (dropped === 0) collector.lineBreak();
    },
  };
  const end: Readonly<Record<string, () => void>> = {
    'w:r': () => {
      inRun -= 1;
      bold = false;
      vanished = false;
    },
    'w:rPr': () => {
      inProperties = false;
    },
    'w:t': () => {
      inText = false;
    },
    'w:tc': () => {
      cells -= 1;
      collector.cellEnd();
    },
    'w:tr': () => collector.blockEnd(),
    'w:p': () => {
      if (cells > 0) collector.blockEndInCell();
      else collector.blockEnd();
    },
  };
  const property = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'w:b') bold = isOn(attributes);
    if (name === 'w:rStyle') bold ||= attributes['w:val'] === 'Strong';
    if (name === 'w:vanish') vanished = isOn(attributes);
  };
  runThrough(
    documentXml(bytes),
    {
      open: (name, attributes) => {
        if (DELETED.has(name)) deletions = true;
        if (DELETED.has(name) || name === SECOND_COPY) dropped += 1;
        if (inProperties) property(name, attributes);
        begin[name]?.();
      },
      close: (name) => {
        if (DELETED.has(name) || name === SECOND_COPY) dropped -= 1;
        end[name]?.();
      },
      text: (words) => {
        if (inText) say(words);
      },
    },
    { xmlMode: true },
  );
  return blocksResult('docx', collector, [
    ...hiddenWarning(hiddenLetters),
    ...(deletions ? [DELETIONS] : []),
  ]);
}
