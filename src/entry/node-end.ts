/** Milliseconds after which the process ends, whatever still runs. */
const LONGEST = 10_000;

/**
 * Ends this process well: `end` when it is asked to (SIGTERM, Ctrl-C), or when the program that
 * started it over a channel is gone, killed or not. After ten seconds it ends anyway, with 1.
 */
export function endWhenAsked(end: () => Promise<void>): void {
  let ending = false;
  const stop = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), LONGEST).unref();
    void end().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (process.send !== undefined) process.on('disconnect', stop);
}
