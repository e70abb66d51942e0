/** How a route is called and where; `:name` stands for one segment. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
}

/**
 * Every route of the API. Bodies and answers are JSON; schemas stand in the files named.
 * A mutation needs `content-type: application/json`; all but `people` and the preset need a person.
 */
export const ROUTES = {
  /** envelope → outcome (envelope-schema.ts) */
  command: { method: 'POST', path: '/api/stories/:id/commands' },
  /** ?epoch&from&hash → changes (log-schema.ts); `hash`: of the row at `from`, 64 zeros at 0 */
  changes: { method: 'GET', path: '/api/stories/:id/changes' },
  /** → outcome; 404: this mid never came */
  outcome: { method: 'GET', path: '/api/stories/:id/outcomes/:mid' },
  /** → stories (log-schema.ts) */
  stories: { method: 'GET', path: '/api/stories' },
  /** deletion → deleted (story-schema.ts); someone who clears */
  deleteStory: { method: 'DELETE', path: '/api/stories/:id' },
  /** → check (story-schema.ts): what the host finds when it replays its logs */
  check: { method: 'GET', path: '/api/check' },
  /** ?story → lines of JSON (backup-lines.ts): everything, or one story */
  getBackup: { method: 'GET', path: '/api/backup' },
  /** backup of any form → restored (backup-schema.ts): takes its place, all or nothing, under a new epoch; the browser host alone */
  putBackup: { method: 'PUT', path: '/api/backup' },
  /** ?person → a stream of hints (hint.ts) as server-sent events; the Node host alone. */
  hints: { method: 'GET', path: '/api/hints' },
  /** → people (people-schema.ts) */
  people: { method: 'GET', path: '/api/people' },
  /** textBody → keptText (text-schema.ts) */
  putText: { method: 'PUT', path: '/api/texts/:sha256' },
  /** → storedText */
  getText: { method: 'GET', path: '/api/texts/:sha256' },
  /** → styles (style-schema.ts): the house styles the desk made itself, and what new stories start with */
  getStyles: { method: 'GET', path: '/api/styles' },
  /** firstChange → styles (style-schema.ts): what new stories start with; clears or standards */
  putFirstStyle: { method: 'PUT', path: '/api/styles' },
  /** styleChange → styles (style-schema.ts): a new style, or a new version of one; clears or standards */
  putStyle: { method: 'PUT', path: '/api/styles/:id' },
  /** → preset (people-schema.ts); demo hosts only */
  getPreset: { method: 'GET', path: '/api/demo/preset' },
  /** preset → preset; demo hosts only */
  putPreset: { method: 'PUT', path: '/api/demo/preset' },
} as const satisfies Readonly<Record<string, Route>>;

/** The header by which the demo says which person speaks; hosts with a login ignore it. */
export const PERSON_HEADER = 'x-verbatim-person';
/** The query by which a page of the demo says who listens to hints, where it cannot set a header. */
export const PERSON_QUERY = 'person';
/** The header that repeats the mid of a command, for logs and proxies. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';
/** The header of a command that says what its sender holds of the story's log (standing.ts). */
export const STANDING_HEADER = 'x-verbatim-standing';
/** Content type of every body and every answer but a backup. */
export const JSON_TYPE = 'application/json';
/** Content type of a backup: one JSON value on each line. */
export const LINES_TYPE = 'application/x-ndjson';

/** The address of a route with its segments filled in, each one escaped. Throws when one is missing. */
export function pathOf(route: Route, segments: Readonly<Record<string, string>> = {}): string {
  return route.path.replace(/:([a-z0-9]+)/g, (_, name: string) => {
    const value = Object.hasOwn(segments, name) ? segments[name] : undefined;
    if (value === undefined) throw new Error(`no ${name} for ${route.path}`);
    return encodeURIComponent(value);
  });
}
