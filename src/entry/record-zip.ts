import { Inflate } from 'fflate';
import {
  LARGEST_PACKED_BYTES,
  LARGEST_RATIO,
  LARGEST_UNPACKED_BYTES,
  MOST_ENTRIES,
  type RecordRefusal,
} from '#core/record/formats/record-refusal.ts';

/** Thrown inside the readers of packed files; the worker's one caller makes it a refusal. */
export class CannotRead extends Error {
  readonly refusal: RecordRefusal;

  constructor(code: RecordRefusal['code'], message: string) {
    super(message);
    this.refusal = { code, message };
  }
}

/** An entry as the directory of the archive declares it. Nothing is unpacked to know it. */
interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Pushed at once; deflate cannot grow by more than about 1,032, so a step stays under 17 MB. */
const STEP = 16 * 1024;

function damaged(): CannotRead {
  return new CannotRead('damaged', 'This file is damaged. Save it again and try once more.');
}

function tooLarge(): CannotRead {
  return new CannotRead(
    'too-large',
    'This file unpacks to far more than a transcript holds. Save it as text and bring that in.',
  );
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  throw damaged();
}

/**
 * The entries of a ZIP archive (PKWARE APPNOTE 6.3) by name, from its directory. Archives whose
 * declared sizes break the limits are refused here, before anything is unpacked. ZIP64 is refused.
 * @throws CannotRead
 */
function directory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  if (bytes.length > LARGEST_PACKED_BYTES) throw tooLarge();
  if (bytes.length < END_LENGTH) throw damaged();
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw tooLarge();
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const nameStart = at + ENTRY_LENGTH;
    if (nameStart + nameLength > end) throw damaged();
    const name = asciiName(bytes.subarray(nameStart, nameStart + nameLength));
    const entry: Entry = {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    unpacked += entry.unpacked;
    if (unpacked > LARGEST_UNPACKED_BYTES) throw tooLarge();
    // Two entries of one name are two truths; no writer of documents makes them.
    if (entries.has(name)) throw damaged();
    entries.set(name, entry);
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (unpacked > bytes.length * LARGEST_RATIO) throw tooLarge();
  return entries;
}

/** Names we look for are ASCII; any other byte only has to differ from them. */
function asciiName(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Inflates in steps and stops at the limit, whatever size the archive declares. */
function inflated(packed: Uint8Array, declared: number): Uint8Array {
  const limit = Math.min(LARGEST_UNPACKED_BYTES, packed.length * LARGEST_RATIO + STEP);
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    if (size > limit || size > declared) throw tooLarge();
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof CannotRead ? error : damaged();
  }
  if (size !== declared) throw damaged();
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One file out of an archive. */
export type Unpack = (name: string) => Uint8Array | null;

/**
 * Opens an archive; only entries that are asked for are unpacked, by their exact name, so that paths
 * that climb out, links and archives inside are never touched.
 * @throws CannotRead
 */
export function openZip(bytes: Uint8Array): Unpack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  return (name) => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const { offset, packed, unpacked, method, encrypted } = entry;
    if (offset + LOCAL_LENGTH > bytes.length) throw damaged();
    if (encrypted || view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw damaged();
    const start =
      offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > bytes.length) throw damaged();
    const data = bytes.subarray(start, start + packed);
    if (method === STORED) {
      if (packed !== unpacked) throw damaged();
      return data;
    }
    if (method !== DEFLATED) throw damaged();
    return inflated(data, unpacked);
  };
}
