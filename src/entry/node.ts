import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preset, PRESET_SETTING } from '#contract/people-schema.ts';
import { checkAll } from './node-check.ts';
import { type LongRequests, longRequests } from './node-long.ts';
import { createPage } from './node-page.ts';
import { browserHostFiles } from './node-build.ts';
import { ownHosts } from './node-door.ts';
import { endWhenAsked } from './node-end.ts';
import { createNodeHost } from './node-host.ts';
import { nodeServer } from './node-server.ts';
import { type OpenHost, openHost } from './node-open.ts';
import { NoStorage, storageFault } from './node-storage.ts';

/**
 * The newsroom's host: the API and the built page from one address, for this machine. It keeps
 * everything in one SQLite file (VERBATIM_DATA), or with `:memory:` nothing beyond its own end.
 */
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function portFrom(asked: string | undefined): number {
  if (asked === undefined || asked === '') return 4174;
  if (/^\d{1,5}$/.test(asked) && Number(asked) > 0 && Number(asked) < 65_536) return Number(asked);
  return giveUp(`PORT must be a number from 1 to 65535, and it is "${asked}".`);
}

/** The address under which people reach this host, where it is not the machine's own. */
function baseUrlFrom(asked: string | undefined): URL | null {
  if (asked === undefined || asked === '') return null;
  if (URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol)) return new URL(asked);
  return giveUp(`BASE_URL must be an address like https://desk.example, and it is "${asked}".`);
}

const port = portFrom(process.env['PORT']);
const baseUrl = baseUrlFrom(process.env['BASE_URL']);
if (!existsSync(`${dist}/index.html`))
  giveUp('The page is not built yet: run "npm run build" first.');

/** Who works at the desk of the demo, where the start says so. */
function presetFrom(asked: string | undefined): string | null {
  if (asked === undefined || asked === '') return null;
  const chosen = preset.safeParse({ preset: asked });
  return chosen.success
    ? chosen.data.preset
    : giveUp(`VERBATIM_PRESET must be five, two or alone, and it is "${asked}".`);
}

async function open(): Promise<OpenHost> {
  try {
    return await openHost({
      data: process.env['VERBATIM_DATA'],
      keyFile: process.env['VERBATIM_KEY_FILE'],
    });
  } catch (error) {
    if (error instanceof NoStorage) return giveUp(error.message);
    throw error;
  }
}

function report(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_')) process.stderr.write(`${storageFault(error, 'the data file')}\n`);
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

const staff = presetFrom(process.env['VERBATIM_PRESET']);
const { storage, key, where, warnings, shared, close } = await open();
for (const warning of warnings) process.stderr.write(`${warning}\n`);
if (staff !== null) await storage.putSetting(PRESET_SETTING, staff);
let threads: LongRequests | null = null;
const line = (text: string, fault: boolean): void =>
  void (fault ? process.stderr : process.stdout).write(`${text}\n`);

const host = createNodeHost({
  storage,
  key,
  withheld: browserHostFiles(dist),
  page: createPage(dist, 'server'),
  report,
  isOwn: ownHosts(port, baseUrl),
  ...(shared === null
    ? {}
    : {
        long: (hints) => {
          const { file, sizes, heads } = shared;
          const ears = { hint: hints.changed, heads, report, line };
          threads = longRequests({ file, key }, sizes, ears);
          return threads;
        },
      }),
});
const { server, end } = nodeServer(host, (line) => process.stderr.write(`${line}\n`));

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    giveUp(`Port ${port} is in use: stop what uses it, or choose another with PORT.`);
  if (error.code === 'EACCES')
    giveUp(`Port ${port} may not be used by you: choose one above 1023 with PORT.`);
  giveUp(`The desk could not be served: ${error.message}.`);
});

endWhenAsked(async () => {
  host.close();
  await end();
  await threads?.close();
  close();
});

server.listen(port, 'localhost', () => {
  process.stdout.write(
    `Verbatim is at http://localhost:${port}\n${where.join('\n')}\nStop it with Ctrl-C.\n`,
  );
  // The host serves meanwhile.
  if (threads === null) void checkAll(storage, line).catch(report);
  else {
    threads.desk.start();
    threads.background.check();
  }
});
