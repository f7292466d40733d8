import { useCallback, useEffect } from 'react';
import { specOf } from '../state/experiments.ts';
import type { LabState } from '../state/lab.ts';
import type { MergingChoice, OpenNetworkStore } from '../state/networks.ts';
import type { Recordings } from './use-recordings.ts';
import type { AnyView } from './views.ts';

const none: readonly never[] = [];

/** Tells the store which networks there are. */
export function useOffers(
  networks: OpenNetworkStore,
  ids: readonly string[],
  views: Readonly<Record<string, AnyView>>,
  recordings: Recordings,
  lab: LabState,
  live: boolean,
): void {
  const chooser = ids.find((id) => views[id]?.merging);
  const choose = chooser && views[chooser].merging;
  const kept = chooser && recordings.shown[chooser]?.result;
  const own = chooser && live ? lab.jobs[chooser].run?.result : null;
  const merging: MergingChoice = useCallback(
    (source, network, k) => {
      const result = source === 'run' ? own : kept;
      return choose && result ? choose(result, network, k) : null;
    },
    [choose, kept, own],
  );
  useEffect(() => {
    for (const id of ids) {
      const recorded = recordings.shown[id];
      const label = specOf(id).keeps;
      if (label === undefined) continue;
      networks.offer(label, {
        recorded: recorded?.networks ?? none,
        run: live ? lab.jobs[id].networks : none,
        ...(id === chooser ? { merging } : {}),
      });
    }
  });
}
