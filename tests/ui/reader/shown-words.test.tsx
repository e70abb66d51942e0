import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { plainWords, shownWords } from '#ui/reader/shown-words.tsx';

describe('words of the story', () => {
  it('are the words alone where there is nothing unseen', () => {
    expect(renderToStaticMarkup(<p>{shownWords('The bridge is sound.')}</p>)).toBe(
      '<p>The bridge is sound.</p>',
    );
  });

  it('name what nobody sees, and keep it in its place', () => {
    const markup = renderToStaticMarkup(<p>{shownWords('pay \u202e001\u202c euros')}</p>);
    expect([...markup.matchAll(/data-control="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'right-to-left override',
      'end of embedding',
    ]);
    expect(markup.replaceAll(/<[^>]*>/g, '')).toBe('pay \u202e001\u202c euros');
  });

  it('say the name in its place where text alone can stand', () => {
    expect(plainWords('The bridge is sound.')).toBe('The bridge is sound.');
    expect(plainWords('pay \u202e001\u202c euros')).toBe(
      'pay [right-to-left override]001[end of embedding] euros',
    );
  });
});
