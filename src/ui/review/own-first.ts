/** Said to whoever is asked for a second verdict and would act on the first. */
export const OWN_FIRST = 'Give your own verdict first; then you see the other.';
