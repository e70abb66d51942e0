import type { DeviceStore } from '#sync/device-store.ts';
import type { Transport } from '#sync/ports.ts';
import type { FaultControl } from '#ui/safety/faults.ts';

/** A transport and a way to open device stores that stay as they are until the fault panel is opened. */
export interface Breakable {
  readonly transport: Transport;
  readonly device: (store: DeviceStore) => DeviceStore;
  readonly load: () => Promise<FaultControl>;
}

/** `personId`: who speaks to the host when it is restarted or restored. Browser host only. */
export function breakable(sound: Transport, personId: () => string): Breakable {
  let transport = sound;
  let device = (store: DeviceStore): DeviceStore => store;
  let loading: Promise<FaultControl> | null = null;

  async function load(): Promise<FaultControl> {
    const [{ faultDevice, faultTransport, hostFaults }, { noFaults }, { startAgain }] =
      await Promise.all([
        import('./fault-transport.ts'),
        import('./fault-plan.ts'),
        import('./start-again.ts'),
      ]);
    const plan = noFaults();
    transport = faultTransport(sound, plan);
    device = (store) => faultDevice(store, plan);
    return { plan, ...hostFaults(sound, location.origin, personId()), startAgain };
  }

  return {
    transport: (request) => transport(request),
    device: (store) => ({
      ...store,
      append: (drafts) => device(store).append(drafts),
      beginDirect: (draft) => device(store).beginDirect(draft),
    }),
    load: () => {
      loading ??= load();
      return loading;
    },
  };
}
