import type * as z from 'zod/mini';
import { JSON_TYPE } from '#contract/routes.ts';
import { firstIssue } from '#contract/upcast.ts';
import { ProblemError } from './problems.ts';

/**
 * Reads a JSON body of at most `maxBytes`. A body of another type (415), a longer one (413), bytes
 * that are not UTF-8 or no JSON (400) are problems. Nothing beyond the limit is held.
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== JSON_TYPE) throw new ProblemError(415, `Send this as ${JSON_TYPE}.`);
  const said = Number(request.headers.get('content-length') ?? 0);
  if (said > maxBytes) throw tooLarge(maxBytes);
  const bytes = await readBytes(request, maxBytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text);
  } catch {
    throw new ProblemError(400, 'The body is not JSON in UTF-8.');
  }
}

/** A value of the schema; anything else is a problem that names the first place. */
export function checked<S extends z.ZodMiniType>(schema: S, value: unknown): z.core.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ProblemError(400, `This cannot be understood: ${firstIssue(parsed.error)}.`);
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  // Not every browser gives the body of a request as a stream to a worker.
  if (!(request.body instanceof ReadableStream)) {
    const whole = new Uint8Array(await request.arrayBuffer());
    if (whole.byteLength > maxBytes) throw tooLarge(maxBytes);
    return whole;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

function tooLarge(maxBytes: number): ProblemError {
  return new ProblemError(
    413,
    `A body here may be ${Math.floor(maxBytes / 1024 / 1024)} MiB long.`,
  );
}
