import type { Part } from '../anchor/part.ts';
import type { Version } from '../story/version.ts';
import { headOf } from './story-json.ts';
import type { Making } from './column.ts';
import { isRestricted, locatorWords } from './source-words.ts';
import { checkedBy, factsOf, type QuoteFacts } from './quote-facts.ts';
import type { ExportInput } from './quotes-file.ts';
import { stateWords } from './note.ts';
import { verdictWords } from './verdict-words.ts';

/** A value of a JSON-LD document. */
type Json = string | number | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** The vocabulary, and schema.org for the one property it has no word for. */
const CONTEXT: Json = ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }];

/** An IRI for a thing of this desk: percent-escaped, so that any id makes a valid one. */
function iri(...path: readonly string[]): string {
  return `urn:x-verbatim:${path.map(encodeURIComponent).join(':')}`;
}

function textSource(version: Version, title: string | null): JsonObject {
  return {
    id: iri('text', 'sha256', version.sha256),
    type: 'Text',
    format: 'text/plain',
    'schema:sha256': version.sha256,
    'schema:version': `${version.number}`,
    ...(title === null ? {} : { 'schema:name': title }),
  };
}

/** A part by position, in code points as the model counts, and by its words with those around. */
function target(part: Part, version: Version, { desk, offsets }: QuoteFacts): JsonObject {
  return {
    type: 'SpecificResource',
    source: textSource(version, desk.story?.title ?? null),
    selector: [
      {
        type: 'TextPositionSelector',
        start: offsets.toCodePoints(part.start),
        end: offsets.toCodePoints(part.end),
      },
      { type: 'TextQuoteSelector', exact: part.exact, prefix: part.prefix, suffix: part.suffix },
    ],
  };
}

function words(purpose: string, value: string): JsonObject {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

function bodies(facts: QuoteFacts): readonly JsonObject[] {
  const { quote, speaker, exhibits } = facts;
  const verdict = verdictWords(facts);
  const role = speaker?.role ?? '';
  const spoken = speaker === null ? '' : [speaker.name, role].filter(Boolean).join(', ');
  return [
    ...(spoken === '' ? [] : [words('identifying', spoken)]),
    words('classifying', quote.anchor.kind),
    ...(verdict === '' ? [] : [words('assessing', verdict)]),
    ...(quote.verdict === null || quote.verdict.reason.trim() === ''
      ? []
      : [words('commenting', quote.verdict.reason)]),
    ...(quote.fix === null ? [] : [words('editing', quote.fix)]),
    words('tagging', stateWords(facts)),
    ...exhibits.flatMap(({ evidence, source }) =>
      isRestricted(source) || source.url === null || evidence.stance === 'background'
        ? []
        : [
            {
              type: 'SpecificResource',
              purpose: 'linking',
              source: source.url,
              'schema:name': source.title,
              'schema:description': [
                evidence.stance,
                ...(evidence.locator.trim() === '' ? [] : [locatorWords(evidence.locator)]),
              ].join(', '),
            },
          ],
    ),
  ];
}

function annotation(facts: QuoteFacts, { exportedAt }: Making): JsonObject | null {
  const { desk, quote, version } = facts;
  if (version === null) return null;
  const checker = checkedBy(facts)?.by ?? null;
  return {
    id: iri('story', desk.storyId, 'quote', quote.id),
    type: 'Annotation',
    motivation: 'assessing',
    created: quote.created.at,
    modified: quote.lastChanged.at,
    ...(checker === null
      ? {}
      : { creator: { id: iri('person', checker.id), type: 'Person', name: checker.name } }),
    generator: { id: iri('desk'), type: 'Software', name: 'Verbatim' },
    generated: exportedAt,
    body: bodies(facts),
    target: quote.anchor.parts.map((part) => target(part, version, facts)),
  };
}

/**
 * The quotations as a W3C Web Annotation page (JSON-LD, Recommendation of 2017-02-23): one
 * annotation a quote, one target a part, each with a text position selector (Unicode code points)
 * and a text quote selector; speaker, kind, verdict, reason, fix and state as bodies; sources by
 * their address. Dismissed finds and unnamed sources are left out.
 */
export function webAnnotations(input: ExportInput, making: Making): string {
  const { desk, log } = input;
  const items: JsonObject[] = [];
  for (const facts of factsOf(desk, log)) {
    if (facts.status === 'dismissed') continue;
    const made = annotation(facts, making);
    if (made !== null) items.push(made);
  }
  const collection = iri('story', desk.storyId, 'quotes', headOf(log).hash);
  const page = {
    '@context': CONTEXT,
    id: `${collection}:1`,
    type: 'AnnotationPage',
    partOf: {
      id: collection,
      type: 'AnnotationCollection',
      label: desk.story?.title ?? desk.storyId,
      total: items.length,
    },
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
