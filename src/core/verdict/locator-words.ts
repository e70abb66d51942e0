import type { SourceType } from './source.ts';

/** What a place in a source is called, by its type: a sentence for under the field. */
export const LOCATOR_HINTS: Readonly<Record<SourceType, string>> = {
  'own-recording': 'A timecode: 00:03:12.',
  broadcast: 'A timecode: 00:03:12.',
  'official-transcript': 'A paragraph or a page: paragraph 4.',
  'own-text': 'A paragraph, or which post: paragraph 2.',
  document: 'A page and a section: page 12, section 3.',
  notes: 'Which notebook, and its page: notebook 2, page 14.',
  authorised: 'The mail or the call, and when.',
  confirmation: 'The mail or the call, with whom and when.',
  interpreter: 'Who it is, and which language.',
  wire: 'A paragraph: paragraph 2.',
  outlet: 'A paragraph: paragraph 2.',
  reference: 'The entry.',
  unnamed: 'Nothing that leads to the person.',
};
