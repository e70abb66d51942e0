import { type Covered, fingerprint } from '../review/fingerprint.ts';
import { fold } from '../text/fold.ts';
import { canonical } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';
import { sentencesAround } from './context.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { exhibitsOf } from './exhibits.ts';
import { decisiveAmong } from './verdict-basis.ts';

/** Everything a sign-off given under rules 1 covers, as it is now (MODEL H, fingerprint v1). */
function coveredOf(desk: Desk, quote: Quote): Covered {
  const speaker =
    quote.anchor.speakerId === null ? undefined : desk.speakers[quote.anchor.speakerId];
  const occasion = quote.occasionId === null ? undefined : desk.occasions[quote.occasionId];
  const exhibits = exhibitsOf(desk, quote.id);
  const decisive = decisiveAmong(exhibits, quote.decisiveId);
  const covered = exhibits.filter(
    (each) => each === decisive || each.evidence.stance === 'contradicts',
  );
  return {
    words: quote.anchor.parts.map((part) => fold(part.exact)),
    kind: quote.anchor.kind,
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    cue: quote.anchor.cue,
    occasion:
      occasion === undefined
        ? null
        : { what: occasion.what, where: occasion.where, date: occasion.date },
    language: quote.language.language,
    original: quote.language.original,
    verdict:
      quote.verdict === null ? null : { code: quote.verdict.code, scale: quote.verdict.scale },
    answers: quote.answers,
    differences: quote.differences,
    fix: quote.fix,
    fixStatus: quote.fixStatus,
    evidence: covered.map(({ evidence, source }) => ({
      sourceType: source.type,
      title: source.title,
      url: source.url,
      recordHash: source.record?.sha256 ?? null,
      stance: evidence.stance,
      locator: evidence.locator,
      excerpt: evidence.excerpt,
    })),
  };
}

/** Fingerprint 1: only for sign-offs that were given under it. One hash. */
export function fingerprint1Of(desk: Desk, quote: Quote): string {
  return fingerprint(coveredOf(desk, quote));
}

/** The context of a sign-off under rules 1: SHA-256 over the neighbouring sentences and the resolved speaker. */
export function contextHash1Of(desk: Desk, quote: Quote): string {
  const speaker =
    quote.anchor.speakerId === null ? undefined : desk.speakers[quote.anchor.speakerId];
  return sha256Hex(canonical({ ...sentencesAround(desk, quote), speaker: speaker?.name ?? null }));
}
