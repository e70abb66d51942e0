import { Hono } from 'hono';
import { backupRoutes } from './backup.ts';
import { changesRoutes } from './changes.ts';
import { checkRoutes } from './check.ts';
import { commandRoutes } from './commands.ts';
import { deleteRoutes } from './delete.ts';
import { demoRoutes } from './demo.ts';
import { outcomesRoutes } from './outcomes.ts';
import { peopleRoutes } from './people.ts';
import type { HostRules, Ports } from './ports.ts';
import { json, ProblemError, problemResponse } from './problems.ts';
import { storiesRoutes } from './stories.ts';
import { stylesRoutes } from './styles.ts';
import { textsRoutes } from './texts.ts';

/**
 * The API, the same in every host (worker, page, server): what differs stands in the ports. Every
 * answer is JSON that nobody caches; a problem is an answer of the form in contract/problem.ts.
 */
export function createApi(
  ports: Ports,
  rules: HostRules = { archive: null, backupNeeds: null, key: null, administered: false },
): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof ProblemError) {
      if (error.seconds !== null) c.header('retry-after', String(error.seconds));
      return json(c, error.problem, error.problem.status);
    }
    ports.report(error);
    if (error.name === 'StorageBusy')
      return problemResponse(
        503,
        'The data is locked by another program; nothing was changed. Send it again soon.',
        2,
      );
    const failed = new ProblemError(500, 'The host could not do this; nothing was changed.');
    return json(c, failed.problem, 500);
  });
  app.notFound((c) => {
    const missing = new ProblemError(404, 'There is no such address.');
    return json(c, missing.problem, 404);
  });
  app.route('/', commandRoutes(ports, rules.archive));
  app.route('/', changesRoutes(ports));
  app.route('/', outcomesRoutes(ports));
  app.route('/', storiesRoutes(ports));
  app.route('/', peopleRoutes(ports));
  app.route('/', textsRoutes(ports));
  app.route('/', stylesRoutes(ports));
  if (rules.archive !== null) {
    app.route('/', deleteRoutes(ports, rules.archive));
    app.route('/', checkRoutes(ports, rules.archive));
    app.route('/', backupRoutes(ports, rules.archive, rules));
  }
  if (ports.demo) app.route('/', demoRoutes(ports, rules.administered));
  return app;
}
