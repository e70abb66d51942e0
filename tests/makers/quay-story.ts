import { describePart } from '#core/anchor/anchor.ts';
import type { Command } from '#core/desk/command.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { speakerShifted, type SpeakerShift } from '#core/desk/speaker-shifted.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { detect } from '#core/quote/detect.ts';
import type { PlacementOutcome } from '#core/quote/placement.ts';
import type { Person } from '#core/review/hats.ts';
import { parseStory } from '#core/story/blocks.ts';
import { type Act, type Bench, CHECKER, here, ownStory, quoteSaying, SECOND } from './make-desk.ts';

/** A place and people that do not exist. */
export const OPENING =
  'LOWER QUILLFORD (Practice Desk) - Harbour master Tilda Tern opened the quay on Monday.';
export const BUILT = '"We built it in nine years," said Rosa Reed, the chief engineer.';
export const LEAKS = '"It leaks in two places," she said.';
export const SPRING = '"It will leak in three by spring," the chief engineer said.';
export const ASKED = '"Nobody asked the harbour," Tern said.';

function textOf(...paragraphs: readonly string[]): string {
  return `Quay opens in Lower Quillford\n\nBy Tess Tester\n\n${paragraphs.join('\n\n')}\n`;
}

/** A desk with these paragraphs as its story, and what was found in them. */
export function story(...paragraphs: readonly string[]): Bench {
  const text = textOf(...paragraphs);
  const bench = ownStory('Quay opens in Lower Quillford', text);
  const { engine, finds } = detect(text, parseStory(text));
  must(bench, CHECKER, { type: 'propose-candidates', engine, versionId: 'v-1', finds });
  return bench;
}

/** Throws where the act is refused. */
export function must(bench: Bench, person: Person, command: Command): Act {
  const done = bench.act(person, command);
  if (done.outcome === 'refused') throw new Error(done.refusals.map(({ say }) => say).join(' '));
  return done;
}

/** Brings in these paragraphs as a new version: each quote stands where its words do. */
export function brings(
  bench: Bench,
  outcome: PlacementOutcome,
  ...paragraphs: readonly string[]
): void {
  const text = textOf(...paragraphs);
  const versionId = `v-${bench.desk.versions.length + 1}`;
  const placements = inReadingOrder(bench.desk).map(({ id: quoteId, anchor }) => {
    const starts = anchor.parts.map(({ exact }) => text.indexOf(exact));
    const there = starts.every((start) => start >= 0);
    const parts = anchor.parts.flatMap(({ exact }, at) => {
      const start = starts[at] ?? -1;
      return there ? describePart(text, versionId, { start, end: start + exact.length }) : [];
    });
    return {
      quoteId,
      outcome: there ? outcome : 'cut',
      parts: there ? parts : null,
      clause: null,
      kind: anchor.kind,
    } as const;
  });
  const base = currentVersion(bench.desk)?.id ?? '';
  must(bench, CHECKER, { type: 'add-version', versionId, base, text, fix: null, placements });
}

/** Of the quote with these words. */
export function shiftOf(bench: Bench, words: string): SpeakerShift | null {
  return speakerShifted(bench.desk, quoteSaying(bench.desk, words));
}

/** The checker hands the quote over, the second signs it. */
export function signs(bench: Bench, id: string): void {
  must(bench, CHECKER, { type: 'submit', quoteIds: [id] });
  must(bench, SECOND, { type: 'open-review', quoteId: id });
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
  must(bench, SECOND, { type: 'approve', quoteId: id, seenFingerprint });
}
