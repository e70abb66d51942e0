import { describe, expect, it } from 'vitest';
import { id } from '#contract/bounds.ts';
import { MAX_STORY_BYTES } from '#contract/limits.ts';
import { command } from '#contract/command-schema.ts';
import { anyWrite } from '#contract/field-schema.ts';
import { pathOf, ROUTES } from '#contract/routes.ts';
import { utf8Length } from '#core/text/offsets.ts';
import { CREATE } from '../makers/fable-desk.ts';

const takes = (value: unknown): boolean => command.safeParse(value).success;

describe('ids', () => {
  it.each(['q-1', 'p-ines-inkwell', '0192f-1', 'prof.12', 'q-0192f3a4-7b1c'])(
    'takes %s',
    (value) => {
      expect(id.safeParse(value).success).toBe(true);
    },
  );

  it.each([
    '',
    'constructor',
    '__proto__',
    'toString',
    'q 1',
    'q-1/2',
    '-q',
    'q-',
    `q-${'x'.repeat(120)}`,
  ])('refuses %j', (value) => {
    expect(id.safeParse(value).success).toBe(false);
  });
});

describe('commands', () => {
  it('take no unknown key, at any depth', () => {
    expect(takes(CREATE)).toBe(true);
    expect(takes({ ...CREATE, admin: true })).toBe(false);
    expect(takes(JSON.parse(`{"__proto__": {"x": 1}, ${JSON.stringify(CREATE).slice(1)}`))).toBe(
      false,
    );
    const speaker = { id: 's-1', name: 'A', role: null, aliases: [], unnamed: null, checked: null };
    expect(takes({ type: 'add-speaker', speaker })).toBe(true);
    expect(takes({ type: 'add-speaker', speaker: { ...speaker, identity: 'B' } })).toBe(false);
  });

  it('know no absent key: absent is null', () => {
    const { agency: _, ...without } = CREATE;
    expect(takes(without)).toBe(false);
  });

  it('take a story of two MiB of UTF-8 and not one byte more', () => {
    const most = 'é'.repeat(MAX_STORY_BYTES / 2);
    expect(utf8Length(most)).toBe(MAX_STORY_BYTES);
    expect(takes({ ...CREATE, text: most })).toBe(true);
    expect(takes({ ...CREATE, text: `${most}a` })).toBe(false);
  });

  it('take no lone surrogate and no NUL: they could not be hashed or stored as they are', () => {
    expect(takes({ ...CREATE, title: 'a\ud800b' })).toBe(false);
    expect(takes({ ...CREATE, title: 'a\0b' })).toBe(false);
    expect(takes({ ...CREATE, title: 'a\u{1F5DE}b' })).toBe(true);
  });

  it('take whole numbers from 0 only', () => {
    const find = (start: unknown) => ({
      type: 'mark',
      quoteId: 'q-1',
      anchor: {
        parts: [{ versionId: 'v-1', start, end: 9, exact: '', prefix: '', suffix: '' }],
        clause: null,
        kind: 'direct',
        speakerId: null,
        mention: null,
        cue: null,
      },
    });
    expect(takes(find(3))).toBe(true);
    for (const start of [-1, 0.5, '3', null, 2 ** 53, Number.NaN])
      expect(takes(find(start))).toBe(false);
  });

  it('write a field with a value of its own type only', () => {
    const write = (field: string, value: unknown) =>
      anyWrite.safeParse({ field, id: 'q-1', value }).success;
    expect(write('quote.answer.words', 'yes')).toBe(true);
    expect(write('quote.answer.words', 'none')).toBe(false);
    expect(write('quote.answer.translation', 'none')).toBe(true);
    expect(write('quote.stage', 'approved')).toBe(false);
    expect(write('quote.assignee', null)).toBe(false);
    expect(write('evidence.item', null)).toBe(true);
  });
});

it('fills a route, each segment escaped', () => {
  expect(pathOf(ROUTES.outcome, { id: 'st/1', mid: 'a?b' })).toBe(
    '/api/stories/st%2F1/outcomes/a%3Fb',
  );
  expect(() => pathOf(ROUTES.outcome, { id: 'st-1' })).toThrow('no mid');
});
