import { Parser, type ParserOptions } from 'htmlparser2';
import {
  DEEPEST_NESTING,
  type RecordFileResult,
  refused,
} from '#core/record/formats/record-refusal.ts';
import type { BlockCollector } from '#core/record/formats/block-collector.ts';
import { namedPieces } from '#core/record/formats/marked-blocks.ts';
import {
  printPieces,
  type RecordFormat,
  type RecordWarning,
} from '#core/record/formats/record-text.ts';
import { CannotRead } from './record-zip.ts';

/** What a reader of markup does with what the parser meets. No tree is built. */
export interface MarkupHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (words: string) => void;
}

/** Fed to the parser at once, so that its buffer stays small. */
const STEP = 64 * 1024;

/**
 * Runs through markup once. Nothing is fetched and no entity but the predefined ones is known; a
 * document type with declarations of its own is refused, as is nesting no person writes.
 * @throws CannotRead
 */
export function runThrough(markup: string, handler: MarkupHandler, options: ParserOptions): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST_NESTING)
          throw new CannotRead(
            'too-deep',
            'This page is nested deeper than any page written by people. Paste its words instead.',
          );
        handler.open(name, attributes);
      },
      onclosetag: (name) => {
        depth -= 1;
        handler.close(name);
      },
      ontext: handler.text,
      onprocessinginstruction: (name, data) => {
        if (name.toLowerCase() === '!doctype' && data.includes('['))
          throw new CannotRead(
            'entities',
            'This file declares entities of its own, which no transcript needs. Paste its words instead.',
          );
      },
    },
    options,
  );
  for (let at = 0; at < markup.length; at += STEP) parser.write(markup.slice(at, at + STEP));
  parser.end();
}

/** The paragraphs of a page or a document as a record. */
export function blocksResult(
  format: RecordFormat,
  collector: BlockCollector,
  warnings: readonly RecordWarning[],
): RecordFileResult {
  const { pieces, warnings: named } = namedPieces(collector.blocks());
  if (pieces.length === 0) return refused('empty', 'There are no words in this file.');
  return { ok: true, read: printPieces(format, pieces, [...warnings, ...named]) };
}

/** Said when text was left out that the reader of the page would not have seen. */
export function hiddenWarning(letters: number): readonly RecordWarning[] {
  return letters === 0
    ? []
    : [{ code: 'hidden-text', message: 'Hidden text in this file was left out.' }];
}
