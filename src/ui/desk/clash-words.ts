import type { Desk } from '#core/desk/desk.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { differenceRow } from '#core/verdict/difference.ts';
import { verdictRow } from '#core/verdict/scale.ts';

/** A clash or a suggestion is read by many: of a confidential source it says nothing, whoever reads. */
function isKept(desk: Desk, write: AnyWrite): boolean {
  const { field, id, value } = write;
  const item =
    field === 'evidence.item'
      ? value
      : field === 'quote.decisive' && value !== null
        ? desk.evidence[value]
        : null;
  const source = desk.sources[item?.sourceId ?? (field.startsWith('source.') ? id : '')];
  return source?.confidential ?? false;
}

/** A value of a field as a person reads it. */
export function valueWords(desk: Desk, write: AnyWrite): string {
  const { field, value } = write;
  if (value === null || value === '') return 'nothing';
  if (isKept(desk, write)) return 'words of a confidential source';
  switch (field) {
    case 'quote.verdict':
      return `${verdictRow(value.code).label}${value.reason === '' ? '' : `: ${value.reason}`}`;
    case 'quote.anchor': {
      const speaker =
        value.speakerId === null
          ? 'speaker not known'
          : (desk.speakers[value.speakerId]?.name ?? 'speaker not known');
      return `“${value.parts.map((part) => part.exact).join(' [/] ')}”, ${speaker}`;
    }
    case 'quote.occasion':
    case 'source.occasion': {
      const occasion = desk.occasions[value];
      return occasion === undefined
        ? 'an occasion'
        : [occasion.what, occasion.where, occasion.date].filter((item) => item !== '').join(', ');
    }
    case 'quote.differences':
      return value.length === 0
        ? 'none'
        : `${value.length} ${value.length === 1 ? 'difference' : 'differences'}`;
    case 'quote.language':
      return value.original ?? value.language ?? 'nothing';
    case 'quote.decisive':
      return desk.evidence[value]?.excerpt ?? 'one item of evidence';
    case 'evidence.item':
      return [value.stance, value.locator, value.excerpt]
        .filter((item) => item !== null && item !== '')
        .join(' · ');
    case 'speaker.unnamed':
      return value.whyGranted;
    case 'speaker.checked':
      return `checked by ${value.by}`;
    case 'source.record':
      return value.name;
    case 'story.archived':
      return value ? 'archived' : 'in view';
    case 'story.blind':
      return value ? 'asked for' : 'not asked for';
    case 'story.permits':
      return value.length === 0
        ? 'nothing'
        : value.map((name) => differenceRow(name).label).join(', ');
    case 'story.style':
      return `${value.name}, version ${value.version}`;
    case 'story.trustedAgencies':
    case 'speaker.aliases':
      return value.length === 0 ? 'none' : value.join(', ');
    default:
      return value;
  }
}
