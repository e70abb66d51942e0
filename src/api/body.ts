import type * as z from 'zod/mini';
import {
  COMMAND_BYTES,
  MAX_ANY_COMMAND_BYTES,
  MAX_COMMAND_BYTES,
  MAX_VALUES,
} from '#contract/limits.ts';
import { JSON_TYPE, LINES_TYPE } from '#contract/routes.ts';
import { firstIssue } from '#contract/upcast.ts';
import { scanJson } from './json-scan.ts';
import { ProblemError } from './problems.ts';

/**
 * Reads a JSON body of at most `maxBytes`. A body of another type (415), a longer one (413), one
 * that is nested too deep or holds more than `maxValues` values (413), bytes that are not UTF-8 or
 * no JSON (400) are problems. Nothing beyond a limit is held, and nothing is parsed before it holds.
 */
export async function readJson(
  request: Request,
  maxBytes: number,
  maxValues: number = MAX_VALUES,
): Promise<unknown> {
  requireType(request, [JSON_TYPE]);
  if (saidLength(request) > maxBytes) throw tooLarge(maxBytes);
  return parseJson(await readText(request, () => maxBytes, maxValues));
}

/** Reads a body of JSON, or of lines of JSON, as text under the bounds of `readJson`. */
export async function readLinesOrJson(
  request: Request,
  maxBytes: number,
  maxValues: number,
): Promise<string> {
  requireType(request, [JSON_TYPE, LINES_TYPE]);
  if (saidLength(request) > maxBytes) throw tooLarge(maxBytes);
  return readText(request, () => maxBytes, maxValues);
}

/** Reads the body of a command: `readJson` with the bound of its type (COMMAND_BYTES), known once its type was read. */
export async function readCommand(request: Request): Promise<unknown> {
  requireType(request, [JSON_TYPE]);
  if (saidLength(request) > MAX_ANY_COMMAND_BYTES) throw tooLarge(MAX_ANY_COMMAND_BYTES);
  const seen = commandBound();
  return parseJson(await readText(request, seen, MAX_VALUES));
}

/** A value of the schema; anything else is a problem that names the first place. */
export function checked<S extends z.ZodMiniType>(schema: S, value: unknown): z.core.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ProblemError(400, `This cannot be understood: ${firstIssue(parsed.error)}.`);
}

function requireType(request: Request, types: readonly string[]): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || !types.includes(type))
    throw new ProblemError(415, `Send this as ${types.join(' or ')}.`);
}

function saidLength(request: Request): number {
  return Number(request.headers.get('content-length') ?? 0);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}

/** How the type of a command stands in a body as JSON.stringify writes it; inside a string its quotes would be escaped. */
const TYPE_BEFORE = '"command":{"type":"';
/** Longer than that with the longest type behind it. */
const OVERLAP = 64;

/** The bound of a command by what has been read of it: the widest until its type is known. */
function commandBound(): (chunk: Uint8Array) => number {
  const decoder = new TextDecoder('latin1');
  let bound: number | null = null;
  let tail = '';
  return (chunk) => {
    if (bound !== null) return bound;
    const text = tail + decoder.decode(chunk);
    const at = text.indexOf(TYPE_BEFORE);
    const end = at < 0 ? -1 : text.indexOf('"', at + TYPE_BEFORE.length);
    if (end >= 0) bound = boundOf(text.slice(at + TYPE_BEFORE.length, end));
    tail = text.slice(-OVERLAP);
    return bound ?? MAX_ANY_COMMAND_BYTES;
  };
}

function boundOf(type: string): number {
  const bounds: Readonly<Record<string, number>> = COMMAND_BYTES;
  return (Object.hasOwn(bounds, type) ? bounds[type] : undefined) ?? MAX_COMMAND_BYTES;
}

/** The text of a body, decoded as it arrives. `boundAt` is asked with each chunk how long the body may be. */
async function readText(
  request: Request,
  boundAt: (chunk: Uint8Array) => number,
  maxValues: number,
): Promise<string> {
  const scan = scanJson(maxValues);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  const take = (chunk: Uint8Array): void => {
    length += chunk.byteLength;
    const bound = boundAt(chunk);
    if (length > bound) throw tooLarge(bound);
    if (!scan.feed(chunk))
      throw new ProblemError(
        413,
        'The body is nested too deep or holds too many values. Send less at once.',
      );
    text += decoded(decoder, chunk);
  };
  // Not every browser gives the body of a request as a stream to a worker.
  if (!(request.body instanceof ReadableStream)) {
    take(new Uint8Array(await request.arrayBuffer()));
    return text + decoded(decoder);
  }
  const reader = request.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoded(decoder);
      take(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(400, 'The body ended before it was whole. Send it again.');
  }
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw notJson();
  }
}

function notJson(): ProblemError {
  return new ProblemError(400, 'The body is not JSON in UTF-8.');
}

function tooLarge(maxBytes: number): ProblemError {
  const mebibytes = Math.floor(maxBytes / 1024 / 1024);
  const most = mebibytes > 0 ? `${mebibytes} MiB` : `${Math.floor(maxBytes / 1024)} KiB`;
  return new ProblemError(413, `This is too large. A body here may be ${most} long.`);
}
