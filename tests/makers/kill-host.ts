import { randomUUID } from 'node:crypto';
import { sqliteStorage } from '#storage/sql/sqlite.ts';
import { httpHost } from './http-host.ts';

/** The Node host as a process of its own, to be killed: data file and port as arguments. */
const [file = '', port = ''] = process.argv.slice(2);
await httpHost(sqliteStorage({ file, newEpoch: randomUUID }), undefined, Number(port));
process.stdout.write('ready\n');
