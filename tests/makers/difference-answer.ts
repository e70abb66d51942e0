import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import { readRecord } from '#core/record/spoken-record.ts';
import { type Answer, type DifferencePair, recordText } from './difference-corpus.ts';

/** What the engine says of a pair. */
export function engineAnswer(pair: DifferencePair): Answer {
  const text = recordText(pair);
  const set = recordSet([
    readRecord(pair.id, text, { timecodes: [], language: pair.language.record }),
  ]);
  const found = compareWithRecords(set, {
    parts: pair.printed,
    speaker: pair.speaker === null ? null : { name: pair.speaker, role: null, aliases: [] },
    partial: pair.kind === 'partial',
    language: pair.language.printed,
  });
  const compared = found.inRecords[0] ?? null;
  if (compared === null)
    return found.translated.length === 0
      ? { differences: [], flags: [] }
      : {
          differences: [
            { class: 'translation', printed: pair.printed.join(' '), record: text, gap: null },
          ],
          flags: [],
        };
  return {
    differences: compared.differences.map(({ class: name, printed, said, gap }) => ({
      class: name,
      printed,
      record: said,
      gap,
    })),
    flags: compared.flags.map(({ flag }) => flag),
  };
}
