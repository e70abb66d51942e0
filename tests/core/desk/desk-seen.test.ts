import { describe, expect, it } from 'vitest';
import { deskSeen } from '#core/desk/desk-seen.ts';
import { exhibitsOf } from '#core/desk/exhibits.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { CONFIDENTIAL, exhibitSeen, exhibitsSeen, knownTo } from '#core/review/confidential.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  here,
  nth,
  REPORTER,
  SECOND,
  set,
  STANDARDS,
} from '../../makers/make-desk.ts';

function guarded() {
  const bench = firstStory();
  const { id } = nth(bench.desk, 2);
  checkVerbatim(bench, id);
  bench.act(CHECKER, edit(set('source.authorisedChange', `src-${id}`, 'a date put right')));
  bench.act(CHECKER, edit(set('source.archivedOn', `src-${id}`, '2016-10-22')));
  bench.act(CHECKER, edit(set('source.obtained', `src-${id}`, 'from his brother')));
  bench.act(CHECKER, edit(set('source.language', `src-${id}`, 'ar')));
  bench.act(CHECKER, { type: 'guard-source', sourceId: `src-${id}`, confidential: true });
  return { bench, id };
}

describe('the desk as a person sees it', () => {
  it('is the desk itself where nothing is kept from them', () => {
    const { bench } = guarded();
    expect(deskSeen(bench.desk, HEAD.hats)).toBe(bench.desk);
    expect(deskSeen(bench.desk, STANDARDS.hats)).toBe(bench.desk);
    expect(deskSeen(firstStory().desk, REPORTER.hats)).toEqual(firstStory().desk);
  });

  it('says of a confidential source only that it is there, of what type and for or against', () => {
    const { bench, id } = guarded();
    const seen = deskSeen(bench.desk, CHECKER.hats);
    const [whole] = exhibitsOf(bench.desk, id);
    const [shown] = exhibitsOf(seen, id);
    if (whole === undefined || shown === undefined) throw new Error('no evidence');
    expect(whole.evidence.excerpt).not.toBe('');
    expect(shown.source.title).toBe(CONFIDENTIAL);
    expect(shown.source).toMatchObject({
      archivedOn: '',
      authorisedChange: '',
      language: '',
      obtained: '',
      url: null,
    });
    expect(shown.source.type).toBe(whole.source.type);
    expect(shown.evidence).toEqual({ ...whole.evidence, excerpt: '', locator: '', chain: [] });
    expect(JSON.stringify(seen.evidence)).not.toContain(whole.evidence.excerpt);
    expect(exhibitSeen(whole, CHECKER.hats)).toEqual(shown);
    // The quote and its fingerprint are those of the whole desk.
    expect(fingerprintOf(bench.desk, here(bench, id))).toBeDefined();
    expect(seen.quotes).toBe(bench.desk.quotes);
  });

  it('gives one list for one list, so that nothing is drawn anew', () => {
    const { bench, id } = guarded();
    exhibitsOf(bench.desk, id);
    const all = exhibitsOf(bench.desk, id);
    expect(exhibitsSeen(all, HEAD.hats)).toBe(all);
    expect(exhibitsSeen(all, CHECKER.hats)).toBe(exhibitsSeen(all, SECOND.hats));
    expect(exhibitsSeen(all, CHECKER.hats)[0]?.source.title).toBe(CONFIDENTIAL);
  });
});

it('is known to who is standards and who clears', () => {
  expect(knownTo([CHECKER, SECOND, STANDARDS, HEAD, REPORTER])).toEqual([STANDARDS, HEAD]);
});
