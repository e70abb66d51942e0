import { expect, it } from 'vitest';
import { glibcVersion, packagedNode } from '../../scripts/packaged-node.mjs';

it('chooses the packaged Node only on a machine that can run it', () => {
  const on = (platform: string, arch: string, glibc: string | null): string | null =>
    packagedNode({ platform, arch, glibc });
  expect(on('linux', 'x64', '2.36')).toBe('linux-x64');
  expect(on('linux', 'arm64', '2.28')).toBe('linux-arm64');
  expect(on('linux', 'x64', '3.0')).toBe('linux-x64');
  // Alpine uses musl.
  expect(on('linux', 'x64', null)).toBe(null);
  expect(on('linux', 'x64', '2.17')).toBe(null);
  expect(on('linux', 'riscv64', '2.36')).toBe(null);
  expect(on('win32', 'x64', null)).toBe('win-x64');
  expect(on('darwin', 'arm64', null)).toBe(null);
});

it('detects the machine’s C library', () => {
  const version = glibcVersion();
  // The tests run on Linux under the packages’ own Node, which is built for this library alone.
  if (process.platform === 'linux') expect(version).toMatch(/^2\.\d+$/);
  else expect(version).toBe(null);
});
