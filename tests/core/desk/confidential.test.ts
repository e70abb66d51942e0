import { expect, it } from 'vitest';
import { exhibitsOf } from '#core/desk/exhibits.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { isRestricted, sourceTitle } from '#core/export/source-words.ts';
import { CONFIDENTIAL, maySee, sourceSeen } from '#core/review/confidential.ts';
import { HATS } from '#core/review/hats.ts';
import {
  CHECKER,
  checkVerbatim,
  firstStory,
  HEAD,
  here,
  makeSource,
  nth,
  REPORTER,
  STANDARDS,
} from '../../makers/make-desk.ts';

it('is made confidential by who works on sources, and only standards or who clears lift that', () => {
  const bench = firstStory();
  const { id } = nth(bench.desk, 2);
  checkVerbatim(bench, id);
  const sourceId = `src-${id}`;
  const before = fingerprintOf(bench.desk, here(bench, id));
  const guard = { type: 'guard-source', sourceId, confidential: true } as const;
  expect(bench.act(REPORTER, guard).outcome).toBe('refused');
  bench.act(CHECKER, guard);
  expect(bench.desk.sources[sourceId]?.confidential).toBe(true);
  expect(fingerprintOf(bench.desk, here(bench, id))).toBe(before);
  // The same source added again is still the same.
  expect(bench.act(CHECKER, { type: 'add-source', source: makeSource(sourceId) }).outcome).toBe(
    'applied',
  );
  expect(bench.act(CHECKER, { ...guard, confidential: false }).refusals[0]?.say).toBe(
    'Still needed: standards or someone who clears, to lift the confidence.',
  );
  const source = exhibitsOf(bench.desk, id)[0]?.source;
  if (source === undefined) throw new Error('no source');
  expect(isRestricted(source)).toBe(true);
  expect(sourceTitle(source)).toBe('Confidential source, withheld');
  bench.act(STANDARDS, { ...guard, confidential: false });
  expect(bench.desk.sources[sourceId]?.confidential).toBe(false);
  bench.act(HEAD, guard);
  expect(bench.desk.sources[sourceId]?.confidential).toBe(true);
});

it('is seen by standards and who clears; others see that it exists and of what type it is', () => {
  const open = { ...makeSource('src-1'), confidential: false };
  const shut = { ...open, confidential: true };
  for (const hat of HATS) {
    expect(maySee(open, [hat])).toBe(true);
    expect(maySee(shut, [hat])).toBe(hat === 'standards' || hat === 'clears');
  }
  expect(sourceSeen(shut, ['clears'])).toBe(shut);
  expect(sourceSeen(shut, ['checks', 'signs'])).toEqual({
    ...shut,
    title: CONFIDENTIAL,
    publisher: '',
    url: null,
    date: '',
  });
});
