import { describe, expect, it } from 'vitest';
import { compareWith, namedDifferences } from '../../makers/compared.ts';
import { distanceProse } from '../../makers/difference-prose.ts';

/** Printed (its parts with " / " between), said, and the differences: a row or two for every rule of the engine. */
type Row = readonly [printed: string, said: string, ...named: string[]];

const RULES: readonly (readonly [what: string, rows: readonly Row[]])[] = [
  [
    'certainty, duty and intent (class-modality.ts)',
    [
      [
        'The man accused of robbing the mill has left.',
        'The man robbing the mill has left.',
        'modality_changed: accused of/',
      ],
      [
        'It is possible that the wall was weak.',
        'It is clear that the wall was weak.',
        'modality_changed: possible/clear',
      ],
      [
        'We believe the wall was weak.',
        'We know the wall was weak.',
        'modality_changed: believe/know',
      ],
      [
        'We think the wall was weak.',
        'We believe the wall was weak.',
        'word_substituted: think/believe',
      ],
      [
        'The crew was told to leave and may be ready.',
        'The crew was told to leave and are ready.',
        'modality_changed: may be/are',
      ],
      [
        'The town has promised to pay for the wall.',
        'The town will pay for the wall.',
        'modality_changed: has promised to/will',
      ],
      [
        'The town offered to pay for the wall.',
        'The town threatened to pay for the wall.',
        'modality_changed: offered to/threatened to',
      ],
      [
        'The guard is thought to have sold the keys.',
        'The guard is believed to have sold the keys.',
        'word_substituted: thought to have/believed to have',
      ],
      [
        'The river is almost certainly poisoned by the mill.',
        'The river is certainly poisoned by the mill.',
        'modality_changed: almost certainly/certainly',
      ],
      [
        'The alleged thief came through the kitchen.',
        'The thief came through the kitchen.',
        'modality_changed: alleged/',
      ],
      [
        'In theory the gates close by themselves.',
        'The gates close by themselves.',
        'modality_changed: In theory/',
      ],
      [
        'The owners seem to know about the crack.',
        'The owners know about the crack.',
        'modality_changed: seem to/',
      ],
      [
        'They were compelled to sell the farm.',
        'They were advised to sell the farm.',
        'modality_changed: compelled/advised',
      ],
    ],
  ],
  [
    'denials and what goes with them (class-negation.ts)',
    [
      [
        'There is a lack of proof in this case.',
        'There is proof in this case.',
        'negation_changed: a lack of/',
      ],
      [
        'I have never said that it was safe.',
        'I have, I have said that it was safe.',
        'repetition_dropped: /I have',
        'negation_changed: never/',
      ],
      [
        'The mill cannot pay any more this winter.',
        'The mill can pay this winter.',
        'negation_changed: cannot/can',
        'negation_changed: any more/',
      ],
      [
        'They have not yet paid the nurses.',
        'They have paid the nurses.',
        'negation_changed: not yet/',
      ],
      [
        'They did not search the boat for us.',
        'They searched the boat for us.',
        'negation_changed: did not search/searched',
      ],
      [
        'The report is by no means finished.',
        'The report is finished.',
        'negation_changed: by no means/',
      ],
      [
        'The tea was sugar-free and the cakes were dry.',
        'The tea was sugared and the cakes were dry.',
        'negation_changed: sugar-free/sugared',
      ],
      [
        'Nobody but the crew was told.',
        'Only the crew was told.',
        'word_substituted: Nobody but/Only',
      ],
      [
        'The letter was not at all clear to us.',
        'The letter was clear to us.',
        'negation_changed: not at all/',
      ],
    ],
  ],
  [
    'names (class-names.ts)',
    [
      [
        'Great Wexby is the oldest port on the coast.',
        'Little Wexby is the oldest port on the coast.',
        'name_changed: Great/Little',
      ],
      [
        'The nurses of Brackwater General had no heating.',
        'The nurses of Brackwater Central had no heating.',
        'name_changed: General/Central',
      ],
      [
        'Brackwater General had no heating last winter.',
        'The hospital had no heating last winter.',
        'name_changed: Brackwater General/The hospital',
      ],
      [
        'Joan Harlow paid for the wall.',
        'John Marlow paid for the wall.',
        'name_changed: Joan Harlow/John Marlow',
      ],
      [
        'Halvard asked me to wait for the vote.',
        'The minister asked me to wait for the vote.',
        'name_changed: Halvard/The minister',
      ],
      [
        'Halvard asked me to wait for the vote.',
        'She asked me to wait for the vote.',
        'name_changed: Halvard/She',
      ],
      [
        'Police asked me to wait for the vote.',
        'The guards asked me to wait for the vote.',
        'word_substituted: Police/The guards',
      ],
      [
        'Rain came in through the roof at night.',
        'The snow came in through the roof at night.',
        'word_substituted: Rain/The snow',
      ],
    ],
  ],
  [
    'numbers and times (number-reading.ts, clock-reading.ts, class-numbers.ts)',
    [
      [
        'We went home at 7.30 p.m. and slept.',
        'We went home at half past seven in the evening and slept.',
      ],
      ['We went home at 7:30 p.m. and slept.', 'We went home at seven thirty p.m. and slept.'],
      ['We went home at 7.45 and slept.', 'We went home at quarter to eight and slept.'],
      ['We went home at 6:45 and slept.', 'We went home at six forty-five and slept.'],
      [
        'We went home at 8:30 p.m. and slept.',
        'We went home at half past seven in the evening and slept.',
        'number_changed: 8:30 p.m/half past seven in the evening',
      ],
      ["The gate opens at 9 o'clock in the morning.", 'The gate opens at nine in the morning.'],
      ['There were five to ten people at the gate.', 'There were 5-10 people at the gate.'],
      [
        'The rent is $3,000 a month for two rooms.',
        'The rent is three thousand dollars a year for two rooms.',
        'number_changed: 3,000 a month/three thousand dollars a year',
      ],
      [
        'The bus comes every other day in the winter.',
        'The bus comes every day in the winter.',
        'number_changed: other/',
      ],
      [
        'It took a mere 20 days to build the wall.',
        'It took 20 days to build the wall.',
        'number_changed: a mere/',
      ],
      [
        'It took in excess of 20 days to build the wall.',
        'It took 20 days to build the wall.',
        'number_changed: in excess of/',
      ],
      [
        'It was 30C in the kitchen of the school.',
        'It was thirty degrees in the kitchen of the school.',
      ],
      [
        'It took a few years to build the wall.',
        'It took 20 years to build the wall.',
        'number_changed: a few years/20 years',
      ],
      ['We drove for half an hour to the coast.', 'We drove for a half hour to the coast.'],
      [
        'We drove for just half a mile to the coast.',
        'We drove for half a mile to the coast.',
        'number_changed: just/',
      ],
      [
        'It cost £250,000 to mend the wall.',
        'It cost a quarter of a million pounds to mend the wall.',
      ],
      [
        'It cost £750,000 to mend the wall.',
        'It cost three quarters of a million pounds to mend the wall.',
      ],
      [
        'It cost half a million to mend the wall.',
        'It cost a quarter of a million to mend the wall.',
        'number_changed: half a million/a quarter of a million',
      ],
      [
        'Our side won the match 3-2 in the rain.',
        'Our side won the match two-three in the rain.',
        'number_changed: 3-2/two-three',
      ],
      ['The vote was 21-9 for the harbour.', 'The vote was twenty-one to nine for the harbour.'],
      [
        'The vote was 21-6 for the harbour.',
        'The vote was twenty-one to nine for the harbour.',
        'number_changed: 21-6/nine',
      ],
      [
        'It fell by 0.5 of a degree in the night.',
        'It fell by nought point five of a degree in the night.',
      ],
      ['We live at No. 7 by the bridge.', 'We live at number seven by the bridge.'],
      [
        'We live at No 7 by the bridge.',
        'We live at number eleven by the bridge.',
        'number_changed: 7/eleven',
      ],
      [
        'No 10 boats came back that night.',
        'Some 10 boats came back that night.',
        'negation_changed: No/Some',
      ],
      [
        'In 1990 we came to this harbour.',
        'We came to this harbour in 1990.',
        'reordered: In 1990/in 1990',
      ],
      [
        'We had 3 dogs and 2 cats at the mill.',
        'We had two dogs and three cats at the mill.',
        'number_changed: 3/two',
        'number_changed: 2/three',
      ],
      [
        'The last of a generation went in a decade.',
        'The last of a decade went in a generation.',
        'number_changed: generation/decade',
        'number_changed: decade/generation',
      ],
    ],
  ],
  [
    'marks, spelling and oaths',
    [
      ['He said "wait," and we waited there.', 'He said, "Wait," and we waited there.'],
      [
        'It was advertised as a wise choice of premises.',
        'It was advertized as a wise choice of premises.',
        'spelling_or_dialect: advertised/advertized',
      ],
      [
        'That damn pump broke again last night.',
        'That fucking pump broke again last night.',
        'profanity_masked: damn/fucking',
      ],
    ],
  ],
  [
    'ends (edges.ts, context-flags.ts)',
    [
      [
        'Quietly, they left the hall by the kitchen.',
        'They quietly left the hall by the kitchen.',
        'reordered: Quietly/quietly',
      ],
      [
        'Tenants must leave the building by noon.',
        'Tenants have been asked to leave the building by noon.',
        'modality_changed: must/have been asked to',
      ],
      [
        'We wanted a wall and not a speech.',
        'We needed — we wanted a wall and not a speech.',
        'false_start_dropped: /We needed',
      ],
      [
        'We will mend the wall before the winter.',
        'My answer is this: We will mend the wall before the winter.',
      ],
      [
        'The wall will hold, / if the frost comes late.',
        'The wall will hold, I am sure of that, if the frost comes late.',
        'omission_unmarked: /I am sure of that',
      ],
      [
        '[The owners] knew about the crack in the wall.',
        'The owners and the two builders told me that they knew about the crack in the wall.',
        'insertion_bracketed: [The owners]/',
      ],
    ],
  ],
];

describe.each(RULES)('%s', (_, rows) => {
  it.each(rows)('%s | %s', (printed, said, ...named) => {
    const found = compareWith(`MS ASH: ${said}`, ...printed.split(' / '));
    expect(namedDifferences(found)).toEqual(named);
    expect(found.flags).toEqual([]);
  });
});

it('three words of a sentence far off are a splice where no other place has them (locate.ts)', () => {
  const record = [
    'MS ASH: We will rebuild the harbour wall.',
    ...distanceProse(300, 3),
    'The bishop resigned.',
  ].join('\n\n');
  const found = compareWith(record, 'We will rebuild the harbour wall. The bishop resigned.');
  expect(found.differences.map((each) => [each.class, each.gap])).toEqual([['spliced', 300]]);
});
