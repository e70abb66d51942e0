import { describe, expect, it } from 'vitest';
import { matchSpeaker } from '#core/record/speaker-match.ts';

const ash = { name: 'Nora Ash', role: 'Eastmere harbour minister', aliases: ['the Falcon'] };

describe('matchSpeaker', () => {
  it('knows a speaker by last name, alias, role and initial', () => {
    for (const label of [
      'MINISTER ASH',
      'Nora Ash',
      'Ms Ash',
      'N. ASH',
      'ASH, MINISTER OF HARBOURS',
      'THE FALCON',
      'HARBOUR MINISTER',
      'Ash (through interpreter)',
    ])
      expect(matchSpeaker(label, ash), label).toBe('same');
  });

  it('tells a calling from a name, and a name that is an office too', () => {
    expect(matchSpeaker('COACH ASH', ash)).toBe('same');
    expect(matchSpeaker('SHERIFF QUILL', ash)).toBe('other');
    const pope = { name: 'Leo Pope', role: null, aliases: [] };
    expect(matchSpeaker('MR POPE', pope)).toBe('same');
    expect(matchSpeaker('POPE MARTIN', pope)).not.toBe('same');
  });

  it('knows another person, also of the same family name', () => {
    expect(matchSpeaker('MAYOR QUILL', ash)).toBe('other');
    expect(matchSpeaker('PETER ASH', ash)).toBe('other');
  });

  it('knows who asks, and abstains where the label names nobody', () => {
    expect(matchSpeaker('Q', ash)).toBe('asker');
    expect(matchSpeaker('REPORTER', ash)).toBe('asker');
    expect(matchSpeaker('A', ash)).toBe('unknown');
    expect(matchSpeaker('THE PRESIDENT', ash)).toBe('unknown');
    expect(matchSpeaker('SPEAKER 1', ash)).toBe('unknown');
    expect(matchSpeaker(null, ash)).toBe('unknown');
  });
});
