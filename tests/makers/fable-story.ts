/** A short story in the manner of a wire, with places and people that nobody can take for real ones. */
export const FABLE_STORY = `Harbour bridge to reopen in spring, mayor says

PORT FABLE, Nov 20, 2026 (Fable Wire) - The harbour bridge of Port Fable will reopen in the spring. Mayor Mara Mockup walked over it on Friday.

"The bridge is sound and it will carry trams again," Mockup told reporters at the town hall.

She added that the repairs had cost "less than half" of what was feared.

"We counted every rivet," said Felix Fiction, the engineer who led the work. "None of them was missing."
`;
