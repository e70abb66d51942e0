import { useRef, useState } from 'react';
import { useDraft } from '../desk/use-draft.ts';
import { readPastedStory, readStory, type StoryEncoding } from '#core/story/import.ts';

export interface StoryText {
  readonly text: string;
  /** Name of the file it came from; null: pasted or typed. */
  readonly fileName: string | null;
  /** Why it cannot be taken; null: it can, or nothing is there yet. */
  readonly problem: string | null;
  /** The file's first lines in windows-1252, when it may be that; else null. */
  readonly preview: string | null;
}

const NOTHING: StoryText = { text: '', fileName: null, problem: null, preview: null };

interface StoryTextActs {
  readonly paste: (text: string) => void;
  readonly type: (text: string) => void;
  readonly choose: (file: File) => Promise<void>;
  /** Reads the chosen file again as windows-1252. */
  readonly readAsWindows: () => Promise<void>;
  /** What was typed became a story, or was given up. */
  readonly drop: () => void;
}

/** The text to import, from the clipboard, the keyboard or a file. A refusal keeps what was there. */
export function useStoryText(): readonly [StoryText, StoryTextActs] {
  const [state, setState] = useState(NOTHING);
  const [typed, keepTyped] = useDraft('import/text');
  const file = useRef<File | null>(null);

  const take = (text: string): void => {
    const read = readPastedStory(text);
    keepTyped(read.ok ? read.text : text);
    setState({
      text: read.ok ? read.text : text,
      fileName: null,
      problem: read.ok || text === '' ? null : read.refusal.message,
      preview: null,
    });
  };
  const read = async (from: File, encoding: StoryEncoding): Promise<void> => {
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await from.arrayBuffer());
    } catch {
      setState((before) => ({
        ...before,
        problem: `${from.name} could not be read. Choose it again.`,
        preview: null,
      }));
      return;
    }
    const result = readStory(bytes, encoding);
    setState((before) =>
      result.ok
        ? { text: result.text, fileName: from.name, problem: null, preview: null }
        : { ...before, problem: result.refusal.message, preview: result.preview },
    );
  };
  return [
    state.text === '' && typed !== null ? { ...state, text: typed } : state,
    {
      paste: take,
      type: take,
      choose: (chosen) => {
        file.current = chosen;
        keepTyped(null);
        return read(chosen, 'utf-8');
      },
      readAsWindows: async () => {
        if (file.current !== null) await read(file.current, 'windows-1252');
      },
      drop: () => keepTyped(null),
    },
  ];
}
