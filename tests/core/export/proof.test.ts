import { quoteOf } from '#core/desk/desk.ts';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64OfHex } from '#core/export/base64.ts';
import { element, escaped, htmlOf, link, type Markup } from '#core/export/markup.ts';
import { proofFile } from '#core/export/proof-file.ts';
import { proofSheet } from '#core/export/proof-sheet.ts';
import { momentWords, numberList, shortened } from '#core/export/proof-words.ts';
import {
  CHECKER,
  edit,
  makeEvidence,
  makeSource,
  quoteSaying,
  set,
} from '../../makers/make-desk.ts';
import { checkedStory } from './checked-story.ts';
import { firstStoryLog } from './log-bench.ts';

const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' };
const CSS = '.proof { color: #1c1b18; }';

/** The words of a sheet, a line an element that holds words only. */
function linesOf(node: Markup | string): readonly string[] {
  if (typeof node === 'string') return [node];
  const whole = node.children.every(
    (child) => typeof child === 'string' || ['b', 'u', 'a', 'span'].includes(child.tag),
  );
  if (!whole) return node.children.flatMap(linesOf);
  return [node.children.flatMap(linesOf).join('')];
}

const made = checkedStory();
const lines = linesOf(proofSheet(made.story.input(), MAKING));
const at = (words: string): number => lines.findIndex((line) => line.includes(words));

describe('the sheet', () => {
  it('begins with what is open, then what was not checked, then the story, then the sources', () => {
    const places = ['Open questions', 'What was not checked', 'London (AFP) - Top', 'Sources'].map(
      at,
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(lines.slice(at('Open questions') + 1, at('What was not checked'))).toEqual([
      'Quote 3. Changed since Tom Typeset signed it.',
      'Quote 3. Meaning may change: number changed.',
      'Quote 3. The suggested fix is neither taken nor declined.',
      'Quote 4. The story does not say “through a translator” beside it.',
    ]);
  });

  it('says what nobody checked, and that nothing but quotations was', () => {
    const said = lines.slice(at('What was not checked') + 1, at('Anti-IS coalition') + 99);
    for (const words of [
      'Found by the machine, confirmed by nobody: 1, 6, 7, P1–P3.',
      'No verdict yet: 4, 8, 9.',
      'A verdict, but nobody has signed it: 3, 5.',
      'Quote 8 runs unsigned: no second reader (Dan Deadline, 2026-11-24 12:00 UTC).',
      'Quote 5 could not be settled: second-hand only.',
      'Translation not checked: 4.',
      'Taken for no quotation: "real focus" (Scare quotes, Ines Inkwell).',
      'Checked are the quotations numbered here. What else the story states was not checked.',
    ])
      expect(said).toContain(words);
  });

  it('prints a signature with the first eight digits of its fingerprint, and only while it holds', () => {
    const fingerprint = (id: string): string =>
      quoteOf(made.story.bench.desk, id)?.approval?.fingerprint.slice(0, 8) ?? 'none';
    expect(lines).toContain(
      `Signed Tom Typeset, 2026-11-24 12:00 UTC · ${fingerprint(made.signed)}`,
    );
    expect(lines.join('\n')).not.toContain(fingerprint(made.changed));
  });

  it('prints what was printed against what was said, on which source and where in it', () => {
    expect(lines).toContain('Number changed: printed “two”, said “three”');
    expect(lines).toContain('Filler dropped: printed nothing, said “uh”');
    expect(lines).toContain('S1, paragraph 3 · London, 2015-01-22');
    expect(lines[at('S1 Remarks')]).toContain('Official transcript, first-hand');
    expect(lines[at('S1 Remarks')]).toContain('https://example.org/remarks');
  });

  it('says in which language a record is, how the desk came by it, and when', () => {
    const story = firstStoryLog();
    const { id } = quoteSaying(story.bench.desk, 'real focus');
    const source = makeSource('src-x', { accessedAt: '2026-11-24T12:00:00.000Z' });
    story.do(CHECKER, { type: 'add-source', source });
    story.do(CHECKER, edit(set('evidence.item', 'ev-x', makeEvidence('ev-x', id, 'src-x'))));
    const listed = (): string =>
      linesOf(proofSheet(story.input(), MAKING)).find((line) => line.startsWith('S1 ')) ?? '';
    expect(listed()).toContain('obtained 2026-11-24');
    story.do(
      CHECKER,
      edit(set('source.language', 'src-x', 'ar'), set('source.obtained', 'src-x', 'own recording')),
    );
    expect(listed()).toContain('language ar');
    expect(listed()).toContain('obtained 2026-11-24: own recording');
  });

  it('says of a story that nobody touched that nobody touched it', () => {
    const untouched = linesOf(proofSheet(firstStoryLog().input(), MAKING));
    expect(untouched).toContain('None.');
    expect(untouched).toContain('Nobody has confirmed or checked any of the 13 finds.');
    expect(untouched).toContain('10 quotations: 10 to confirm; 3 paraphrases');
  });

  it('lists no unnamed source and says nothing of it', () => {
    const story = firstStoryLog();
    const { id } = quoteSaying(story.bench.desk, 'real focus');
    const source = makeSource('src-x', {
      type: 'unnamed',
      title: 'Jane',
      url: 'https://jane.example',
    });
    story.do(CHECKER, { type: 'add-source', source });
    const item = makeEvidence('ev-x', id, 'src-x', {
      excerpt: 'Jane said',
      locator: 'Jane’s desk',
    });
    story.do(CHECKER, edit(set('evidence.item', 'ev-x', item)));
    const html = proofFile(story.input(), MAKING, CSS);
    expect(html.toLowerCase()).not.toContain('jane');
    expect(html).toContain('Unnamed source, withheld');
  });
});

describe('the file', () => {
  const html = proofFile(made.story.input(), MAKING, CSS);

  it('is the same for the same story, time and name', () => {
    expect(proofFile(made.story.input(), MAKING, CSS)).toBe(html);
  });

  it('loads nothing, runs nothing, and tells the browser so', () => {
    expect(html).not.toMatch(
      /<(script|img|link|iframe|object|form|base)|@import|url\(|\son\w+=|style="/i,
    );
    const hash = createHash('sha256').update(CSS).digest('base64');
    expect(html).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;"`,
    );
    expect(html.match(/<style>/g)).toHaveLength(1);
  });

  it('takes what people typed for words, whatever it looks like', () => {
    const story = firstStoryLog();
    const { id } = quoteSaying(story.bench.desk, 'real focus');
    const attack = '</u><script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp;';
    const source = makeSource('src-x', { title: attack, url: 'javascript:alert(3)' });
    story.bench.act(CHECKER, { type: 'add-source', source });
    const typed = { ...source, url: 'https://example.org/"onmouseover="alert(4)' };
    story.bench.act(CHECKER, { type: 'add-source', source: { ...typed, url: null } });
    const item = makeEvidence('ev-x', id, 'src-x', { excerpt: attack, locator: attack });
    story.bench.act(
      CHECKER,
      edit(set('evidence.item', 'ev-x', item), set('quote.fix', id, attack)),
    );
    const made2 = proofFile(story.input(), MAKING, CSS);
    expect(made2).not.toMatch(/<script|<img|javascript:/i);
    expect(made2).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(made2).toContain('&quot;&#39;&amp;amp;');
  });
});

describe('its parts', () => {
  it('elements are written with texts and attributes escaped', () => {
    expect(htmlOf(element('p', { class: '"><b>' }, 'a < b', null, element('b', {}, '&')))).toBe(
      '<p class="&quot;&gt;&lt;b&gt;">a &lt; b<b>&amp;</b></p>',
    );
    expect(escaped('\'"<>&')).toBe('&#39;&quot;&lt;&gt;&amp;');
  });

  it('a link is one only where the address may be followed', () => {
    expect(htmlOf(link('https://example.org/a?b=1&c', 'words'))).toBe(
      '<a href="https://example.org/a?b=1&amp;c" rel="noreferrer noopener">words</a>',
    );
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'https://a@b/', null])
      expect(htmlOf(link(address, 'words'))).toBe('<span>words</span>');
  });

  it.each([
    [['3', '1', '2', '5'], '1–3, 5'],
    [['1', '2'], '1, 2'],
    [['P3', 'P1', 'P2', '10'], '10, P1–P3'],
    [[], ''],
  ])('numbers %j read %s', (numbers, words) => {
    expect(numberList(numbers)).toBe(words);
  });

  it('moments and long words', () => {
    expect(momentWords('2026-11-24T14:05:59.123Z')).toBe('2026-11-24 14:05 UTC');
    expect(momentWords('yesterday')).toBe('yesterday');
    expect(shortened('a  b\nc', 10)).toBe('a b c');
    expect(shortened('one two three', 8)).toBe('one two…');
  });

  it.each(['', 'a', 'ab', 'abc', 'abcd', '\u00ff\u0000'])('base64 of %j', (text) => {
    const bytes = Buffer.from(text, 'latin1');
    expect(base64OfHex(bytes.toString('hex'))).toBe(bytes.toString('base64'));
  });
});
