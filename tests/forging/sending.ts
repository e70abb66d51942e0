import { evolve } from '#core/desk/evolve.ts';
import { eventOf } from '#core/desk/log.ts';
import type { Answer } from './forged-host.ts';
import { judgeRow } from './judge-row.ts';
import { deskNow, type World } from './world.ts';

/** The mid a body names, if it can be read. */
function midIn(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || !('mid' in parsed)) return '';
    return typeof parsed.mid === 'string' ? parsed.mid : '';
  } catch {
    return '';
  }
}

/** Posts a body and judges every row that it made, one by one. */
export async function send(
  world: World,
  who: string,
  body: string,
  standing: string | null = null,
): Promise<Answer> {
  const { host, entries, desks } = world;
  const head = entries.length;
  world.judged = { who, body, standing };
  const answer = await host.post(who, body, standing);
  const fresh = await host.rowsAfter(head);
  for (const entry of fresh) {
    const before = deskNow(world);
    const after = evolve(before, eventOf(entry));
    judgeRow(world, entry, before, after);
    entries.push(entry);
    desks.push(after);
  }
  world.sent.push({ who, mid: midIn(body), body, answer });
  return answer;
}
