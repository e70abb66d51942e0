import { expect, it } from 'vitest';
import { QueuePanel } from '#ui/queue/QueuePanel.tsx';
import {
  checkVerbatim,
  CHECKER,
  nth,
  ownStory,
  proposesAll,
  SECOND,
} from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

function panelOf(text: string): string {
  const bench = ownStory('A bridge', text);
  proposesAll(bench);
  const { id } = nth(bench.desk, 1);
  checkVerbatim(bench, id);
  bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
  return wordsOf(drawn(<QueuePanel onClose={() => {}} />, { desk: bench.desk, me: SECOND }));
}

it('says whose words the order by risk does not read', () => {
  expect(
    panelOf(
      'El puente está cerrado y no hay más.\n\n«Nunca lo hemos dicho, pero es así para todos», dijo Lola Lindo.\n',
    ),
  ).toContain('The riskiest first; words in Spanish are not read.');
  const french = panelOf(
    'Le pont est fermé pour nous.\n\n« Nous n’avons jamais dit cela », a dit Luce Lampe.\n',
  );
  expect(french).toContain('a “not” in it');
  expect(french).not.toContain('not read');
});
