import { useEffect, useState } from 'react';
import type { RecordText } from '#core/verdict/source.ts';
import { useClient } from '../desk/desk-context.tsx';

/** The text of a record; null while it is read, where there is none, or where this device cannot get it. */
export function useRecordText(record: RecordText | null): string | null {
  const client = useClient();
  const sha256 = record?.sha256 ?? null;
  const [read, setRead] = useState<{ readonly sha256: string; readonly text: string } | null>(null);
  useEffect(() => {
    if (sha256 === null) return;
    let wanted = true;
    client.recordText(sha256).then(
      (text) => {
        if (wanted && text !== null) setRead({ sha256, text });
      },
      () => {
        // Offline and not on this device: the form goes on without the text.
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, sha256]);
  return read?.sha256 === sha256 ? (read?.text ?? null) : null;
}
