import { setPriority } from 'node:os';
import { ATTACKS, type Target } from './attacks.ts';

/** One attack as a process: its name and its target as arguments. */
const [name, target = ''] = process.argv.slice(2);
setPriority(5);
// Given by siege.ts, in this form.
await ATTACKS.find((attack) => attack.name === name)?.run(JSON.parse(target) as Target);
process.exit(0);
