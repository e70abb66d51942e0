import { PRACTICE_TITLE } from './practice-name.ts';

/**
 * The practice story: a town and people that do not exist, so that words may be invented for them.
 * Nine of its ten quotations differ from the transcript in one way each; the first one is clean.
 */
export const PRACTICE_STORY = `${PRACTICE_TITLE}

By Tess Tester

THIMBLEDOWN (Practice Desk) - The clock on the market tower of Thimbledown has stood at ten past four for eleven years. On Monday evening the town met in the reading room to look at its parts on a table.

"The clock belongs to everyone who has ever been late," Mayor Hesper Wainscot said.

"We are ready to pay for a second bell," Wainscot said.

The work is in the hands of Barnaby Culvert, an engineer.

"The wheels are sound and the town will hear it strike before the summer fair," Culvert said.

"The weights come out first and the frame comes out after that," Culvert said.

"The face was painted black … and nobody alive remembers why," Culvert said.

The tower stands between a bakery and a row of narrow houses. Its bell is older than both, and a crack near the rim was filled with lead before anybody now living was born.

"Nobody asked the people who sleep under that bell," Wainscot said.

"They [the ringers] gave up forty Sundays for this," Wainscot said.

The last keeper of the clock was Ambrose Tallow, who lives by the tower.

"I wound it by hand for thirty winters," Tallow said.

"We will open the stairs to visitors in May," Wainscot said.

"It is a small clock in a small town and we mean to keep it," Wainscot said.

The parts stay on the table until Friday. The reading room is open from nine, and the bill is pinned to its door.
`;

/** What was said in the reading room. Every fault of the story shows against it. */
export const PRACTICE_TRANSCRIPT = `Thimbledown reading room, meeting about the clock, 2 March 2026.

[00:00:04] MAYOR WAINSCOT: Good evening, and mind the table, those are the parts. The clock belongs to everyone who has ever been late. I was late for my own swearing-in, as some of you recall.

[00:00:41] MAYOR WAINSCOT: It is a small clock in a small town and we mean to keep it. Barnaby will tell you what has to be done.

[00:01:15] BARNABY CULVERT: Thank you. I will start with the good news. The wheels are sound. I had each of them under the lamp, one after another, and I found wear on two teeth and no crack anywhere. The going train is as good as on the day it was cut. The strike train is a different matter. Somebody mended the hammer with fence wire, and somebody else mended the wire with string. The rope runs over a pulley that was meant for hay. The pendulum has lost its nut, so it has been hanging on a bent nail. I have sent for a new nut and a new pulley, and the smith will do the hammer. When all of that is in its place, the town will hear it strike before the summer fair.

[00:03:20] Q: In what order will you take it apart?

[00:03:24] BARNABY CULVERT: The weights come out first and, you know, the, um, the frame comes out after that. It is the other way round when we put it back.

[00:04:02] Q: Why is the face black?

[00:04:06] BARNABY CULVERT: The face was painted black in the year of the long frost and nobody alive remembers why. I would leave it.

[00:05:10] OTTOLINE PEPPERWICK: I keep the bakery, and I have one thing to say. Nobody asked the people who sleep under that bell. I start my ovens at three in the morning.

[00:05:48] MAYOR WAINSCOT: That is fair, Mrs Pepperwick, and the bell will rest at night. Let me be plain about the money, too. We are not ready to pay for a second bell. One is enough for the street you live in.

[00:06:30] MAYOR WAINSCOT: I want to thank the ringers. They gave up forty Sundays for this. And I want to read you a line from a letter. Mr Tallow cannot climb any more, so his niece wrote down for him: “I wound it by hand for thirty winters.” That is what his niece sent me.

[00:07:40] Q: Can we go up and see it?

[00:07:43] MAYOR WAINSCOT: If the inspector passes the handrail, we will open the stairs to visitors in May. The parts stay on this table until Friday.

[00:08:30] MAYOR WAINSCOT: Then I will say it once more and let you go home. It is a small clock in a small town and we mean to keep it. Good night.
`;
