import { describe, expect, it } from 'vitest';
import { proposedSpeakers } from '#core/desk/proposed.ts';
import type { FoundSpeaker } from '#core/quote/find.ts';
import { firstStory } from '../../makers/make-desk.ts';

const found = (name: string, unnamed = false): FoundSpeaker => ({ name, role: null, unnamed });
const COMPOSED = 'Zo\u00eb Zink';
const DECOMPOSED = 'Zoe\u0308 Zink';

describe('the speakers of a proposal', () => {
  it('are one where a name is composed here and decomposed there, or spaced otherwise', () => {
    const speakers = proposedSpeakers(firstStory().desk);
    const id = speakers.idOf(found(DECOMPOSED));
    expect(speakers.idOf(found(COMPOSED))).toBe(id);
    expect(speakers.idOf(found('Zo\u00eb\u00a0Zink'))).toBe(id);
    expect(speakers.idOf(found('Zoe Zink'))).not.toBe(id);
    expect(speakers.idOf(found(COMPOSED, true))).not.toBe(id);
    expect(speakers.fresh().map(({ name }) => name)).toEqual([DECOMPOSED, 'Zoe Zink', COMPOSED]);
  });

  it('are those of the desk who have the name, or to whom a person gave it', () => {
    const { desk } = firstStory();
    const zoe = { ...Object.values(desk.speakers)[0], id: 's-zoe', name: COMPOSED, unnamed: null };
    const kept = { ...zoe, id: 's-kept', name: 'Z. Quill', aliases: ['Zoe\u0308 Quill'] };
    const held = { ...desk.speakers, 's-zoe': zoe, 's-kept': kept };
    const speakers = proposedSpeakers({ ...desk, speakers: held as typeof desk.speakers });
    expect(speakers.idOf(found(DECOMPOSED))).toBe('s-zoe');
    expect(speakers.idOf(found('Zo\u00eb Quill'))).toBe('s-kept');
    expect(speakers.fresh()).toEqual([]);
  });
});
