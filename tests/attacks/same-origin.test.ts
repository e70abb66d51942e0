import { expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import type { Evidence } from '#core/verdict/evidence.ts';
import { applied, edit, FABLE, INES, RUTH, TOM } from '../makers/fable-desk.ts';
import type { TestClient } from '../makers/test-host.ts';
import {
  by,
  checked,
  hasFallen,
  isSigned,
  openBridge,
  quoteIn,
  signs,
  sourceNamed,
} from './signed-by-ruth.ts';
import { onBothHosts, refuses } from './two-hosts.ts';

/** Which other source goes back to the same origin is signed with the evidence, and is always another one of the quote. */

async function linkOf(host: TestClient, id: string): Promise<Evidence> {
  const item = (await host.desk(FABLE)).evidence[id];
  if (!item) throw new Error(`no evidence ${id}`);
  return item;
}

function written(item: Evidence): Command {
  return edit({ field: 'evidence.item', id: item.id, value: item });
}

/** The quote checked with a second and a third source beside its recording. */
async function withThree(host: TestClient): Promise<string> {
  const id = await openBridge(host);
  await checked(host, id);
  const first = await linkOf(host, 'ev-src-1');
  for (const name of ['src-2', 'src-3']) {
    await by(host, INES)({ type: 'add-source', source: sourceNamed(name, { title: name }) });
    await by(
      host,
      INES,
    )(written({ ...first, id: `ev-${name}`, sourceId: name, stance: 'background', excerpt: name }));
  }
  return id;
}

onBothHosts((open) => {
  it('A2.19 the evidence of the same origin, or what it says, changed after the signature takes it away until it is as it was', async () => {
    const host = await open();
    const id = await withThree(host);
    const first = await linkOf(host, 'ev-src-1');
    await by(host, INES)(written({ ...first, sameOriginAs: 'ev-src-2' }));
    await signs(host, id);
    const tom = by(host, TOM);
    const signed = await linkOf(host, 'ev-src-1');
    const other = await linkOf(host, 'ev-src-2');
    const title = (value: string): Command => edit({ field: 'source.title', id: 'src-2', value });
    const changes: readonly (readonly [Command, Command])[] = [
      [written({ ...signed, sameOriginAs: 'ev-src-3' }), written(signed)],
      [written({ ...other, excerpt: 'It says something else.' }), written(other)],
      [title('Another broadcast'), title('src-2')],
    ];
    for (const [change, back] of changes) {
      await tom(change);
      await hasFallen(host, id);
      await tom(back);
      await isSigned(host, id);
    }
    // He wrote what the signature covers, so the next one is not his.
    expect((await quoteIn(host, id)).touched).toContain(TOM);
  });

  it('a source is never of its own origin, nor of one that is not there or leads back to it', async () => {
    const host = await open();
    await withThree(host);
    const first = await linkOf(host, 'ev-src-1');
    const second = await linkOf(host, 'ev-src-2');
    const sameAs = (item: Evidence, sameOriginAs: string): Command =>
      written({ ...item, sameOriginAs });
    await refuses(host, RUTH, sameAs(first, 'ev-src-1'), 'origin');
    await refuses(host, RUTH, sameAs(first, 'ev-nowhere'), 'origin');
    await by(host, INES)(sameAs(second, 'ev-src-1'));
    await refuses(host, RUTH, sameAs(first, 'ev-src-2'), 'origin');
    await by(host, INES)(sameAs(first, 'ev-src-3'));
    expect((await linkOf(host, 'ev-src-1')).sameOriginAs).toBe('ev-src-3');
  });

  it('A2.20 evidence that an edit removes cannot be named as deciding in the same edit, and two sources in one edit cannot each name the other as their origin', async () => {
    const host = await open();
    const id = await withThree(host);
    const first = await linkOf(host, 'ev-src-1');
    const second = await linkOf(host, 'ev-src-2');
    const item = (value: Evidence): AnyWrite => ({ field: 'evidence.item', id: value.id, value });
    const away: AnyWrite = { field: 'evidence.item', id: first.id, value: null };
    const decides = (value: string | null): AnyWrite => ({ field: 'quote.decisive', id, value });
    await refuses(host, RUTH, edit(away, decides(first.id)), 'unknown');
    await refuses(host, RUTH, edit(decides(first.id), away), 'unknown');
    await refuses(
      host,
      RUTH,
      edit(
        item({ ...first, sameOriginAs: second.id }),
        item({ ...second, sameOriginAs: first.id }),
      ),
      'origin',
    );
    expect(await linkOf(host, 'ev-src-1')).toEqual(first);
    // Evidence added in the same edit may be the deciding one.
    await by(host, INES)(edit(item({ ...second, id: 'ev-more' }), decides('ev-more')));
    expect((await quoteIn(host, id)).decisiveId).toBe('ev-more');
  });

  it('deciding evidence that was removed is restored, and decides again, with one undo', async () => {
    const host = await open();
    const id = await withThree(host);
    const ines = by(host, INES);
    await ines(edit({ field: 'quote.decisive', id, value: 'ev-src-2' }));
    const away = edit(
      { field: 'evidence.item', id: 'ev-src-2', value: null },
      { field: 'quote.decisive', id, value: null },
    );
    const { mid } = await applied(host.send(INES, FABLE, away));
    await ines({ type: 'undo', of: mid });
    expect((await quoteIn(host, id)).decisiveId).toBe('ev-src-2');
    await linkOf(host, 'ev-src-2');
  });
});
