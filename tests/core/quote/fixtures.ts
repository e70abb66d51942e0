/** What one find must be: kind, words of the parts joined by " | ", speaker, mention, cue. */
export type Expected = readonly [
  kind: string,
  parts: string,
  speaker: string | null,
  mention: string | null,
  cue: string | null,
];

export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly finds: readonly Expected[];
}

const HEAD =
  'FENWICK (Coastwire) - Mayor Anna Halloran and harbour chief Tobias Wren met on Monday to talk about the sea wall.\n\n';

/** Fictional people and places; a class of difficulty each. */
export const FIXTURES: readonly Fixture[] = [
  {
    name: 'curly marks, name verb',
    text: `${HEAD}“The wall will hold,” Halloran said.`,
    finds: [['direct', 'The wall will hold,', 'Anna Halloran', 'Halloran', 'said']],
  },
  {
    name: 'inverted verb name',
    text: `${HEAD}"The wall will hold," said Wren.`,
    finds: [['direct', 'The wall will hold,', 'Tobias Wren', 'Wren', 'said']],
  },
  {
    name: 'inverted, with a role',
    text: `${HEAD}"We are out of sand," said fire chief Olga Petrossian.`,
    finds: [
      ['direct', 'We are out of sand,', 'Olga Petrossian', 'fire chief Olga Petrossian', 'said'],
    ],
  },
  {
    name: 'name verb colon quote',
    text: `${HEAD}Wren replied: "Nobody asked me."`,
    finds: [['direct', 'Nobody asked me.', 'Tobias Wren', 'Wren', 'replied']],
  },
  {
    name: 'name verb comma quote',
    text: `${HEAD}Wren said, "Nobody asked me."`,
    finds: [['direct', 'Nobody asked me.', 'Tobias Wren', 'Wren', 'said']],
  },
  {
    name: 'the hearer is not the speaker',
    text: `${HEAD}Halloran told Wren: "You had a year."\n\n"I had a week," he told Halloran.`,
    finds: [
      ['direct', 'You had a year.', 'Anna Halloran', 'Halloran', 'told'],
      ['direct', 'I had a week,', 'Tobias Wren', 'he', 'told'],
    ],
  },
  {
    name: 'broken by its attribution: one find, two parts',
    text: `${HEAD}"The wall," she said, "was built by our grandmothers."`,
    finds: [
      ['direct', 'The wall, | was built by our grandmothers.', 'Anna Halloran', 'she', 'said'],
    ],
  },
  {
    name: 'a second sentence of the same speaker',
    text: `${HEAD}"The wall will hold," Halloran said. "It has to."`,
    finds: [
      ['direct', 'The wall will hold,', 'Anna Halloran', 'Halloran', 'said'],
      ['direct', 'It has to.', 'Anna Halloran', null, null],
    ],
  },
  {
    name: 'question inside the marks',
    text: `${HEAD}"Who will pay?" Wren asked. "Who ever does?"`,
    finds: [
      ['direct', 'Who will pay?', 'Tobias Wren', 'Wren', 'asked'],
      ['direct', 'Who ever does?', 'Tobias Wren', null, null],
    ],
  },
  {
    name: 'carried over three paragraphs',
    text: `${HEAD}“We began at dawn.\n\n“We carried sand all day.\n\n“And at night the sea came back,” Wren said.`,
    finds: [
      [
        'direct',
        'We began at dawn. | We carried sand all day. | And at night the sea came back,',
        'Tobias Wren',
        'Wren',
        'said',
      ],
    ],
  },
  {
    name: 'carried, attributed at the head',
    text: `${HEAD}Wren said: "We began at dawn.\n\n"And at night the sea came back."`,
    finds: [
      [
        'direct',
        'We began at dawn. | And at night the sea came back.',
        'Tobias Wren',
        'Wren',
        'said',
      ],
    ],
  },
  {
    name: 'a nested mark stays inside',
    text: `${HEAD}“She told me ‘go home’ and I went,” Wren said.`,
    finds: [['direct', 'She told me ‘go home’ and I went,', 'Tobias Wren', 'Wren', 'said']],
  },
  {
    name: 'straight single inside straight double',
    text: `${HEAD}"They shouted 'never again' at us," Wren said.`,
    finds: [['direct', "They shouted 'never again' at us,", 'Tobias Wren', 'Wren', 'said']],
  },
  {
    name: 'British single marks with an apostrophe and a nested double',
    text: `${HEAD}‘I don’t call it “safe”,’ said Wren.`,
    finds: [['direct', 'I don’t call it “safe”,', 'Tobias Wren', 'Wren', 'said']],
  },
  {
    name: 'straight single marks, comma outside, possessive plural',
    text: `${HEAD}'The workers' sheds are gone', Halloran said.`,
    finds: [['direct', "The workers' sheds are gone", 'Anna Halloran', 'Halloran', 'said']],
  },
  {
    name: 'British single marks, a plural possessive before a nested double',
    text: `${HEAD}‘The crews’ patience is “gone” and we stop,’ said Wren. ‘Our drivers’ families call it “a joke”. Nobody laughs,’ Halloran said.`,
    finds: [
      ['direct', 'The crews’ patience is “gone” and we stop,', 'Tobias Wren', 'Wren', 'said'],
      [
        'direct',
        'Our drivers’ families call it “a joke”. Nobody laughs,',
        'Anna Halloran',
        'Halloran',
        'said',
      ],
    ],
  },
  {
    name: 'the same with straight marks',
    text: `${HEAD}'The crews' patience is "gone" and we stop,' said Wren. 'Our drivers' families call it "a joke". Nobody laughs,' Halloran said.`,
    finds: [
      ['direct', 'The crews\' patience is "gone" and we stop,', 'Tobias Wren', 'Wren', 'said'],
      [
        'direct',
        'Our drivers\' families call it "a joke". Nobody laughs,',
        'Anna Halloran',
        'Halloran',
        'said',
      ],
    ],
  },
  {
    name: 'straight marks printed twice, as they come out of a table',
    text: `${HEAD}""We can go on,"" Wren said. ""It is late,"" Halloran said. ""We know.""`,
    finds: [
      ['direct', 'We can go on,', 'Tobias Wren', 'Wren', 'said'],
      ['direct', 'It is late,', 'Anna Halloran', 'Halloran', 'said'],
      ['direct', 'We know.', 'Anna Halloran', null, null],
    ],
  },
  {
    name: 'one stray mark more does not join two quotations',
    text: `${HEAD}"We can go on,"" Wren said. "It is late," Halloran said.`,
    finds: [
      ['direct', 'We can go on,', 'Tobias Wren', 'Wren', 'said'],
      ['direct', 'It is late,', 'Anna Halloran', 'Halloran', 'said'],
    ],
  },
  {
    name: 'doubled apostrophes and backticks',
    text: `${HEAD}\`\`The wall will hold,'' Halloran said. Wren called it \`\`a heap of sand''.`,
    finds: [
      ['direct', 'The wall will hold,', 'Anna Halloran', 'Halloran', 'said'],
      ['partial', 'a heap of sand', 'Tobias Wren', 'Wren', 'called'],
    ],
  },
  {
    name: 'guillemets with inner no-break spaces',
    text: `${HEAD}« The wall will hold », Halloran said.`,
    finds: [['direct', 'The wall will hold', 'Anna Halloran', 'Halloran', 'said']],
  },
  {
    name: 'low marks',
    text: `${HEAD}„The wall will hold“, Wren said.`,
    finds: [['direct', 'The wall will hold', 'Tobias Wren', 'Wren', 'said']],
  },
  {
    name: 'apostrophes and decades are no marks',
    text: `${HEAD}The '90s wall, the fishermen's pride, wasn't the Wrens' first. It stood till the ’70s ferry came, rock 'n' roll and all.`,
    finds: [],
  },
  {
    name: 'a scare quote without a cue is not taken, a title neither',
    text: `${HEAD}The so-called "wall" is a heap. The film "Salt and Sorrow" was made in its "shadow".`,
    finds: [],
  },
  {
    name: 'one word under a cue is taken',
    text: `${HEAD}Wren called the plan "mad".`,
    finds: [['partial', 'mad', 'Tobias Wren', 'Wren', 'called']],
  },
  {
    name: 'two fragments in one clause',
    text: `${HEAD}Halloran said the plan was "costly" but also "the last chance" of the town.`,
    finds: [['partial', 'costly | the last chance', 'Anna Halloran', 'Halloran', 'said']],
  },
  {
    name: 'two candidates, gender decides',
    text: `${HEAD}Halloran walked the wall with Wren at noon.\n\n"It is the tide I fear," he said.\n\n"It is the bill I fear," she said.`,
    finds: [
      ['direct', 'It is the tide I fear,', 'Tobias Wren', 'he', 'said'],
      ['direct', 'It is the bill I fear,', 'Anna Halloran', 'she', 'said'],
    ],
  },
  {
    name: 'a pronoun nobody fits is left open',
    text: `FENWICK (Coastwire) - The sea rose on Monday.\n\n"It is the tide I fear," he said.`,
    finds: [['direct', 'It is the tide I fear,', null, 'he', 'said']],
  },
  {
    name: 'an unnamed source with a postmodifier',
    text: `${HEAD}A spokeswoman for the port authority said the cranes "stood still for a week".\n\n"Nobody was hurt," the spokeswoman added.`,
    finds: [
      [
        'partial',
        'stood still for a week',
        'spokeswoman for the port authority',
        'A spokeswoman for the port authority',
        'said',
      ],
      [
        'direct',
        'Nobody was hurt,',
        'spokeswoman for the port authority',
        'the spokeswoman',
        'added',
      ],
    ],
  },
  {
    name: 'apposition between name and verb',
    text: `${HEAD}"I count boats, not votes," Lena Marsh, the harbour's oldest pilot, said.`,
    finds: [['direct', 'I count boats, not votes,', 'Lena Marsh', 'Lena Marsh', 'said']],
  },
  {
    name: 'titles and a last name before a first mention in full',
    text: `${HEAD}“It leaks,” Mr. Wren said. Dr. Ines Calloway, a geologist, disagreed. “It sweats,” Dr. Calloway said.`,
    finds: [
      ['direct', 'It leaks,', 'Tobias Wren', 'Mr. Wren', 'said'],
      ['direct', 'It sweats,', 'Ines Calloway', 'Dr. Calloway', 'said'],
    ],
  },
  {
    name: 'according to',
    text: `${HEAD}The wall is "older than the church", according to Wren.`,
    finds: [['partial', 'older than the church', 'Tobias Wren', 'Wren', 'according to']],
  },
  {
    name: 'who and a participle',
    text: `${HEAD}Wren left early, saying he had "a boat to catch".`,
    finds: [['partial', 'a boat to catch', 'Tobias Wren', 'Wren', 'saying']],
  },
  {
    name: 'adding',
    text: `${HEAD}"The wall will hold," Halloran told reporters, adding that it was "cheaper than a funeral".`,
    finds: [
      ['direct', 'The wall will hold,', 'Anna Halloran', 'Halloran', 'told'],
      ['partial', 'cheaper than a funeral', 'Anna Halloran', 'Halloran', 'adding'],
    ],
  },
  {
    name: 'reported speech, and what is not',
    text: `${HEAD}Halloran warned that the pumps could fail by Friday. Wren said the ferry would stay in port. Another said he was afraid. Fenwick believes the storm will pass. Wren declined to say whether he would resign.`,
    finds: [
      ['paraphrase', 'the pumps could fail by Friday', 'Anna Halloran', 'Halloran', 'warned'],
      ['paraphrase', 'the ferry would stay in port', 'Tobias Wren', 'Wren', 'said'],
    ],
  },
  {
    name: 'a document speaks',
    text: `${HEAD}The report said the wall was "in a state of quiet collapse".`,
    finds: [['document', 'in a state of quiet collapse', 'report', 'The report', 'said']],
  },
  {
    name: 'an organisation speaks',
    text: `${HEAD}"No ferry sails tonight," the Fenwick Port Authority said.`,
    finds: [
      [
        'direct',
        'No ferry sails tonight,',
        'Fenwick Port Authority',
        'the Fenwick Port Authority',
        'said',
      ],
    ],
  },
  {
    name: 'subheads, captions and the headline hold no quotations',
    text: `'Last chance' for Fenwick wall\n\nBy Mira Stone\n\n${HEAD}- 'A heap of sand' -\n\nHalloran said it was "a heap of sand".\n\nThe wall, called "old" by Wren, at dusk. (Coastwire Photo/Mira Stone)`,
    finds: [['partial', 'a heap of sand', 'Anna Halloran', 'Halloran', 'said']],
  },
  {
    name: 'abbreviations do not cut the sentence',
    text: `${HEAD}The U.S. envoy, Gen. Paul Thorne, said at 3 p.m. on Monday that the wall was "no business of ours".`,
    finds: [['partial', 'no business of ours', 'Paul Thorne', 'Gen. Paul Thorne', 'said']],
  },
  {
    name: 'a name before a colon',
    text: `${HEAD}Wren: "I was not there."`,
    finds: [['direct', 'I was not there.', 'Tobias Wren', 'Wren', null]],
  },
  {
    name: 'a lost closing mark ends with its paragraph',
    text: `${HEAD}Halloran said: "The wall will hold.\n\nThe sea rose all the same.`,
    finds: [['direct', 'The wall will hold.', 'Anna Halloran', 'Halloran', 'said']],
  },
  {
    name: 'CRLF and astral characters',
    text: `${HEAD.replaceAll('\n', '\r\n')}“The wall 🌊 will hold,” Halloran said.\r\n\r\n“𝒲e pray,” she added.`,
    finds: [
      ['direct', 'The wall 🌊 will hold,', 'Anna Halloran', 'Halloran', 'said'],
      ['direct', '𝒲e pray,', 'Anna Halloran', 'she', 'added'],
    ],
  },
  {
    name: 'a source close to the mayor is not the mayor',
    text: `${HEAD}A source close to the mayor said she had "wept with relief".`,
    finds: [
      [
        'partial',
        'wept with relief',
        'source close to the mayor',
        'A source close to the mayor',
        'said',
      ],
    ],
  },
  {
    name: 'hearer, place and time before the colon',
    text: `${HEAD}Wren told a rally in Fenwick on Monday night: "I was born here."`,
    finds: [['direct', 'I was born here.', 'Tobias Wren', 'Wren', 'told']],
  },
  {
    name: 'a role and a name beside it are one subject',
    text: `${HEAD}The minister, Paul Thorne, came by boat. He called the wall "a good neighbour".`,
    finds: [['partial', 'a good neighbour', 'Paul Thorne', 'He', 'called']],
  },
  {
    name: 'the only one near whom the pronoun fits, though not a subject',
    text: `${HEAD}The council met Dora Finch and Tobias Wren.\n\n"Nobody slept," she said.`,
    finds: [['direct', 'Nobody slept,', 'Dora Finch', 'she', 'said']],
  },
  {
    name: 'the paragraph before ends with a colon',
    text: `${HEAD}Halloran wrote to the ministry:\n\n"We are out of sand."`,
    finds: [['direct', 'We are out of sand.', 'Anna Halloran', 'Halloran', null]],
  },
  {
    name: 'words without any attribution are found and left open',
    text: `${HEAD}The town waited for the tide.\n\n"We are out of sand and out of time."`,
    finds: [['direct', 'We are out of sand and out of time.', null, null, null]],
  },
  {
    name: 'inverted, with more about the speaker behind',
    text: `${HEAD}“Why would I lie?” asked Wren, who has denied wrongdoing. “I have nothing to gain.”`,
    finds: [
      ['direct', 'Why would I lie?', 'Tobias Wren', 'Wren', 'asked'],
      ['direct', 'I have nothing to gain.', 'Tobias Wren', null, null],
    ],
  },
  {
    name: 'the name follows the role',
    text: `${HEAD}"It is getting worse," said the head of the relief mission, Karl Brandt, in a statement.`,
    finds: [['direct', 'It is getting worse,', 'Karl Brandt', 'Karl Brandt', 'said']],
  },
  {
    name: 'a role before a last name belongs to the full name',
    text: `${HEAD}President Duval called it “a disgrace to the ’90s reforms” and “an insult”.\n\n“It’s over,” Marie Duval added.`,
    finds: [
      [
        'partial',
        'a disgrace to the ’90s reforms | an insult',
        'Marie Duval',
        'President Duval',
        'called',
      ],
      ['direct', 'It’s over,', 'Marie Duval', 'Marie Duval', 'added'],
    ],
  },
  {
    name: 'a house with an ampersand is no person',
    text: `${HEAD}Marsh & Sons said profits would fall.`,
    finds: [['paraphrase', 'profits would fall', 'Marsh & Sons', 'Marsh & Sons', 'said']],
  },
  {
    name: 'a description before the name, of a word no list knows',
    text: `${HEAD}"It's a 'once in a lifetime' storm," kitemaker Dan Cole said. "Ten times I have moved," said 81-year-old eelcatcher Goro Ito, who lives near.`,
    finds: [
      ['direct', "It's a 'once in a lifetime' storm,", 'Dan Cole', 'Dan Cole', 'said'],
      ['direct', 'Ten times I have moved,', 'Goro Ito', 'Goro Ito', 'said'],
    ],
  },
  {
    name: 'a book title before the name that wrote it',
    text: `${HEAD}In his book "The Empty Harvest," Wren wrote that farms "die one field at a time".`,
    finds: [['partial', 'die one field at a time', 'Tobias Wren', 'Wren', 'wrote']],
  },
  {
    name: 'a phrase between unnamed source and verb',
    text: `${HEAD}One harbour official, speaking on condition of anonymity, said talks had "hit a wall".`,
    finds: [['partial', 'hit a wall', 'harbour official', 'One harbour official', 'said']],
  },
];
