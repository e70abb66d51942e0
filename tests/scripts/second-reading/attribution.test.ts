import { expect, it } from 'vitest';
import { printedAttribution, printOf } from '../../../scripts/second-reading/attribution.ts';

it.each(['Ann Ash-Grey', 'Ann C++ Grey', 'Ann (Grey)', 'Ann [Grey]/Ash', 'v-1'])(
  'a speaker named %s is masked where the story names them, whatever signs the name holds',
  (name) => {
    const text = `Bridge opens\n\n"It opens in May," said ${name} on Monday.`;
    const exact = 'It opens in May,';
    const start = text.indexOf(exact);
    const parts = [
      { versionId: 'v-1', start, end: start + exact.length, exact, prefix: '', suffix: '' },
    ];
    const who = { speakerId: 's-1', mention: null, cue: 'said' } as const;
    const anchor = { parts, clause: null, kind: 'direct', ...who } as const;
    const speaker = { name, role: null, isUnnamed: false };
    const words = printedAttribution(printOf(text), anchor, speaker);
    expect(words).toContain('on Monday');
    expect(words).not.toContain(name);
  },
);
