import type { RefObject } from 'react';
import type { TranslationAnswer } from '#core/verdict/answers.ts';
import { useKeys } from '../desk/use-keys.ts';
import { useAnswer } from './FourAnswers.tsx';
import { usePane } from './pane-context.tsx';
import { PANE_KEYS } from './pane-key-rows.ts';
import { useDone, useHandOver } from './use-done.ts';
import { useMoveEnd } from './use-move-end.ts';
import { useStands } from '../fix/use-stands.ts';
import { useSign } from './use-sign.ts';
import { codeOfKey, useChooseVerdict } from './use-verdict.ts';

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The keys of the pane (MODEL J): the table says which, this says what they do. */
export function PaneKeys({ region }: { readonly region: RefObject<HTMLElement | null> }) {
  const { quote, me, question, open } = usePane();
  const choose = useChooseVerdict();
  const answer = useAnswer();
  const moveEnd = useMoveEnd();
  const done = useDone();
  const sign = useSign();
  const stands = useStands();
  const handOver = useHandOver();
  const checks = me.hats.includes('checks');
  const reviewing = quote.stage === 'ready' || quote.stage === 'in-review';
  const answered = (value: TranslationAnswer) => () => answer(question, value);
  const verdicts = DIGITS.map((digit) => [
    `verdict-${digit}`,
    () => {
      const code = codeOfKey(digit, quote);
      if (code !== null) choose(code);
    },
  ]);
  useKeys(
    'pane',
    region,
    {
      ...Object.fromEntries(verdicts),
      'answer-yes': answered('yes'),
      'answer-no': answered('no'),
      'answer-unknown': answered('unknown'),
      'answer-none': answered('none'),
      speaker: () => open({ kind: 'speaker' }),
      'end-left': () => moveEnd('end', 'left'),
      'end-right': () => moveEnd('end', 'right'),
      'start-left': () => moveEnd('start', 'left'),
      'start-right': () => moveEnd('start', 'right'),
      evidence: () => open({ kind: 'attach', pasted: '' }),
      ask: () => open({ kind: 'ask' }),
      dismiss: () => region.current?.querySelector<HTMLElement>('[data-dismiss] button')?.click(),
      'send-back': () => {
        if (quote.stage === 'in-review' && me.hats.includes('signs')) open({ kind: 'send-back' });
      },
      done: () => {
        if (reviewing) void sign();
        else if (quote.stage === 'approved') void stands();
        else if (checks && quote.stage !== 'dismissed') void done();
      },
      'hand-over': () => {
        if (checks) void handOver();
      },
    },
    PANE_KEYS,
  );
  return null;
}
