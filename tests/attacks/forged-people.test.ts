import { expect, it } from 'vitest';
import { quoteOf } from '#core/desk/desk.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { applied, DAN, edit, FABLE, INES, ROB, RUTH, TOM } from '../makers/fable-desk.ts';
import { by, openBridge, quoteIn, sourceNamed } from './signed-by-ruth.ts';
import { onBothHosts, refuses } from './two-hosts.ts';

/** People as a client names them (A5): the host looks them up, and knows who acts. */

const GHOST = { id: 'p-ghost', name: 'Ruth Redpencil' } as const;
const MISNAMED = { id: RUTH, name: 'Nobody At All' } as const;
const IN_TRUTH = { id: RUTH, name: 'Ruth Redpencil' } as const;
const WHEN = '2026-11-24T09:00:00.000Z';

function note(quoteId: string, messageId: string, more: object) {
  const said = { type: 'say', messageId, quoteId, text: 'Wait.' } as const;
  return { ...said, blocking: false, mentions: [], ...more } as const;
}

onBothHosts((open) => {
  it('A5.1 nothing is handed to nobody under a colleague’s name', async () => {
    const host = await open();
    const id = await openBridge(host);
    await refuses(host, DAN, { type: 'assign', quoteId: id, to: GHOST }, 'person');
    await by(host, INES)({ type: 'claim', quoteId: id });
    await refuses(host, INES, { type: 'hand-to', quoteId: id, to: GHOST }, 'person');
    expect((await quoteIn(host, id)).assignee?.id).toBe(INES);
  });

  it('A5.2 what is handed to a colleague under another name carries the host’s name for them', async () => {
    const host = await open();
    const id = await openBridge(host);
    await by(host, INES)({ type: 'claim', quoteId: id });
    await by(host, INES)({ type: 'hand-to', quoteId: id, to: MISNAMED });
    expect((await quoteIn(host, id)).assignee).toEqual(IN_TRUTH);
    const last = (await host.log(FABLE)).at(-1);
    expect(JSON.stringify(last)).not.toContain(MISNAMED.name);
  });

  it('A5.3 a mention carries the host’s name, and none of somebody who is not there', async () => {
    const host = await open();
    const id = await openBridge(host);
    await refuses(host, INES, note(id, 'n-1', { mentions: [GHOST] }), 'person');
    await refuses(host, INES, note(id, 'n-1', { mentions: [IN_TRUTH, GHOST] }), 'person');
    await by(host, INES)(note(id, 'n-1', { mentions: [MISNAMED] }));
    expect((await host.desk(FABLE)).messages['n-1']?.mentions).toEqual([IN_TRUTH]);
    expect(JSON.stringify(await host.log(FABLE))).not.toContain(MISNAMED.name);
  });

  it('A5.4 “name and title checked by Ruth”, written by Ines, says Ines', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { speakerId } = (await quoteIn(host, id)).anchor;
    const forged = { by: 'Ruth Redpencil', when: WHEN };
    const field = { field: 'speaker.checked', id: speakerId ?? '' } as const;
    await by(host, INES)(edit({ ...field, value: forged }));
    expect((await host.desk(FABLE)).speakers[field.id]?.checked?.by).toBe('Ines Inkwell');
    const { checked: _, ...speaker } = {
      ...(await host.desk(FABLE)).speakers[field.id],
      id: 's-new',
      name: 'Boris',
      role: null,
      aliases: [],
      unnamed: null,
    };
    await by(host, INES)({ type: 'add-speaker', speaker: { ...speaker, checked: forged } });
    expect((await host.desk(FABLE)).speakers['s-new']?.checked?.by).toBe('Ines Inkwell');
  });

  it('A5.5 the same, settled out of a clash, says who settled', async () => {
    const host = await open();
    const id = await openBridge(host);
    const { speakerId } = (await quoteIn(host, id)).anchor;
    const field = { field: 'speaker.checked', id: speakerId ?? '' } as const;
    const write = (name: string, when: string): AnyWrite => ({
      ...field,
      value: { by: name, when },
    });
    const before = await host.desk(FABLE);
    await by(host, TOM)(edit(write('Ruth Redpencil', WHEN)));
    const clash = edit(write('Ruth Redpencil', '2026-11-23T09:00:00.000Z'));
    expect((await host.send(INES, FABLE, clash, before)).outcome).toBe('conflict');
    const [conflictId = ''] = Object.keys((await host.desk(FABLE)).conflicts);
    const writes = [write('Ruth Redpencil', '2026-11-22T09:00:00.000Z')];
    await by(host, INES)({ type: 'settle', conflictId, writes });
    expect((await host.desk(FABLE)).speakers[field.id]?.checked?.by).toBe('Ines Inkwell');
  });

  it('A5.6 “notes seen by Ruth”, written by Ines, says Ines', async () => {
    const host = await open();
    await openBridge(host);
    const source = sourceNamed('src-1', { type: 'notes', notesSeenBy: 'Ruth Redpencil' });
    await by(host, INES)({ type: 'add-source', source });
    expect((await host.desk(FABLE)).sources['src-1']?.notesSeenBy).toBe('Ines Inkwell');
    const seen = { field: 'source.notesSeenBy', id: 'src-1' } as const;
    await by(host, TOM)(edit({ ...seen, value: 'Ruth Redpencil' }));
    expect((await host.desk(FABLE)).sources['src-1']?.notesSeenBy).toBe('Tom Typeset');
  });

  it('A5.7 somebody without a hat blocks no story by a note', async () => {
    const host = await open();
    const id = await openBridge(host);
    await host.deskOfSize('two');
    const blocking = { type: 'add-message', messageId: 'n-1', quoteId: id, text: 'Stop.' } as const;
    await refuses(host, ROB, { ...blocking, blocking: true }, 'hat');
    await refuses(host, ROB, note(id, 'n-1', { blocking: true }), 'hat');
    await by(host, ROB)(note(id, 'n-1', {}));
    expect((await host.desk(FABLE)).messages['n-1']).toMatchObject({ by: { id: ROB } });
  });

  it('A5.8 who acts is who sent it, whoever the body says it is', async () => {
    const host = await open();
    const id = await openBridge(host);
    const length = (await host.log(FABLE)).length;
    const made = await host.envelope(FABLE, note(id, 'n-1', {}));
    for (const more of [{ actor: IN_TRUTH }, { hats: ['standards'] }, { by: IN_TRUTH }]) {
      expect((await host.post(INES, FABLE, { ...made, ...more })).status).toBe(400);
      const command = { ...made.command, ...more };
      expect((await host.post(INES, FABLE, { ...made, command })).status).toBe(400);
    }
    expect((await host.log(FABLE)).length).toBe(length);
    await applied(host.send(INES, FABLE, note(id, 'n-1', {})));
    expect((await host.desk(FABLE)).messages['n-1']?.by.id).toBe(INES);
    expect(quoteOf(await host.desk(FABLE), id)?.id).toBe(id);
  });
});
