import { type RefObject, useCallback, useRef, useState } from 'react';

/** How fast "slower" is: pitch stays, so that voices are known. */
const SLOWER = 0.75;

interface Playback {
  readonly media: RefObject<(HTMLAudioElement & HTMLVideoElement) | null>;
  /** Seconds from the beginning. */
  readonly at: number;
  /** Seconds; 0 until it is known. */
  readonly length: number;
  readonly playing: boolean;
  readonly slow: boolean;
  /** Why it does not play; null: nothing is wrong. */
  readonly problem: string | null;
  readonly acts: {
    readonly toggle: () => void;
    readonly skip: (seconds: number) => void;
    readonly goTo: (seconds: number) => void;
    readonly slower: () => void;
  };
  /** To be put on the element that plays. */
  readonly events: Readonly<Record<string, () => void>>;
}

const CANNOT = 'This browser cannot play the file. Try it as MP3, MP4, WAV, Ogg or WebM.';

/** The state of an element that plays, and the acts on it. */
export function usePlayback(): Playback {
  const media = useRef<(HTMLAudioElement & HTMLVideoElement) | null>(null);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [slow, setSlow] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const goTo = useCallback((seconds: number): void => {
    const element = media.current;
    if (element === null) return;
    const end = Number.isFinite(element.duration) ? element.duration : seconds;
    element.currentTime = Math.min(Math.max(seconds, 0), end);
    setAt(element.currentTime);
  }, []);
  const toggle = (): void => {
    const element = media.current;
    if (element === null) return;
    if (!element.paused) {
      element.pause();
      return;
    }
    // From the end it begins again by itself.
    element.play().catch(() => {
      if (element.error !== null) setProblem(CANNOT);
    });
  };
  const slower = (): void => {
    const element = media.current;
    if (element === null) return;
    element.playbackRate = slow ? 1 : SLOWER;
    setSlow(!slow);
  };
  const measure = (): void => {
    const duration = media.current?.duration ?? 0;
    setLength(Number.isFinite(duration) ? duration : 0);
  };
  return {
    media,
    at,
    length,
    playing,
    slow,
    problem,
    acts: { toggle, slower, goTo, skip: (by) => goTo((media.current?.currentTime ?? 0) + by) },
    events: {
      onTimeUpdate: () => setAt(media.current?.currentTime ?? 0),
      onLoadedMetadata: measure,
      onDurationChange: measure,
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onEnded: () => setPlaying(false),
      onError: () => setProblem(CANNOT),
    },
  };
}
