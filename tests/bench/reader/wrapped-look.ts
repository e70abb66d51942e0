import { SPEAKERS } from './made-story.ts';

/** The class of a speaker's words, and of those of the open quote. */
export const speakerClass = (speaker: number): string => `bench-speaker-${speaker}`;
export const OPENED = 'bench-opened';

/** Has what a library wraps drawn as the limits draw a mark: tint and line of its speaker. */
export function lookOfWrapped(): void {
  const style = document.createElement('style');
  style.textContent = [
    ...Array.from({ length: SPEAKERS }, (_, at) => {
      const colour = `var(--s${at + 1})`;
      return `.${speakerClass(at)} { background: color-mix(in oklab, ${colour} 5%, transparent); color: inherit; text-decoration: underline 1.5px ${colour}; }`;
    }),
    `.${OPENED} { background: color-mix(in oklab, var(--s1) 27%, transparent); }`,
  ].join('\n');
  document.head.append(style);
}
