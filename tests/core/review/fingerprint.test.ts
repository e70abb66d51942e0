import { expect, it } from 'vitest';
import { type Covered, fingerprint, fingerprintText } from '#core/review/fingerprint.ts';

// Golden vectors: these digests are what signatures of the first release are bound to. They may
// never change; a new rule is a new tag (`quote-fingerprint/2`).
const EMPTY: Covered = {
  words: [],
  kind: 'direct',
  speaker: null,
  role: null,
  cue: null,
  occasion: null,
  language: null,
  original: null,
  verdict: null,
  answers: { words: 'unknown', speaker: 'unknown', context: 'unknown', translation: 'unknown' },
  differences: [],
  fix: null,
  fixStatus: null,
  evidence: [],
};

const FULL: Covered = {
  words: ["We've seen them", 'It is the challenge'],
  kind: 'direct',
  speaker: 'Anna Beispiel',
  role: 'mayor of Musterstadt',
  cue: 'said',
  occasion: { what: 'Council meeting', where: 'Musterstadt', date: '2026-11-20' },
  language: 'de',
  original: 'Wir haben sie gesehen – “ja”.',
  verdict: { code: 'TRANSLATED_FAITHFUL', scale: 'quote-verdict/1' },
  answers: { words: 'yes', speaker: 'yes', context: 'yes', translation: 'yes' },
  differences: [{ class: 'filler_dropped', printed: '', said: 'er' }],
  fix: 'Restore “er”',
  fixStatus: 'open',
  evidence: [
    {
      sourceType: 'official-transcript',
      title: 'Minutes',
      url: 'https://example.org/minutes',
      recordHash: 'ab'.repeat(32),
      stance: 'backs',
      locator: 'p. 3',
      excerpt: 'Wir haben sie gesehen',
    },
    {
      sourceType: 'outlet',
      title: 'A denial',
      url: null,
      recordHash: null,
      stance: 'contradicts',
      locator: '',
      excerpt: '',
    },
  ],
};

it('writes what it hashes as canonical JSON under its own tag', () => {
  expect(fingerprintText(EMPTY)).toBe(
    '{"covered":{"answers":{"context":"unknown","speaker":"unknown","translation":"unknown","words":"unknown"},' +
      '"cue":null,"differences":[],"evidence":[],"fix":null,"fixStatus":null,"kind":"direct","language":null,' +
      '"occasion":null,"original":null,"role":null,"speaker":null,"verdict":null,"words":[]},"tag":"quote-fingerprint/1"}',
  );
});

it('gives the golden digests', () => {
  expect(fingerprint(EMPTY)).toBe(
    '434c71c666bfe89b7b3088313a74ba7251f63aeb00fdbf8c7b89c6b836ef8b6e',
  );
  expect(fingerprint(FULL)).toBe(
    'ff04962db91c6dfb7b5621a482f2700393ac12fe6d6c3924182c066848f3febb',
  );
});

it('does not mind in which order evidence was added, and minds everything else', () => {
  const turned = { ...FULL, evidence: FULL.evidence.toReversed() };
  expect(fingerprint(turned)).toBe(fingerprint(FULL));
  const changes: readonly Covered[] = [
    { ...FULL, words: ["We've seen them", 'It was the challenge'] },
    { ...FULL, kind: 'partial' },
    { ...FULL, speaker: 'Anna Muster' },
    { ...FULL, role: 'former mayor of Musterstadt' },
    { ...FULL, cue: 'claimed' },
    { ...FULL, occasion: { what: 'Council meeting', where: 'Musterstadt', date: '2026-11-21' } },
    { ...FULL, language: 'nl' },
    { ...FULL, original: null },
    { ...FULL, verdict: { code: 'MISTRANSLATED', scale: 'quote-verdict/1' } },
    { ...FULL, verdict: { code: 'TRANSLATED_FAITHFUL', scale: 'quote-verdict/2' } },
    { ...FULL, answers: { ...FULL.answers, context: 'no' } },
    { ...FULL, differences: [] },
    { ...FULL, fix: 'Cut' },
    { ...FULL, fixStatus: 'taken' },
    { ...FULL, evidence: FULL.evidence.slice(1) },
    { ...FULL, evidence: FULL.evidence.map((item) => ({ ...item, locator: 'p. 4' })) },
  ];
  const digests = new Set([FULL, ...changes].map(fingerprint));
  expect(digests.size).toBe(changes.length + 1);
});
