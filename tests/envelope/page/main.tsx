import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MOCK_API_URL, trustedWorkerUrl } from '#entry/trusted-urls.ts';
import echoUrl from './echo-worker.ts?worker&url';
import { Pieces } from './Pieces.tsx';
import { silence } from './silence.ts';

const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });

async function whoAnswers(): Promise<string> {
  await navigator.serviceWorker.register(trustedWorkerUrl(MOCK_API_URL));
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller === null) {
    await new Promise((done) => {
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
    });
  }
  const response = await fetch('/api/who');
  const body = (await response.json()) as { readonly who: string };
  return body.who;
}

function startWorker(url: string): Promise<string> {
  return new Promise((done, fail) => {
    const worker = new Worker(url, { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<number>) => done(`${event.data}`));
    worker.addEventListener('error', () => fail(new Error('worker did not start')));
    worker.postMessage('twelve chars');
  });
}

/** What the browser does with a worker address that our policy has not seen. */
function startUnchecked(): string {
  try {
    new Worker(echoUrl, { type: 'module' }).terminate();
    return 'started';
  } catch (error) {
    return error instanceof TypeError ? 'refused' : 'failed';
  }
}

function Page() {
  const who = useQuery({ queryKey: ['who'], queryFn: whoAnswers });
  const [counted, setCounted] = useState('not asked');
  const [unchecked, setUnchecked] = useState('not tried');
  const [sound] = useState(() => URL.createObjectURL(silence()));
  const [played, setPlayed] = useState('not loaded');
  const [saved, setSaved] = useState(false);
  const count = async (): Promise<void> =>
    setCounted(await startWorker(trustedWorkerUrl(echoUrl)).catch((error: Error) => error.message));
  const save = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['a,b\r\n1,2\r\n'], { type: 'text/csv' }));
    link.download = 'quotes.csv';
    link.click();
    setSaved(true);
  };
  return (
    <main>
      <p>Answered by: {who.data ?? who.error?.message ?? 'nobody yet'}</p>
      <button type="button" onClick={() => void count()}>
        Count in a worker
      </button>
      <p>Counted: {counted}</p>
      <button type="button" onClick={() => setUnchecked(startUnchecked())}>
        Start an unchecked worker
      </button>
      <p>Unchecked: {unchecked}</p>
      <button type="button" onClick={save}>
        Save as CSV
      </button>
      {saved ? <p>Saved</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- one second of silence */}
      <audio
        src={sound}
        onLoadedMetadata={(event) => setPlayed(`${event.currentTarget.duration}`)}
      />
      <p>Sound: {played} s</p>
      <p style={{ color: 'rgb(1, 2, 3)' }}>Coloured by React</p>
      <Pieces />
    </main>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('no root');
createRoot(root).render(
  <QueryClientProvider client={client}>
    <Page />
  </QueryClientProvider>,
);
