import { expect, it } from 'vitest';
import { SpeakerCard } from '#ui/speakers/SpeakerCard.tsx';
import { edit, CHECKER, firstStory, set } from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

function cardOf(name: string, aliases: readonly string[]): string {
  const bench = firstStory();
  const [first] = Object.values(bench.desk.speakers);
  if (first === undefined) throw new Error('the first story has speakers');
  bench.act(
    CHECKER,
    edit(set('speaker.name', first.id, name), set('speaker.aliases', first.id, aliases)),
  );
  const speaker = bench.desk.speakers[first.id] ?? first;
  return drawn(
    <SpeakerCard
      desk={bench.desk}
      speaker={speaker}
      count={1}
      doing={null}
      list={{ current: null }}
      onDo={() => {}}
    />,
    { desk: bench.desk, me: CHECKER },
  );
}

it('notes at a name, and at another name, that it is written in two scripts', () => {
  expect(wordsOf(cardOf('Mara Mockup', []))).not.toContain('scripts');
  const card = wordsOf(cardOf('Mаrа Mockup', ['Mara', 'Αnna']));
  expect(card).toContain('Letters of two scripts: Latin and Cyrillic (а). Not every letter');
  expect(card).toContain('Αnna: Letters of two scripts: Latin and Greek (Α).');
});

it('shows what nobody sees in a name by its name, and leaves it out of the initials', () => {
  const card = cardOf('Mara \u202eMockup', ['Ma\u200bra']);
  expect([...card.matchAll(/data-control="([^"]*)"/g)].map((match) => match[1])).toEqual([
    'right-to-left override',
    'zero-width space',
  ]);
  expect(wordsOf(card)).toMatch(/^MM/);
});
