import { quotesOf } from './quotes-answer.ts';

/** Prints what `quotesOf` answers: lines on standard output, complaints on standard error. */
const { lines, complaints } = quotesOf(process.argv.slice(2));
for (const line of lines) console.log(line);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
