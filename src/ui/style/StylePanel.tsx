import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Story } from '#core/desk/desk-story.ts';
import { FIRST_PERMITS } from '#core/verdict/difference.ts';
import type { DeskStyles } from '#core/verdict/first-style.ts';
import { newestOf, type OwnStyle, STYLE_HATS } from '#core/verdict/house-style.ts';
import type { DeskClient } from '#sync/desk-client.ts';
import type { HouseStyles } from '#sync/house-styles.ts';
import { newId } from '#sync/new-id.ts';
import { KEYS, type Read } from '#sync/queries.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { noteReads, readsSoFar } from '../desk/late-reads.ts';
import { Modal } from '../kit/Modal.tsx';
import { useSaid } from '../kit/use-said.ts';
import { copyName, type StyleChoice } from './style-choice.ts';
import { StartsWith } from './StartsWith.tsx';
import { type StyleBegin, StyleForm } from './StyleForm.tsx';
import { StyleHistory } from './StyleHistory.tsx';
import { StyleList } from './StyleList.tsx';
import styles from './StylePanel.module.css';

const reads =
  readsSoFar() ??
  noteReads(
    new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
  );

const CLOSED = 'Still needed: someone who clears, or standards, to change the desk’s styles.';

const OLD = 'The desk’s host does not answer. These are the styles this device last knew.';

const STYLES_KEY = [...KEYS.all, 'styles'] as const;

function stylesQuery(client: DeskClient): Read<Awaited<ReturnType<HouseStyles['list']>>> {
  return {
    queryKey: STYLES_KEY,
    queryFn: async () => (await client.houseStyles()).list(),
    staleTime: 0,
    networkMode: 'always',
    retry: false,
  };
}

/** Which differences pass in this story, and the styles the desk made for that itself. */
export function StylePanel({ onClose }: { readonly onClose: () => void }) {
  return (
    <QueryClientProvider client={reads}>
      <Styles onClose={onClose} />
    </QueryClientProvider>
  );
}

function Styles({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const desk = useDesk((state) => state.desk);
  const { data } = useQuery(stylesQuery(client));
  const [begin, setBegin] = useState<StyleBegin | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const own = data?.styles ?? [];
  useSaid(data?.fresh === false ? OLD : '');
  const me = useDesk((state) => state.me);
  const may = me !== null && STYLE_HATS.some((hat) => me.hats.includes(hat));
  const closed = may ? null : CLOSED;
  const keep = (all: DeskStyles): void =>
    void reads.setQueryData(STYLES_KEY, { ...all, fresh: true });
  const opener = useRef<string | null>(null);
  useEffect(() => {
    if (begin !== null) {
      opener.current = begin.from;
      return;
    }
    if (opener.current === null) return;
    // The form goes with its act; the keyboard goes back to where it was opened.
    const from = `[data-style="${CSS.escape(opener.current)}"]`;
    opener.current = null;
    const at = list.current?.querySelector<HTMLElement>(from);
    (at ?? list.current?.querySelector<HTMLElement>('input:checked'))?.focus();
  }, [begin]);
  return (
    <Modal title={begin === null ? 'House style' : begin.title} onClose={onClose}>
      {begin === null ? (
        <div ref={list} className={styles.panel}>
          {data?.fresh === false ? <p className={styles.note}>{OLD}</p> : null}
          {desk === null || desk.story === null ? (
            <p className={styles.note}>Open a story to choose its style.</p>
          ) : (
            <OfStory desk={desk} story={desk.story} own={own} closed={closed} onBegin={setBegin} />
          )}
          {data === undefined ? null : (
            <StartsWith
              desk={data}
              closed={closed}
              onChosen={keep}
              onRefused={() => void reads.invalidateQueries({ queryKey: STYLES_KEY })}
            />
          )}
          {desk === null ? null : <StyleHistory desk={desk} />}
        </div>
      ) : (
        <StyleForm
          key={begin.id}
          begin={begin}
          onSaved={(all) => {
            keep(all);
            setBegin(null);
          }}
          onCancel={() => setBegin(null)}
        />
      )}
    </Modal>
  );
}

interface OfStoryProps {
  readonly desk: Desk;
  readonly story: Story;
  readonly own: readonly OwnStyle[];
  readonly closed: string | null;
  readonly onBegin: (begin: StyleBegin) => void;
}

function OfStory({ desk, story, own, closed, onBegin }: OfStoryProps) {
  const fresh = (from: string, choice: StyleChoice | null): StyleBegin => ({
    id: newId('hs'),
    from,
    base: 0,
    title: 'A style of our own',
    name: choice === null ? '' : copyName(choice.words, own),
    permits: choice?.permits ?? FIRST_PERMITS,
  });
  const edited = (style: OwnStyle): StyleBegin => {
    const { version, name, permits } = newestOf(style);
    return {
      id: style.id,
      from: `edit/${style.id}`,
      base: version,
      title: `${name}: version ${version + 1}`,
      name,
      permits,
    };
  };
  return (
    <StyleList
      desk={desk}
      story={story}
      own={own}
      closed={closed}
      onNew={() => onBegin(fresh('new', null))}
      onCopy={(choice) => onBegin(fresh(`copy/${choice.key}`, choice))}
      onEdit={(style) => onBegin(edited(style))}
    />
  );
}
