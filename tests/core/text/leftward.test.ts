import { expect, it } from 'vitest';
import { runsLeftward } from '#core/text/leftward.ts';

it.each([
  ['Windle said «يا ترام» on board.', false],
  ['«دق الجرس»، said Windle.', true],
  ['12 % – «דבר»', true],
  ['\u{10a00} and more', true],
  ['\u{1e900}', true],
  ['Привет, 日本', false],
  // Marks of direction decide as letters do; controls, figures and signs do not.
  ['\u200fWindle', true],
  ['\u200eדבר', false],
  ['\u202eWindle', false],
  ['10 – 12', false],
  ['', false],
])('“%s” runs leftward: %s', (paragraph, leftward) => {
  expect(runsLeftward(paragraph)).toBe(leftward);
});
