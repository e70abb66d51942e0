import { afterEach, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { zipOf } from '#ui/export/zip.ts';

const FILES = [
  { name: 'b.csv', type: 'text/csv', text: '\uFEFF"é 🚀"\r\n' },
  { name: 'exact/a.csv', type: 'text/csv', text: '"a"\r\n' },
];
const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it('holds the files in the order given, byte for byte', () => {
  const files = unzipSync(zipOf(FILES, '2026-11-24T14:05:00Z'));
  expect(Object.keys(files)).toEqual(['b.csv', 'exact/a.csv']);
  for (const { name, text } of FILES)
    expect(Buffer.from(files[name] ?? []).toString('utf8')).toBe(text);
});

it('has equal bytes in every zone and at every hour of a day', () => {
  const made = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((name) => {
    process.env['TZ'] = name;
    return Buffer.from(zipOf(FILES, '2026-03-29T01:30:00Z')).toString('hex');
  });
  expect(new Set(made).size).toBe(1);
  expect(Buffer.from(zipOf(FILES, '2026-03-29T23:59:59Z')).toString('hex')).toBe(made[0]);
  expect(Buffer.from(zipOf(FILES, '2026-03-30T00:00:00Z')).toString('hex')).not.toBe(made[0]);
});
