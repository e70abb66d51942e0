import type { AgreementFigure } from '#core/review/agreement.ts';

/** "Two judged 12 quotes apart and agree on 9. Beyond chance: 0.62 (Cohen’s kappa)." */
export function agreementWords({ both, same, beyondChance }: AgreementFigure): string {
  const count = both === 1 ? 'one quote' : `${both} quotes`;
  const agree = same === both ? (both === 1 ? 'agree on it' : 'agree on all') : `agree on ${same}`;
  const beyond =
    beyondChance === null
      ? ''
      : ` Beyond chance: ${(beyondChance / 100).toFixed(2)} (Cohen’s kappa).`;
  return `Two judged ${count} apart and ${agree}.${beyond}`;
}
