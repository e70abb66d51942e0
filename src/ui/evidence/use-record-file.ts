import { useRef, useState } from 'react';
import { LARGEST_FILE_BYTES } from '#core/record/formats/record-refusal.ts';
import type { RecordFileText } from '#core/record/formats/record-text.ts';
import type { StoryEncoding } from '#core/story/import.ts';
import { useClient } from '../desk/desk-context.tsx';

/** How the file that was chosen last fared. */
interface FileState {
  readonly busy: boolean;
  /** Why it was not taken; null: it was, or none was chosen. */
  readonly problem: string | null;
  /** Its first lines in windows-1252, when it may be that; else null. */
  readonly preview: string | null;
  /** What was done with it on the way, as sentences. */
  readonly notes: readonly string[];
}

const QUIET: FileState = { busy: false, problem: null, preview: null, notes: [] };

interface FileActs {
  readonly choose: (file: File) => Promise<void>;
  /** Reads the chosen file again as windows-1252. */
  readonly readAsWindows: () => Promise<void>;
  /** The person went on without it. */
  readonly clear: () => void;
}

/** A chosen file as the text of a record; `onRead` gets it with the file's name. */
export function useRecordFile(
  onRead: (read: RecordFileText, fileName: string) => void,
): readonly [FileState, FileActs] {
  const client = useClient();
  const [state, setState] = useState(QUIET);
  const chosen = useRef<File | null>(null);

  const read = async (file: File, encoding: StoryEncoding): Promise<void> => {
    if (file.size > LARGEST_FILE_BYTES) {
      setState({
        ...QUIET,
        problem: `${file.name} is larger than 16 MB. Paste the part you need.`,
      });
      return;
    }
    setState({ ...QUIET, busy: true });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const result = await client.readRecordFile(file.name, bytes, encoding);
      // Another file was chosen while this one was read.
      if (chosen.current !== file) return;
      if (!result.ok) {
        setState({ ...QUIET, problem: result.refusal.message, preview: result.preview });
        return;
      }
      setState({ ...QUIET, notes: result.read.warnings.map((warning) => warning.message) });
      onRead(result.read, file.name);
    } catch {
      if (chosen.current === file)
        setState({ ...QUIET, problem: `${file.name} could not be read. Choose it again.` });
    }
  };
  return [
    state,
    {
      choose: (file) => {
        chosen.current = file;
        return read(file, 'utf-8');
      },
      readAsWindows: async () => {
        if (chosen.current !== null) await read(chosen.current, 'windows-1252');
      },
      clear: () => {
        chosen.current = null;
        setState(QUIET);
      },
    },
  ];
}
