import type { Person } from '#core/review/hats.ts';
import type { Ports } from './ports.ts';
import { ProblemError } from './problems.ts';

/** Who sends the request; nobody the host knows is a problem (401). */
export async function person(ports: Ports, request: Request): Promise<Person> {
  const me = await ports.identity.whoIs(request);
  if (me === null) throw new ProblemError(401, 'Say who you are first.');
  return me;
}
