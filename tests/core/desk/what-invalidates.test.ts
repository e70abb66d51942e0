import { describe, expect, it } from 'vitest';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import type { Command } from '#core/desk/command.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { type AnyWrite, type FieldName } from '#core/desk/field.ts';
import { readField } from '#core/desk/field-table.ts';
import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { fixCommand } from '#core/desk/make-fix.ts';
import { contextChanged, quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { SCALE } from '#core/verdict/scale.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  HEAD,
  LONDON,
  makeEvidence,
  makeSource,
  nth,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

/** What a change does to a signature (factcheck-peers §9.3 read through MODEL H). */
type Effect = 'hard' | 'soft' | 'none';

const ID = nth(firstStory().desk, 2).id;
const EVIDENCE = `ev-${ID}`;
const SOURCE = `src-${ID}`;
/** Checks and clears, so that every field may be written; signs nothing here. */
const WRITER = { ...CHECKER, hats: ['checks', 'clears'] } as const;

/** The quote signed, with an occasion, a contradicting record and one in the background. */
function signed(): Bench {
  const bench = firstStory();
  checkVerbatim(bench, ID);
  bench.act(CHECKER, { type: 'add-occasion', occasion: LONDON });
  bench.act(CHECKER, { type: 'add-occasion', occasion: { ...LONDON, id: 'o-other', what: 'Tea' } });
  for (const id of ['src-against', 'src-beside', 'src-unused'])
    bench.act(CHECKER, { type: 'add-source', source: makeSource(id, { title: id }) });
  bench.act(
    CHECKER,
    edit(
      set('quote.occasion', ID, LONDON.id),
      set(
        'evidence.item',
        'ev-against',
        makeEvidence('ev-against', ID, 'src-against', { stance: 'contradicts' }),
      ),
      set('evidence.item', 'ev-beside', makeEvidence('ev-beside', ID, 'src-beside')),
    ),
  );
  bench.act(CHECKER, { type: 'submit', quoteIds: [ID] });
  bench.act(SECOND, { type: 'open-review', quoteId: ID });
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, ID));
  bench.act(SECOND, { type: 'approve', quoteId: ID, seenFingerprint });
  return bench;
}

function effectOf(bench: Bench): Effect {
  const quote = here(bench, ID);
  if (quoteStatus(bench.desk, quote) !== 'signed') return 'hard';
  return contextChanged(bench.desk, quote) ? 'soft' : 'none';
}

const START = signed();
const ANCHOR = here(START, ID).anchor;
const SPEAKER = ANCHOR.speakerId ?? '';
const VERDICT = here(START, ID).verdict;
const ITEM = START.desk.evidence[EVIDENCE];
if (ITEM === undefined || VERDICT === null) throw new Error('the quote is checked');
const TEXT = currentVersion(START.desk)?.text ?? '';
const SHORTER = ANCHOR.parts.map((part) => ({
  ...part,
  end: part.end - 1,
  exact: TEXT.slice(part.start, part.end - 1),
  suffix: TEXT.slice(part.end - 1, part.end - 1 + part.suffix.length),
}));
const SPOKEN = { language: null, original: null, translator: null, secondReader: null };

/** One line a field: a value other than the one that stands, and what writing it does. */
const FIELDS: { readonly [F in FieldName]: readonly (readonly [AnyWrite, Effect])[] } = {
  'story.title': [[set('story.title', 'st-1', 'Another title'), 'none']],
  'story.archived': [[set('story.archived', 'st-1', true), 'none']],
  'story.houseStyle': [[set('story.houseStyle', 'st-1', 'strict'), 'soft']],
  'story.permits': [[set('story.permits', 'st-1', ['grammar_tidied']), 'none']],
  'story.style': [
    [set('story.style', 'st-1', { id: 'hs-1', name: 'Harbour', version: 2 }), 'none'],
  ],
  'story.blind': [[set('story.blind', 'st-1', true), 'none']],
  'story.relation': [[set('story.relation', 'st-1', 'other'), 'none']],
  'story.deadline': [[set('story.deadline', 'st-1', '2026-12-01'), 'none']],
  'story.trustedAgencies': [[set('story.trustedAgencies', 'st-1', ['AFP']), 'none']],
  'quote.anchor': [
    [set('quote.anchor', ID, { ...ANCHOR, parts: SHORTER }), 'hard'],
    [set('quote.anchor', ID, { ...ANCHOR, kind: 'partial' }), 'hard'],
    [set('quote.anchor', ID, { ...ANCHOR, cue: 'warned' }), 'hard'],
    [set('quote.anchor', ID, { ...ANCHOR, speakerId: null }), 'hard'],
    [set('quote.anchor', ID, { ...ANCHOR, mention: 'John Kerry' }), 'none'],
  ],
  'quote.occasion': [[set('quote.occasion', ID, 'o-other'), 'hard']],
  'quote.heardBy': [[set('quote.heardBy', ID, 'pool'), 'hard']],
  'quote.language': [
    [set('quote.language', ID, { ...SPOKEN, language: 'ar' }), 'hard'],
    [set('quote.language', ID, { ...SPOKEN, original: 'hadafuhum' }), 'hard'],
    [set('quote.language', ID, { ...SPOKEN, translator: 'Ines Inkwell' }), 'hard'],
  ],
  'quote.legal': [[set('quote.legal', ID, 'names a firm'), 'none']],
  'quote.rendering': [[set('quote.rendering', ID, 'interpreter'), 'hard']],
  'quote.answer.words': [[set('quote.answer.words', ID, 'no'), 'hard']],
  'quote.answer.speaker': [[set('quote.answer.speaker', ID, 'unknown'), 'hard']],
  'quote.answer.context': [[set('quote.answer.context', ID, 'no'), 'hard']],
  'quote.answer.translation': [[set('quote.answer.translation', ID, 'yes'), 'hard']],
  'quote.verdict': [
    [set('quote.verdict', ID, { ...VERDICT, code: 'SECOND_HAND' }), 'hard'],
    [set('quote.verdict', ID, { ...VERDICT, scale: `${SCALE}0` }), 'hard'],
    [set('quote.verdict', ID, { ...VERDICT, reason: 'Because.' }), 'hard'],
  ],
  'quote.differences': [
    [set('quote.differences', ID, [{ class: 'filler_dropped', printed: '', said: 'er' }]), 'hard'],
  ],
  'quote.decisive': [[set('quote.decisive', ID, 'ev-beside'), 'hard']],
  'quote.fix': [[set('quote.fix', ID, 'Other words'), 'hard']],
  'quote.fixStatus': [[set('quote.fixStatus', ID, 'open'), 'hard']],
  'source.type': [[set('source.type', SOURCE, 'broadcast'), 'hard']],
  'source.title': [
    [set('source.title', SOURCE, 'Another title'), 'hard'],
    [set('source.title', 'src-against', 'Another title'), 'hard'],
    [set('source.title', 'src-beside', 'Another title'), 'none'],
  ],
  'source.publisher': [[set('source.publisher', SOURCE, 'Another office'), 'hard']],
  'source.url': [[set('source.url', SOURCE, 'https://example.org/other'), 'hard']],
  'source.snapshotUrl': [[set('source.snapshotUrl', SOURCE, 'https://example.org/s'), 'soft']],
  'source.archivedOn': [[set('source.archivedOn', SOURCE, '2016-10-22'), 'none']],
  'source.deadSince': [[set('source.deadSince', SOURCE, '2026-11-24'), 'none']],
  'source.authorisedChange': [[set('source.authorisedChange', SOURCE, 'a date put right'), 'hard']],
  'source.language': [[set('source.language', SOURCE, 'ar'), 'soft']],
  'source.obtained': [[set('source.obtained', SOURCE, 'official site'), 'hard']],
  'source.date': [[set('source.date', SOURCE, '2015-01-23'), 'hard']],
  'source.accessedAt': [[set('source.accessedAt', SOURCE, '2026-11-24'), 'soft']],
  'source.fidelity': [[set('source.fidelity', SOURCE, 'prepared text'), 'hard']],
  'source.completeness': [[set('source.completeness', SOURCE, 'part'), 'hard']],
  'source.record': [
    [set('source.record', SOURCE, { sha256: 'ab'.repeat(32), length: 9, name: 'r.txt' }), 'hard'],
  ],
  'source.occasion': [[set('source.occasion', SOURCE, LONDON.id), 'none']],
  'source.notesSeenBy': [[set('source.notesSeenBy', SOURCE, 'Ines'), 'hard']],
  'speaker.name': [[set('speaker.name', SPEAKER, 'J. Kerry'), 'hard']],
  'speaker.role': [[set('speaker.role', SPEAKER, 'former Secretary'), 'hard']],
  'speaker.aliases': [[set('speaker.aliases', SPEAKER, ['JK']), 'none']],
  'speaker.unnamed': [
    [
      set('speaker.unnamed', SPEAKER, {
        whyGranted: 'fear',
        descriptionAgreed: true,
        identityHeldBy: 'our editor',
      }),
      'hard',
    ],
  ],
  'speaker.checked': [
    [set('speaker.checked', SPEAKER, { by: 'Ines', when: '2026-11-24' }), 'none'],
  ],
  'occasion.what': [[set('occasion.what', LONDON.id, 'Tea'), 'hard']],
  'occasion.where': [[set('occasion.where', LONDON.id, 'Paris'), 'hard']],
  'occasion.date': [[set('occasion.date', LONDON.id, '2015-01-23'), 'hard']],
  'occasion.delivery': [[set('occasion.delivery', LONDON.id, 'prepared'), 'soft']],
  'evidence.item': [
    [set('evidence.item', EVIDENCE, { ...ITEM, excerpt: 'other words' }), 'hard'],
    [set('evidence.item', EVIDENCE, { ...ITEM, locator: 'paragraph 9' }), 'hard'],
    [set('evidence.item', EVIDENCE, { ...ITEM, completeness: 'part' }), 'hard'],
    [set('evidence.item', EVIDENCE, null), 'hard'],
    [set('evidence.item', 'ev-against', null), 'hard'],
    [set('evidence.item', 'ev-beside', null), 'none'],
    [set('evidence.item', 'ev-new', makeEvidence('ev-new', ID, 'src-unused')), 'none'],
    [
      set(
        'evidence.item',
        'ev-new',
        makeEvidence('ev-new', ID, 'src-unused', { stance: 'contradicts' }),
      ),
      'hard',
    ],
  ],
};

const ROWS = Object.entries(FIELDS).flatMap(([field, changes]) =>
  changes.map(([write, effect], at) => [`${field} ${at + 1}`, write, effect] as const),
);

describe('a field changed on a signed quote', () => {
  it('is in the table, every one', () => {
    expect(Object.keys(FIELDS).toSorted()).toEqual(Object.keys(FIELD_WORDS).toSorted());
    expect(effectOf(START)).toBe('none');
  });

  it.each(ROWS)('%s', (_, write, effect) => {
    const bench = signed();
    const before = readField(bench.desk, write.field, write.id);
    const { mid, outcome, refusals } = bench.act(WRITER, edit(write));
    expect([outcome, refusals]).toEqual(['applied', []]);
    expect(readField(bench.desk, write.field, write.id)).not.toEqual(before);
    expect(effectOf(bench)).toBe(effect);

    // Taken back exactly, the signature is as it was.
    expect(bench.act(WRITER, { type: 'undo', of: mid }).outcome).toBe('applied');
    expect(effectOf(bench)).toBe('none');
    expect(here(bench, ID).approval).toEqual(here(START, ID).approval);
  });
});

describe('an act that is no field', () => {
  const ACTS: readonly (readonly [string, Command])[] = [
    [
      'a note',
      {
        type: 'say',
        messageId: 'm-1',
        quoteId: ID,
        text: 'Fine.',
        blocking: false,
        mentions: [{ id: SECOND.id, name: SECOND.name }],
      },
    ],
    [
      'a search',
      {
        type: 'add-search',
        search: { id: 'l-1', occasionId: null, where: 'x', when: '', terms: '', result: '' },
      },
    ],
    [
      'a suggestion',
      {
        type: 'suggest',
        suggestionId: 'su-1',
        quoteId: ID,
        writes: [set('quote.fix', ID, 'Other words')],
      },
    ],
    ['a confidential source', { type: 'guard-source', sourceId: SOURCE, confidential: true }],
  ];

  it.each(ACTS)('%s leaves the signature alone', (_, command) => {
    const bench = signed();
    expect(bench.act(WRITER, command).outcome).toBe('applied');
    expect(effectOf(bench)).toBe('none');
  });

  it('a blocking message leaves it alone and keeps the story from being cleared', () => {
    const bench = signed();
    const blockers = clearBlockers(bench.desk, HEAD.id).length;
    bench.act(WRITER, {
      type: 'say',
      messageId: 'm-1',
      quoteId: ID,
      text: 'Wait.',
      blocking: true,
      mentions: [],
    });
    expect(effectOf(bench)).toBe('none');
    expect(clearBlockers(bench.desk, HEAD.id).length).toBe(blockers + 1);
  });
});

describe('a new version of the story', () => {
  const first = ANCHOR.parts[0];
  if (first === undefined) throw new Error('the quote has a part');
  const paragraphEnd = TEXT.indexOf('\n', first.end);
  const VERSIONS: readonly (readonly [string, number, number, string, Effect])[] = [
    ['text elsewhere, which moves it', 0, 0, 'Update: ', 'none'],
    ['the sentence after', paragraphEnd + 3, paragraphEnd + 8, 'WE HAVE', 'soft'],
    ['its own words', first.start, first.start + 5, 'Our', 'hard'],
    ['space inside its words only', first.start + 5, first.start + 6, '\u00a0', 'none'],
    ['the quote itself, cut', first.start - 1, paragraphEnd, '', 'hard'],
  ];

  it.each(VERSIONS)('%s', (_, start, end, text, effect) => {
    const bench = signed();
    const edits = [{ start, end, text }];
    const command = fixCommand(bench.desk, here(bench, ID), { how: 'typed', edits }, 'v-2');
    expect(bench.act(HEAD, { ...command, fix: null }).refusals).toEqual([]);
    expect(effectOf(bench)).toBe(effect);
  });
});
