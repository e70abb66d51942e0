import type { Hat, Person } from '#core/review/hats.ts';
import type { DemoPreset } from '#sync/desk-state.ts';

/** What each hat lets a person do, in one line. */
export const HAT_MEANING: Readonly<Record<Hat, string>> = {
  checks: 'sets quotes against their records and gives verdicts',
  signs: 'signs what someone else has checked',
  clears: 'assigns work and lets a story run',
  standards: 'agrees to the hard verdicts',
  reads: 'reads translations a second time',
  answers: 'answers questions on the reporting',
};

/** "checks, signs, reads". */
export function hatWords(person: Person): string {
  return person.hats.length === 0 ? 'no hat' : person.hats.join(', ');
}

export const PRESETS: readonly {
  readonly value: DemoPreset;
  readonly label: string;
  readonly what: string;
}[] = [
  { value: 'five', label: 'Five people', what: 'A desk with a standards editor and a reporter.' },
  { value: 'two', label: 'Two people', what: 'One checks, the other signs and clears.' },
  {
    value: 'alone',
    label: 'Alone',
    what: 'One person checks and clears; what runs, runs unsigned.',
  },
];
