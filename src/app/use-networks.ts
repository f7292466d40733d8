import { useMemo, useSyncExternalStore } from 'react';
import type { OpenNetworkStore } from '../state/networks.ts';

/** The store, as another object whenever its answers may have changed: what is made of them is then made again. */
export function useNetworks(store: OpenNetworkStore): OpenNetworkStore {
  const version = useSyncExternalStore(store.subscribe, store.getVersion);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the answers.
  return useMemo(() => ({ ...store }), [store, version]);
}
