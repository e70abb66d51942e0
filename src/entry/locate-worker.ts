import { looksLikePdfPaste, repairPdfPaste } from '#core/record/formats/pdf-paste.ts';
import { storyComparer } from '#core/verdict/story-comparer.ts';
import type { LocateAsked } from './locate-message.ts';

/** Holds the quotes of a story against its records beside the page. It stays, and so does what it has read. */
declare const self: DedicatedWorkerGlobalScope;

const comparer = storyComparer();
const texts = new Map<string, string>();

function answered(asked: LocateAsked): unknown {
  if ('outline' in asked) return comparer.outline(asked.outline);
  if ('mend' in asked) return looksLikePdfPaste(asked.mend) ? repairPdfPaste(asked.mend) : null;
  if ('voices' in asked) return comparer.voices(asked.voices.text, asked.voices.speakers);
  const { compare } = asked;
  for (const { sha256, text } of compare.records)
    if (text !== null && sha256 !== '') texts.set(sha256, text);
  return comparer.compare({
    ...compare,
    records: compare.records.map((record) => ({
      ...record,
      text: record.text ?? texts.get(record.sha256) ?? '',
    })),
  });
}

self.addEventListener('message', ({ data }: MessageEvent<LocateAsked>) => {
  self.postMessage({ id: data.id, answer: answered(data) });
});
