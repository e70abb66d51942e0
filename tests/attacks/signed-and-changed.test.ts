import { expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { AnyWrite, FieldName, FieldValues } from '#core/desk/field.ts';
import { readField } from '#core/desk/field-table.ts';
import type { VerdictCode } from '#core/verdict/scale.ts';
import type { UnnamedSource } from '#core/quote/quote.ts';
import { edit, FABLE, TOM } from '../makers/fable-desk.ts';
import { onBothHosts } from './two-hosts.ts';
import {
  by,
  clears,
  hasFallen,
  isSigned,
  quoteIn,
  SEARCH,
  signedByRuth,
  UNNAMED,
} from './signed-by-ruth.ts';

/** What a signature covers, changed behind its back by somebody who had no part in it (A2). */

interface Change {
  readonly name: string;
  readonly code?: VerdictCode;
  readonly unnamed?: UnnamedSource;
  readonly change: (desk: Desk, quote: Quote) => readonly Command[];
  /** What brings it back; null: the same fields as they were. */
  readonly back?: (desk: Desk, quote: Quote) => readonly Command[];
}

function set<F extends FieldName>(field: F, id: string, value: FieldValues[F]): Command {
  // The value is of the very field that is named, so the pair is of one type.
  return edit({ field, id, value } as unknown as AnyWrite);
}

const source =
  <F extends FieldName>(field: F, value: FieldValues[F]) =>
  (): readonly Command[] => [set(field, 'src-1', value)];

function link(desk: Desk, part: object): readonly Command[] {
  const item = desk.evidence['ev-src-1'];
  if (item === undefined) throw new Error('the evidence is there');
  return [set('evidence.item', item.id, { ...item, ...part })];
}

const OTHER_SEARCH = { ...SEARCH, id: 'l-other', where: 'a search engine', result: 'a hit' };

const CHANGES: readonly Change[] = [
  {
    name: 'A2.1 the reason of the verdict',
    change: (_, { id, verdict }) => [
      set('quote.verdict', id, verdict && { ...verdict, reason: 'Ruth never saw this sentence.' }),
    ],
  },
  { name: 'A2.2 the publisher of the source', change: source('source.publisher', 'A BLOG') },
  { name: 'A2.3 the date of the source', change: source('source.date', '2019-01-01') },
  { name: 'A2.4 the fidelity of the source', change: source('source.fidelity', 'readout') },
  { name: 'A2.5 the completeness of the source', change: source('source.completeness', 'part') },
  { name: 'A2.6 how the source was obtained', change: source('source.obtained', 'found online') },
  {
    name: 'A2.7 the chain of a second-hand report',
    code: 'SECOND_HAND',
    change: (desk) => link(desk, { chain: ['a stranger', 'Fable Wire'] }),
  },
  {
    name: 'A2.8 the title of the outlet of a second-hand report',
    code: 'SECOND_HAND',
    change: source('source.title', 'Another report'),
  },
  {
    name: 'A2.9 the link of the outlet of a second-hand report',
    code: 'SECOND_HAND',
    change: source('source.url', 'https://elsewhere.example/'),
  },
  {
    name: 'A2.10 the place in a second-hand report',
    code: 'SECOND_HAND',
    change: (desk) => link(desk, { locator: 'nowhere' }),
  },
  {
    name: 'A2.11 the excerpt of a second-hand report',
    code: 'SECOND_HAND',
    change: (desk) => link(desk, { excerpt: 'other words' }),
  },
  { name: 'A2.12 who heard it', change: (_, { id }) => [set('quote.heardBy', id, 'readout')] },
  {
    name: 'A2.13 whose words stand in print',
    change: (_, { id }) => [set('quote.rendering', id, 'agency')],
  },
  {
    name: 'A2.14 the translator',
    code: 'TRANSLATED_FAITHFUL',
    change: (_, { id, language }) => [
      set('quote.language', id, { ...language, translator: 'Nobody At All' }),
    ],
  },
  {
    name: 'A2.15 one more entry in the search log under “No record available”',
    code: 'UNVERIFIABLE',
    change: () => [{ type: 'add-search', search: OTHER_SEARCH }],
    back: () => [{ type: 'remove-search', searchId: OTHER_SEARCH.id }],
  },
  {
    name: 'A2.16 an entry less in the search log under “No record available”',
    code: 'UNVERIFIABLE',
    change: () => [
      { type: 'add-search', search: OTHER_SEARCH },
      { type: 'remove-search', searchId: SEARCH.id },
    ],
    back: () => [
      { type: 'add-search', search: { ...SEARCH, id: 'l-again' } },
      { type: 'remove-search', searchId: OTHER_SEARCH.id },
    ],
  },
  {
    name: 'A2.17 a named source called unnamed',
    change: (_, { anchor }) => [set('speaker.unnamed', anchor.speakerId ?? '', UNNAMED)],
  },
  {
    name: 'A2.18 an unnamed source called named',
    unnamed: UNNAMED,
    change: (_, { anchor }) => [set('speaker.unnamed', anchor.speakerId ?? '', null)],
  },
];

/** The fields of an edit, as this desk has them. */
function asTheyWere(desk: Desk, commands: readonly Command[]): readonly Command[] {
  return commands.flatMap((command) =>
    command.type === 'edit'
      ? command.writes.map(({ field, id }) => {
          const value = readField(desk, field, id);
          // Read from the very field that is written, so the pair is of one type.
          return edit({ field, id, value } as unknown as AnyWrite);
        })
      : [],
  );
}

onBothHosts((open) => {
  it.each(CHANGES.map((each) => [each.name, each] as const))(
    '%s, changed after the signature, takes it away until it is as it was',
    async (_name, { code, unnamed, change, back }) => {
      const host = await open();
      const id = await signedByRuth(host, {
        ...(code === undefined ? {} : { code }),
        unnamed: unnamed ?? null,
      });
      const desk = await host.desk(FABLE);
      const quote = await quoteIn(host, id);
      const changes = change(desk, quote);
      const tom = by(host, TOM);
      for (const command of changes) await tom(command);
      await hasFallen(host, id);
      const backs = back?.(desk, quote) ?? asTheyWere(desk, changes);
      expect(backs.length).toBeGreaterThan(0);
      for (const command of backs) await tom(command);
      await isSigned(host, id);
      await clears(host);
    },
  );
});
