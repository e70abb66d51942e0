import { sha256Hex } from '../text/sha256.ts';
import { base64OfHex } from './base64.ts';
import type { Making } from './column.ts';
import { escaped, htmlOf } from './markup.ts';
import { proofSheet } from './proof-sheet.ts';
import type { ExportInput } from './quotes-file.ts';

/**
 * The proof sheet as one HTML file with its style inside. It loads nothing and runs nothing, and
 * says so to the browser: only the style with this very hash is allowed (CSP 3).
 */
export function proofFile(input: ExportInput, making: Making, css: string): string {
  const title = `${input.desk.story?.title ?? 'No story'}: proof sheet`;
  const policy = `default-src 'none'; style-src 'sha256-${base64OfHex(sha256Hex(css))}'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${css}</style>`,
    '</head>',
    `<body>${htmlOf(proofSheet(input, making))}</body>`,
    '</html>',
    '',
  ].join('\n');
}
