import { describe, expect, it } from 'vitest';
import { currentVersion } from '#core/desk/desk.ts';
import { webAnnotations } from '#core/export/web-annotation.ts';
import { pageFaults } from './annotation-model.ts';
import { checkedStory } from './checked-story.ts';

const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' };
const made = checkedStory();
const text = webAnnotations(made.story.input(), MAKING);

interface Body {
  readonly type: string;
  readonly purpose: string;
  readonly value?: string;
  readonly source?: string;
}
interface Target {
  readonly source: Readonly<Record<string, string>>;
  readonly selector: readonly Readonly<Record<string, string | number>>[];
}
interface Item {
  readonly id: string;
  readonly body: readonly Body[];
  readonly target: readonly Target[];
}

const page: { readonly items: readonly Item[] } = JSON.parse(text);

function item(quoteId: string): Item {
  const found = page.items.find(({ id }) => id.endsWith(quoteId));
  if (found === undefined) throw new Error(`no annotation of ${quoteId}`);
  return found;
}

function values(quoteId: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    item(quoteId).body.map(({ purpose, value, source }) => [purpose, value ?? source]),
  );
}

describe('the annotations', () => {
  it('keep to the model', () => {
    expect(pageFaults(page)).toEqual([]);
    expect(page.items).toHaveLength(12);
  });

  it('are held against a check that finds what breaks it', () => {
    const broken = structuredClone(JSON.parse(text));
    delete broken.items[0].target;
    broken.items[1].body[0].purpose = 'guessing';
    broken.items[2].target[0].selector.pop();
    broken.items[3].id = broken.items[4].id;
    expect(pageFaults(broken)).toHaveLength(4);
  });

  it('have a target a part, by place and by words, in the version that was checked', () => {
    const version = currentVersion(made.story.bench.desk);
    const { target } = item(made.changed);
    expect(target).toHaveLength(2);
    const points = Array.from(version?.text ?? '');
    for (const { source, selector } of target) {
      const [place, quote] = selector;
      expect(source['id']).toContain(version?.sha256);
      expect(source['schema:sha256']).toBe(version?.sha256);
      const words = points.slice(Number(place?.['start']), Number(place?.['end'])).join('');
      expect(words).toBe(quote?.['exact']);
      expect(version?.text).toContain(
        `${quote?.['prefix']}${quote?.['exact']}${quote?.['suffix']}`,
      );
    }
  });

  it('say who, what kind, the verdict, the state and the source', () => {
    expect(values(made.signed)).toMatchObject({
      identifying: 'John Kerry, US Secretary of State',
      classifying: 'direct',
      assessing: 'Word for word',
      tagging: 'Signed',
      linking: 'https://example.org/remarks',
    });
    expect(values(made.changed)).toMatchObject({ tagging: 'Changed since signing' });
  });

  it('leave out what is no quotation', () => {
    expect(text).not.toContain(made.dismissed);
  });
});
