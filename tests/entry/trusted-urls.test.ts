import { describe, expect, it } from 'vitest';
import { checkWorkerUrl, MOCK_API_URL, SHELL_URL, trustedWorkerUrl } from '#entry/trusted-urls.ts';

describe('worker addresses', () => {
  it.each([MOCK_API_URL, SHELL_URL, '/assets/detect-worker-B1_x-9aZ.js'])(
    'our own pass: %s',
    (url) => {
      expect(trustedWorkerUrl(url)).toBe(url);
    },
  );

  it.each([
    'https://elsewhere.example/mock-api.js',
    '//elsewhere.example/assets/detect-worker-B1_x-9aZ.js',
    '/mock-api.js?x',
    '/assets/shell.js',
    '//shell.js',
    '/assets/../detect-worker-B1_x-9aZ.js',
    '/assets/index-B1_x-9aZ.js',
    'data:text/javascript,1',
    'blob:http://localhost/1',
    '',
  ])('others are refused: %s', (url) => {
    expect(() => checkWorkerUrl(url)).toThrow(TypeError);
  });
});
