import { describe, expect, it } from 'vitest';
import { JSON_TYPE, PERSON_HEADER } from '#contract/routes.ts';
import { problem } from '#contract/problem.ts';
import { FIRST_STYLE_SETTING, styles, STYLES_SETTING } from '#contract/style-schema.ts';
import { newestOf } from '#core/verdict/house-style.ts';
import { asOneValue } from '../makers/backup-file.ts';
import { INES } from '../makers/fable-desk.ts';
import { type TestHost, testHost } from '../makers/test-host.ts';

const DAN = 'p-dan-deadline';
const RUTH = 'p-ruth-redpencil';

function get(host: TestHost, personId: string | null = INES): Promise<Response> {
  const headers = personId === null ? {} : { [PERSON_HEADER]: personId };
  return host.fetch('/api/styles', { headers });
}

function put(host: TestHost, id: string, body: unknown, personId = DAN): Promise<Response> {
  return host.fetch(`/api/styles/${id}`, {
    method: 'PUT',
    headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: personId },
    body: JSON.stringify(body),
  });
}

const HARBOUR = { base: 0, name: 'Harbour desk', permits: ['filler_dropped'] };

async function listOf(host: TestHost) {
  return styles.parse(await (await get(host)).json()).styles;
}

async function sayOf(response: Response): Promise<string> {
  return problem.parse(await response.json()).say;
}

describe('the styles of the desk', () => {
  it('are none until somebody makes one', async () => {
    expect(await listOf(testHost())).toEqual([]);
    expect((await get(testHost(), null)).status).toBe(401);
  });

  it('are made and changed by who clears and by standards, and read by everybody', async () => {
    const host = testHost();
    expect((await put(host, 'hs-1', HARBOUR)).status).toBe(200);
    const second = { base: 1, name: 'Harbour desk', permits: [] };
    const answer = styles.parse(await (await put(host, 'hs-1', second, RUTH)).json());
    expect(answer.styles).toEqual(await listOf(host));
    expect(answer.styles.map(newestOf)).toMatchObject([{ version: 2, by: 'Ruth Redpencil' }]);
    expect(answer.styles[0]?.versions).toHaveLength(2);
    const refused = await put(host, 'hs-1', { ...second, base: 2 }, INES);
    expect(refused.status).toBe(403);
    expect(await sayOf(refused)).toBe(
      'Still needed: someone who clears, or standards, to change the desk’s styles.',
    );
  });

  it('refuse what the rule refuses, in its words, and stay as they were', async () => {
    const host = testHost();
    await put(host, 'hs-1', HARBOUR);
    const critical = await put(host, 'hs-1', { ...HARBOUR, base: 1, permits: ['spliced'] });
    expect(critical.status).toBe(422);
    expect(await sayOf(critical)).toBe(
      'A difference that may change the meaning passes in no house style.',
    );
    expect((await put(host, 'hs-1', HARBOUR)).status).toBe(422);
    expect((await put(host, 'hs-2', { ...HARBOUR, permits: ['no_such'] })).status).toBe(400);
    expect((await put(host, '__proto__', HARBOUR)).status).toBe(400);
    expect((await put(host, 'hs-2', { ...HARBOUR, name: 'x'.repeat(500) })).status).toBe(400);
    expect((await put(host, 'hs-2', { ...HARBOUR, name: 'x'.repeat(20_000) })).status).toBe(413);
    expect((await listOf(host)).map((style) => style.versions.length)).toEqual([1]);
  });

  it('lose none when two people make one at once, and tell the slower of two who change one', async () => {
    const host = testHost();
    await Promise.all([
      put(host, 'hs-1', HARBOUR),
      put(host, 'hs-2', { ...HARBOUR, name: 'Night desk' }, RUTH),
    ]);
    expect((await listOf(host)).map(({ id }) => id).toSorted()).toEqual(['hs-1', 'hs-2']);
    const change = (name: string) => put(host, 'hs-1', { ...HARBOUR, base: 1, name });
    const answers = await Promise.all([change('First'), change('Second')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  it('are in a backup and come back with it', async () => {
    const host = testHost();
    await put(host, 'hs-1', HARBOUR);
    const headers = { [PERSON_HEADER]: DAN };
    const copy = asOneValue(await (await host.fetch('/api/backup', { headers })).text());
    expect(copy.settings.map(({ name }) => name)).toContain(STYLES_SETTING);
    await put(host, 'hs-1', { ...HARBOUR, base: 1, permits: [] });
    const restored = await host.fetch('/api/backup', {
      method: 'PUT',
      headers: { ...headers, 'content-type': JSON_TYPE },
      body: JSON.stringify(copy),
    });
    expect(restored.status).toBe(200);
    expect((await listOf(host))[0]?.versions).toHaveLength(1);
  });
});

function choose(host: TestHost, body: unknown, personId = DAN): Promise<Response> {
  return host.fetch('/api/styles', {
    method: 'PUT',
    headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: personId },
    body: JSON.stringify(body),
  });
}

async function firstOf(host: TestHost) {
  return styles.parse(await (await get(host)).json()).first;
}

describe('what new stories start with', () => {
  const TIDY = { base: 0, houseStyle: 'tidy-speech', id: null };
  const OWN = { base: 0, houseStyle: 'custom', id: 'hs-1' };

  it('is nobody’s choice at first, then that of who clears or is standards', async () => {
    const host = testHost();
    expect(await firstOf(host)).toBeNull();
    const refused = await choose(host, TIDY, INES);
    expect(refused.status).toBe(403);
    expect(await sayOf(refused)).toBe(
      'Still needed: someone who clears, or standards, to change the desk’s styles.',
    );
    expect((await choose(host, TIDY)).status).toBe(200);
    expect(await firstOf(host)).toMatchObject({
      version: 1,
      houseStyle: 'tidy-speech',
      id: null,
      by: 'Dan Deadline',
    });
    await put(host, 'hs-1', HARBOUR);
    const answer = styles.parse(await (await choose(host, { ...OWN, base: 1 }, RUTH)).json());
    expect(answer.first).toMatchObject({ version: 2, id: 'hs-1', by: 'Ruth Redpencil' });
    expect(answer.styles).toHaveLength(1);
  });

  it('is a style that the desk has, and not the one that stands', async () => {
    const host = testHost();
    await put(host, 'hs-1', HARBOUR);
    const gone = 'This style is no longer on the desk.';
    for (const wrong of [
      { ...OWN, id: 'hs-2' },
      { ...OWN, id: null },
      { ...OWN, houseStyle: 'strict' },
    ]) {
      const refused = await choose(host, wrong);
      expect([refused.status, await sayOf(refused)]).toEqual([422, gone]);
    }
    const same = await choose(host, { base: 0, houseStyle: 'strict-fillers', id: null });
    expect(await sayOf(same)).toBe('New stories start with Strict, fillers may go already.');
    for (const wrong of [{ ...OWN, houseStyle: 'loose' }, { ...OWN, id: '__proto__' }, { base: 0 }])
      expect((await choose(host, wrong)).status).toBe(400);
    expect(await firstOf(host)).toBeNull();
  });

  it('is told to the slower of two who choose at once, and stands as the first did', async () => {
    const host = testHost();
    await put(host, 'hs-1', HARBOUR);
    const answers = await Promise.all([choose(host, OWN), choose(host, TIDY, RUTH)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const late = answers.find(({ status }) => status === 422);
    const first = await firstOf(host);
    const words = first?.id === 'hs-1' ? 'Harbour desk, version 1' : 'Tidy speech';
    expect(late === undefined ? '' : await sayOf(late)).toBe(
      `${first?.by} chose ${words} meanwhile; look at it, then choose.`,
    );
  });

  it('is in a backup and comes back with it', async () => {
    const host = testHost();
    await choose(host, TIDY);
    const headers = { [PERSON_HEADER]: DAN };
    const copy = asOneValue(await (await host.fetch('/api/backup', { headers })).text());
    expect(copy.settings.map(({ name }) => name)).toContain(FIRST_STYLE_SETTING);
    await choose(host, { base: 1, houseStyle: 'strict', id: null });
    await host.fetch('/api/backup', {
      method: 'PUT',
      headers: { ...headers, 'content-type': JSON_TYPE },
      body: JSON.stringify(copy),
    });
    expect(await firstOf(host)).toMatchObject({ houseStyle: 'tidy-speech' });
  });
});
