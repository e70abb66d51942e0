import { lazy, Suspense } from 'react';
import type { Panel } from '#sync/desk-state.ts';
import { useClient } from './desk-context.tsx';

const ImportPanel = lazy(async () => ({
  default: (await import('../story-import/ImportPanel.tsx')).ImportPanel,
}));
const ExportPanel = lazy(async () => ({
  default: (await import('../export/ExportPanel.tsx')).ExportPanel,
}));
const KeysPanel = lazy(async () => ({ default: (await import('./KeysPanel.tsx')).KeysPanel }));
const PeoplePanel = lazy(async () => ({
  default: (await import('./PeoplePanel.tsx')).PeoplePanel,
}));
const SpeakersPanel = lazy(async () => ({
  default: (await import('../speakers/SpeakersPanel.tsx')).SpeakersPanel,
}));
const RecordTable = lazy(async () => ({
  default: (await import('../record/RecordTable.tsx')).RecordTable,
}));
const BackupPanel = lazy(async () => ({
  default: (await import('../safety/BackupPanel.tsx')).BackupPanel,
}));
const FaultPanel = lazy(async () => ({
  default: (await import('../safety/FaultPanel.tsx')).FaultPanel,
}));
const StoriesPanel = lazy(async () => ({
  default: (await import('./StoriesPanel.tsx')).StoriesPanel,
}));
const ClearPanel = lazy(async () => ({
  default: (await import('../clearing/ClearPanel.tsx')).ClearPanel,
}));
const TalkPanel = lazy(async () => ({
  default: (await import('../talk/TalkPanel.tsx')).TalkPanel,
}));
const HistoryPanel = lazy(async () => ({
  default: (await import('../history/HistoryPanel.tsx')).HistoryPanel,
}));

const StylePanel = lazy(async () => ({
  default: (await import('../style/StylePanel.tsx')).StylePanel,
}));

const QueuePanel = lazy(async () => ({
  default: (await import('../queue/QueuePanel.tsx')).QueuePanel,
}));

/** What stands over the desk, fetched when it is asked for. */
export function Panels({ panel }: { readonly panel: NonNullable<Panel> }) {
  const client = useClient();
  const close = (): void => client.show({ panel: null });
  return (
    <Suspense fallback={null}>
      {panel === 'import' ? <ImportPanel onClose={close} /> : null}
      {panel === 'stories' ? <StoriesPanel onClose={close} /> : null}
      {panel === 'export' ? <ExportPanel onClose={close} /> : null}
      {panel === 'keys' ? <KeysPanel onClose={close} /> : null}
      {panel === 'speakers' ? <SpeakersPanel onClose={close} /> : null}
      {panel === 'records' ? <RecordTable onClose={close} /> : null}
      {panel === 'people' ? <PeoplePanel onClose={close} /> : null}
      {panel === 'backup' ? <BackupPanel onClose={close} /> : null}
      {panel === 'clear' ? <ClearPanel onClose={close} /> : null}
      {panel === 'talk' ? <TalkPanel onClose={close} /> : null}
      {panel === 'history' ? <HistoryPanel onClose={close} /> : null}
      {panel === 'style' ? <StylePanel onClose={close} /> : null}
      {panel === 'queue' ? <QueuePanel onClose={close} /> : null}
      {panel === 'faults' ? <FaultPanel onClose={close} /> : null}
    </Suspense>
  );
}
