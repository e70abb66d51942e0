/** A story in which six of eight quotations are wrong in one way each, and the record that shows it. */
export const PLANTED_TITLE = 'Trams to cross the harbour bridge again';

export const PLANTED_STORY = `${PLANTED_TITLE}

PORT FABLE, Nov 20, 2026 (Fable Wire) - The trams of Port Fable will cross the harbour bridge again in the spring. Mayor Mara Mockup said so at the town hall on Friday.

"The bridge is sound and it will carry trams again," Mockup told reporters.

"We are ready for the winter," she said.

"The repairs took fifteen months from the first day," said Felix Fiction, the engineer who led the work.

"The rivets were counted twice and the paint has to dry before the trams come back," Fiction said.

"Nobody asked the ferrymen what they wanted from this bridge," Mockup said.

"They [the ferrymen] deserve an answer before the spring," Mockup said.

"It was a long job and a cold one for everybody," Fiction said.

"I have never been afraid of the water," Mockup said.
`;

/** So much talk that nobody can take two sentences around it for one. */
const LONG_TALK = Array.from(
  { length: 12 },
  (_, index) =>
    `Then we looked at span number ${index + 1}, where the old plates had to come out and new ones went in, one after the other, by hand.`,
).join(' ');

/** What the invented people say in the invented hall. */
export const PLANTED_RECORD = `Town hall of Port Fable, questions and answers.

[00:00:05] MAYOR MOCKUP: Good morning. The bridge is sound and it will carry trams again. I walked over it myself.

[00:01:10] MAYOR MOCKUP: Let me be plain. We are not ready for the winter. That is why the work goes on.

[00:02:30] FELIX FICTION: The repairs took fifty months from the first day. The rivets were counted twice. ${LONG_TALK} And of course the paint has to dry before the trams come back.

[00:09:12] OLGA OARSMAN: Nobody asked the ferrymen what they wanted from this bridge. We read it in the paper.

[00:09:40] MAYOR MOCKUP: They deserve an answer before the spring. I will see to it.

[00:11:02] FELIX FICTION: It was, um, a long job and a cold one for everybody. Thank you.
`;
