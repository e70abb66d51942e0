import { useEffect, useState } from 'react';
import type { OutlineParagraph } from '#core/record/record-outline.ts';
import { useClient } from '../desk/desk-context.tsx';

/** The paragraphs of a record with its turns and times; null until they are read. */
export function useOutline(text: string | null): readonly OutlineParagraph[] | null {
  const client = useClient();
  const [read, setRead] = useState<{
    readonly text: string;
    readonly outline: readonly OutlineParagraph[];
  } | null>(null);
  useEffect(() => {
    if (text === null) return;
    let wanted = true;
    client.locator.outline(text).then(
      (outline) => {
        if (wanted) setRead({ text, outline });
      },
      () => {
        // The record is shown without its turns; its words stand there all the same.
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, text]);
  return read !== null && read.text === text ? read.outline : null;
}

/** "WINDLE, paragraph 4": where a place of a record is, as far as it is known. */
export function locatorAt(outline: readonly OutlineParagraph[] | null, at: number): string {
  const index = (outline ?? []).findIndex(({ start, end }) => start <= at && at <= end);
  const paragraph = outline?.[index];
  if (paragraph === undefined) return '';
  const before = (outline ?? []).slice(0, index + 1);
  const turn = before.findLast((item) => item.turn !== null)?.turn ?? null;
  const time = before.findLast((item) => item.time !== null)?.time ?? null;
  return [time, turn, `paragraph ${paragraph.number}`].filter((item) => item !== null).join(', ');
}
