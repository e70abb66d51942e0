const BYTES = 16;

/** Salts of 128 bits from the system's own source, as 32 hex digits each. */
export function freshSalts(count: number): readonly string[] {
  return Array.from({ length: count }, () =>
    Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join(''),
  );
}
