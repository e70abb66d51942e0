import { lazy, Suspense, useState } from 'react';
import type { SourceType } from '#core/verdict/source.ts';
import { Button } from '../kit/Button.tsx';
import { hasTimes } from './recording-types.ts';

const Player = lazy(async () => ({ default: (await import('./Player.tsx')).Player }));

interface FormPlayerProps {
  readonly type: SourceType;
  readonly onTake: (time: string) => void;
}

/** In a form, under the place in a recording: the recording itself, to take the time from. */
export function FormPlayer({ type, onTake }: FormPlayerProps) {
  const [open, setOpen] = useState(false);
  if (!hasTimes(type)) return null;
  return open ? (
    <Suspense fallback={null}>
      <Player onTake={onTake} because={null} />
    </Suspense>
  ) : (
    <div>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        Play it here
      </Button>
    </div>
  );
}
