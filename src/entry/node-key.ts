import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { NoStorage } from './node-storage.ts';

/** The secret of a host, by which it recognises heads that it answered with (MODEL O5). */
export interface HostKey {
  /** 64 hex digits. */
  readonly key: string;
  readonly file: string;
  /** It was made just now. */
  readonly made: boolean;
}

const BYTES = 32;
const FORM = /^[0-9a-f]{64}$/;

/** Where the key is when VERBATIM_KEY_FILE says nothing: in a folder beside that of the data file. */
function usualKeyFile(dataFile: string): string {
  return join(`${dirname(dataFile)}-key`, `${basename(dataFile)}.key`);
}

/**
 * Reads the host’s key, or makes one where there is none: random, readable by its owner alone.
 * `asked`: what VERBATIM_KEY_FILE says. Throws NoStorage with a sentence that says what to do.
 */
export function openKey(asked: string | undefined, dataFile: string): HostKey {
  const file = asked === undefined || asked === '' ? usualKeyFile(dataFile) : resolve(asked);
  try {
    return { key: checked(readFileSync(file, 'utf8'), file), file, made: false };
  } catch (error) {
    if (error instanceof NoStorage) throw error;
    if (codeOf(error) !== 'ENOENT') throw unusable(file, error);
  }
  const key = randomBytes(BYTES).toString('hex');
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Fails where another host has made it meanwhile: two keys would be worse than none.
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, `${key}\n`);
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    throw unusable(file, error);
  }
  return { key, file, made: true };
}

/** Reads a key that must be there. Throws NoStorage with a sentence. */
export function readKey(file: string): string {
  try {
    return checked(readFileSync(file, 'utf8'), file);
  } catch (error) {
    throw error instanceof NoStorage ? error : unusable(file, error);
  }
}

function checked(text: string, file: string): string {
  const key = text.trim();
  if (FORM.test(key)) return key;
  throw new NoStorage(
    `The key file ${file} doesn’t hold a key (64 hex digits): put the right file there, or name another with VERBATIM_KEY_FILE.`,
  );
}

function unusable(file: string, error: unknown): NoStorage {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new NoStorage(
      `You may not use the key file ${file}: give yourself the right, or name another with VERBATIM_KEY_FILE.`,
    );
  if (code === 'EEXIST')
    return new NoStorage(`Another host is making the key file ${file}: start this one again.`);
  if (code === 'ENOSPC') return new NoStorage(`The disk of ${file} is full: make room.`);
  return new NoStorage(
    `The key file ${file} can’t be used as a file (${code || String(error)}): name another with VERBATIM_KEY_FILE.`,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
