/**
 * The MUSTs of the Web Annotation Data Model (W3C Recommendation, 2017-02-23) that a page of
 * annotations of plain text can break, as a check of our own. Gives what is wrong, in sentences.
 */

type Thing = Readonly<Record<string, unknown>>;

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Appendix of the vocabulary: §3.3.5 Motivation and Purpose. */
const MOTIVATIONS = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing'],
  ...['highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
];
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function listed(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function count(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function pageFaults(page: unknown): readonly string[] {
  if (!isThing(page)) return ['The page is no object.'];
  const faults: string[] = [];
  if (!listed(page['@context']).includes(CONTEXT))
    faults.push('The context is not that of the model.');
  if (page['type'] !== 'AnnotationPage') faults.push('The page has another type.');
  if (typeof page['id'] !== 'string' || !IRI.test(page['id'])) faults.push('The page has no IRI.');
  const { partOf } = page;
  if (!isThing(partOf) || partOf['type'] !== 'AnnotationCollection')
    faults.push('The page is part of no collection.');
  if (!Array.isArray(page['items'])) return [...faults, 'The page has no list of items.'];
  if (isThing(partOf) && partOf['total'] !== page['items'].length)
    faults.push('The collection counts others.');
  const ids = page['items'].map((item: unknown) => (isThing(item) ? item['id'] : null));
  if (new Set(ids).size !== ids.length) faults.push('Two annotations have one IRI.');
  return [...faults, ...page['items'].flatMap(annotationFaults)];
}

function annotationFaults(item: unknown): readonly string[] {
  if (!isThing(item)) return ['An annotation is no object.'];
  const faults: string[] = [];
  const name = `${String(item['id'])}: `;
  if (typeof item['id'] !== 'string' || !IRI.test(item['id'])) faults.push('it has no IRI');
  if (!listed(item['type']).includes('Annotation')) faults.push('it is of another type');
  for (const motivation of listed(item['motivation']))
    if (!MOTIVATIONS.includes(String(motivation))) faults.push(`motivation ${String(motivation)}`);
  for (const key of ['created', 'modified', 'generated'])
    if (item[key] !== undefined && !INSTANT.test(JSON.stringify(item[key]).slice(1, -1)))
      faults.push(`${key} is no instant`);
  const targets = listed(item['target']);
  if (targets.length === 0) faults.push('it has no target');
  return [
    ...faults,
    ...targets.flatMap(targetFaults),
    ...listed(item['body']).flatMap(bodyFaults),
  ].map((fault) => name + fault);
}

function targetFaults(target: unknown): readonly string[] {
  if (!isThing(target)) return ['a target is no object'];
  const faults: string[] = [];
  if (target['type'] !== 'SpecificResource') faults.push('a target is no specific resource');
  const { source } = target;
  if (!isThing(source) || typeof source['id'] !== 'string' || !IRI.test(source['id']))
    faults.push('a source has no IRI');
  const kinds = listed(target['selector']).map((selector) => {
    if (!isThing(selector)) return 'none';
    if (selector['type'] === 'TextPositionSelector') {
      const { start, end } = selector;
      if (!count(start) || !count(end) || Number(start) >= Number(end))
        faults.push('a position is none');
    }
    if (selector['type'] === 'TextQuoteSelector')
      for (const key of ['exact', 'prefix', 'suffix'])
        if (typeof selector[key] !== 'string') faults.push(`a quote selector has no ${key}`);
    return String(selector['type']);
  });
  if (kinds.toSorted().join() !== 'TextPositionSelector,TextQuoteSelector')
    faults.push('a target has not one selector of each kind');
  return faults;
}

function bodyFaults(body: unknown): readonly string[] {
  if (!isThing(body)) return ['a body is no object'];
  const faults: string[] = [];
  if (!MOTIVATIONS.includes(String(body['purpose']))) faults.push('a body has no purpose');
  if (body['type'] === 'TextualBody') {
    if (typeof body['value'] !== 'string' || body['value'] === '')
      faults.push('a body has no value');
  } else if (body['type'] === 'SpecificResource') {
    if (typeof body['source'] !== 'string' || !IRI.test(body['source']))
      faults.push('a linked body has no IRI');
  } else faults.push('a body is of an unknown type');
  return faults;
}
