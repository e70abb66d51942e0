import type { RunningClient } from '#sync/create-client.ts';
import type { Locks } from '#sync/ports.ts';

/** The story the demo begins with: a real agency report, whole (MODEL, first open). */
const FIRST = {
  file: '/stories/anti-is-coalition.txt',
  title: 'Anti-IS coalition talks focus on jihadist threat',
  slug: 'anti-is-coalition',
  agency: 'AFP',
  relation: 'agency',
  deadline: null,
} as const;

/** Longest wait for the host to have it, so that a second tab does not make it again. */
const PATIENCE = 5000;

/** Makes the first story on a desk that has none. Tabs that start together make it once. */
export async function ensureFirstStory(client: RunningClient, locks: Locks): Promise<void> {
  if ((await client.stories()).length > 0) return;
  await locks.hold('verbatim-first-story', async () => {
    if ((await client.stories()).length > 0) return;
    const { file, ...facts } = FIRST;
    // Only a new desk needs to read bytes at its start.
    const [response, { readStory }] = await Promise.all([
      fetch(file),
      import('#core/story/import.ts'),
    ]);
    if (!response.ok) return;
    const read = readStory(new Uint8Array(await response.arrayBuffer()), 'utf-8');
    if (!read.ok) throw new Error(read.refusal.message);
    const made = await client.createStory({ ...facts, text: read.text });
    if (made.ok)
      await Promise.race([
        client.drained(),
        new Promise((resolve) => setTimeout(resolve, PATIENCE)),
      ]);
  });
}
