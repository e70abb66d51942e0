import type { QuoteKind } from '../quote/quote.ts';

/** The four questions, in the order of the screen. */
export type Question = 'words' | 'speaker' | 'context' | 'translation';

export type Answer = 'yes' | 'no' | 'unknown';
export type TranslationAnswer = 'none' | Answer;

/** The answers to the four questions. `unknown`: can't tell yet. */
export interface Answers {
  readonly words: Answer;
  readonly speaker: Answer;
  readonly context: Answer;
  readonly translation: TranslationAnswer;
}

export const NO_ANSWERS: Answers = {
  words: 'unknown',
  speaker: 'unknown',
  context: 'unknown',
  translation: 'unknown',
};

export const QUESTIONS: readonly Question[] = ['words', 'speaker', 'context', 'translation'];

/** The question as the screen asks it; a paraphrase or a document is not asked for its words. */
export function questionWords(question: Question, kind: QuoteKind): string {
  switch (question) {
    case 'words':
      return kind === 'paraphrase' || kind === 'document'
        ? 'Is that what was said?'
        : 'These words?';
    case 'speaker':
      return 'This speaker?';
    case 'context':
      return 'Context fair?';
    case 'translation':
      return 'Translation?';
  }
}

/** The answer as the screen says it. */
export function answerWords(answer: TranslationAnswer): string {
  return { yes: 'Yes', no: 'No', unknown: 'Can’t tell yet', none: 'None' }[answer];
}
