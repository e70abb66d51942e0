import { PRESETS } from '#entry/demo-people.ts';
import type { Person } from '#core/review/hats.ts';

/** The story that is forged about. */
export const FORGED = 'st-forged';

export const INES = 'p-ines-inkwell';
export const TOM = 'p-tom-typeset';
export const RUTH = 'p-ruth-redpencil';
export const DAN = 'p-dan-deadline';
const ROB = 'p-rob-reporter';
const GUEST: Person = { id: 'p-gus-guest', name: 'Gus Guest', hats: [] };

/** A short wire story: six quotations, one of a speaker who is quoted twice, one of an unnamed source. */
export const FORGED_STORY = `Harbour bridge to reopen in spring, mayor says

PORT FABLE, Nov 20, 2026 (Fable Wire) - The harbour bridge of Port Fable will reopen in the spring.

"The bridge is sound and it will carry trams again," Mayor Mara Mockup told reporters at the town hall.

"We counted every rivet," said Felix Fiction, the engineer who led the work.

"The toll will stay as it is," said Clara Canard, the harbour master.

"No boat has waited longer than an hour," Canard said.

"The council has asked for nothing more," a person close to the council said.

"It will be a fine spring," said Otto Ornate, who runs the ferry.
`;

/** Who works at the desk, and who else the host knows: a guest of the desk without a role, and people of other desks. */
export interface Crew {
  readonly name: 'five' | 'two' | 'swapped';
  readonly people: readonly Person[];
}

const everyone = PRESETS.five;

function person(id: string): Person {
  const found = [...everyone, GUEST].find((one) => one.id === id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
}

function wearing(id: string, ...hats: Person['hats']): Person {
  return { ...person(id), hats };
}

/** The crews a history changes between: hats are taken and given while work goes on. */
export const CREWS: readonly Crew[] = [
  { name: 'five', people: [...everyone, GUEST] },
  { name: 'two', people: [...PRESETS.two, GUEST] },
  {
    name: 'swapped',
    people: [
      wearing(INES, 'signs', 'reads'),
      wearing(TOM, 'checks', 'signs'),
      wearing(RUTH, 'standards'),
      wearing(DAN, 'checks', 'clears'),
      wearing(ROB),
      GUEST,
    ],
  },
];

/** Ids of everybody who sends something. One whom the crew leaves out is known, and wears nothing. */
export const SENDERS: readonly string[] = [INES, TOM, RUTH, DAN, ROB, GUEST.id];

/** The person as the host has them today. */
export function personOf(crew: Crew, id: string): Person {
  return crew.people.find((one) => one.id === id) ?? { ...person(id), hats: [] };
}
