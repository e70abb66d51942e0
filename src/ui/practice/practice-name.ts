/** What the practice story is called when it is made. */
export const PRACTICE_TITLE = 'Thimbledown to hear its clock strike again';

/** Names the practice story for as long as it is on the desk, whatever its title becomes. */
export const PRACTICE_SLUG = 'practice-thimbledown-clock';
