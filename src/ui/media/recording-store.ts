import { createStore } from 'zustand/vanilla';
import type { CaptionLine } from './caption-at.ts';

/** A recording somebody chose from their own disk. `url` is an object URL of this page: nothing is sent or kept. */
export interface Recording {
  readonly name: string;
  readonly url: string;
  readonly video: boolean;
}

interface RecordingState {
  /** The player stands open beside the words. */
  readonly shown: boolean;
  readonly file: Recording | null;
  readonly captionsName: string;
  readonly captions: readonly CaptionLine[];
}

const NONE: RecordingState = { shown: false, file: null, captionsName: '', captions: [] };

/**
 * The one recording this tab has in hand. It stays while quotes are gone through, because one occasion
 * gives several of them, and is gone with the tab.
 */
export const recordings = createStore<RecordingState>(() => NONE);

export function showPlayer(shown: boolean): void {
  recordings.setState({ shown });
}

/** Takes a file in hand; the one before is let go. */
export function takeRecording(file: File): void {
  dropRecording();
  recordings.setState({
    file: {
      name: file.name,
      url: URL.createObjectURL(file),
      video: file.type.startsWith('video/'),
    },
  });
}

export function takeCaptions(captionsName: string, captions: readonly CaptionLine[]): void {
  recordings.setState({ captionsName, captions });
}

/** Lets the recording and its captions go. */
export function dropRecording(): void {
  const { file } = recordings.getState();
  if (file !== null) URL.revokeObjectURL(file.url);
  recordings.setState({ file: null, captionsName: '', captions: [] });
}
