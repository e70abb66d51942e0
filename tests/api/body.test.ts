import { describe, expect, it } from 'vitest';
import { readCommand, readJson } from '#api/body.ts';
import { scanJson } from '#api/json-scan.ts';
import { ProblemError } from '#api/problems.ts';
import { MAX_COMMAND_BYTES, MAX_DEPTH, MAX_VALUES } from '#contract/limits.ts';
import { JSON_TYPE } from '#contract/routes.ts';

const MIB = 1024 * 1024;

function request(body: BodyInit): Request {
  const streamed = body instanceof ReadableStream ? { duplex: 'half' } : {};
  return new Request('http://desk.example/api/stories', {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE },
    body,
    ...streamed,
  } as RequestInit);
}

async function statusOf(reading: Promise<unknown>): Promise<number> {
  try {
    await reading;
    return 200;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.status;
    throw error;
  }
}

/** A body that comes in pieces of one byte, and how many of them were asked for. */
function dribbled(text: string): { readonly body: ReadableStream; readonly asked: () => number } {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (at === bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, (at += 1)));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, asked: () => at };
}

function command(type: string, filler: number): string {
  const base = { epoch: 'e-1', seq: 0, fields: [] };
  return JSON.stringify({
    mid: 'm-1',
    batch: null,
    base,
    command: { type, x: 'x'.repeat(filler) },
  });
}

describe('a body', () => {
  it('is read whatever the pieces it comes in, half characters included', async () => {
    const value = { words: 'Ça va “bien”, 😀', escaped: '\\"{[,', list: [1, [2, {}]] };
    const { body } = dribbled(JSON.stringify(value));
    expect(await readJson(request(body), 1024)).toEqual(value);
  });

  it('is cut at its bound: no more of it is read', async () => {
    const { body, asked } = dribbled(`"${'x'.repeat(5000)}"`);
    expect(await statusOf(readJson(request(body), 1000))).toBe(413);
    expect(asked()).toBe(1001);
  });

  it('is refused before it is parsed where it is nested too deep or holds too many values', async () => {
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(await statusOf(readJson(request(deep(MAX_DEPTH)), MIB))).toBe(200);
    expect(await statusOf(readJson(request(deep(MAX_DEPTH + 1)), MIB))).toBe(413);
    expect(await statusOf(readJson(request('['.repeat(MIB)), MIB))).toBe(413);
    const flat = `[${'0,'.repeat(MAX_VALUES)}0]`;
    expect(await statusOf(readJson(request(flat), 8 * MIB))).toBe(413);
    expect(await statusOf(readJson(request(`[${'[],'.repeat(4)}0]`), MIB, 12))).toBe(200);
    expect(await statusOf(readJson(request(`[${'[],'.repeat(4)}0]`), MIB, 8))).toBe(413);
  });

  it('that ends early, is no JSON or no UTF-8 is a problem of the sender', async () => {
    const broken = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"a":'));
        controller.error(new Error('gone'));
      },
    });
    expect(await statusOf(readJson(request(broken), MIB))).toBe(400);
    expect(await statusOf(readJson(request('{"a":'), MIB))).toBe(400);
    expect(await statusOf(readJson(request(new Uint8Array([0x22, 0xff, 0x22])), MIB))).toBe(400);
  });
});

describe('the scan', () => {
  it('counts nothing inside strings, also where an escape is cut in two', () => {
    const bytes = new TextEncoder().encode('"[[[[,,,,\\"{{{{\\\\",');
    const scan = scanJson(3, 1);
    for (const byte of bytes) expect(scan.feed(Uint8Array.of(byte))).toBe(true);
    expect(scan.feed(new TextEncoder().encode(',,'))).toBe(false);
  });
});

describe('the body of a command', () => {
  it.each([
    ['claim', MAX_COMMAND_BYTES],
    ['say', MAX_COMMAND_BYTES],
    ['no-such-type', MAX_COMMAND_BYTES],
    ['constructor', MAX_COMMAND_BYTES],
    ['create-story', 3 * MIB],
    ['run-unsigned', 4 * MIB],
    ['add-version', 8 * MIB],
    ['propose-candidates', 12 * MIB],
  ])('%s may be %i bytes long', async (type, bound) => {
    const room = bound - command(type, 0).length;
    expect(await statusOf(readCommand(request(command(type, room))))).toBe(200);
    expect(await statusOf(readCommand(request(command(type, room + 1))))).toBe(413);
  });

  it('has the bound of its type, whatever its words say', async () => {
    const words = '"command":{"type":"propose-candidates"'.repeat(30_000);
    const text = JSON.stringify({ words, command: { type: 'say' } });
    expect(await statusOf(readCommand(request(text)))).toBe(413);
    const { body } = dribbled(command('create-story', 10));
    expect(await readCommand(request(body))).toMatchObject({ command: { type: 'create-story' } });
  });
});
