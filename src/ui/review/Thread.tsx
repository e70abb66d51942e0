import { lazy, Suspense } from 'react';
import { usePane } from './pane-context.tsx';

const ThreadLines = lazy(async () => ({
  default: (await import('../talk/ThreadLines.tsx')).ThreadLines,
}));

/** What was said about the open quote; fetched with the first message on it. */
export function Thread() {
  const { desk, quote } = usePane();
  const some = Object.values(desk.messages).some((item) => item.quoteId === quote.id);
  return <Suspense fallback={null}>{some ? <ThreadLines /> : null}</Suspense>;
}
