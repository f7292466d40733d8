import { useCallback, useContext, useEffect, useState } from 'react';
import type { PageState } from '../../../contract/page.ts';
import type { ExperimentView } from '../../../contract/view.ts';
import { notLoaded } from '../../../view-kit/load.ts';
import { readSettings } from '../../settings.ts';
import { SiteContext } from '../../site.ts';
import { resultOf } from '../results.ts';
import type { Entry } from '../table.ts';
import { overWords as words } from './over-words.ts';
import type { WholeRun } from './pictures.tsx';

/**
 * The whole run of each entry of a view: undefined while it is looked for, null where it is not in this browser; how to
 * look again; and what is lost where a recorded run does not come.
 */
export function useWhole(view: ExperimentView | null, entries: readonly Entry[]) {
  const { loadRecorded } = useContext(SiteContext);
  const [found, setFound] = useState<ReadonlyMap<string, WholeRun | null>>(new Map());
  const [looks, count] = useState(0);
  const [lost, lose] = useState('');
  const ids = entries.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: entries of the same ids are the same; each look asks again.
  useEffect(() => {
    let here = true;
    lose('');
    const tell = (id: string, run: WholeRun | null) => here && setFound((before) => new Map(before).set(id, run));
    for (const entry of view ? entries : []) {
      const { id, run, settings } = entry;
      if (run?.how === 'recorded') {
        const state = readSettings(entry.view, settings).values as unknown as PageState;
        loadRecorded(view as ExperimentView, state, run.params).then(
          (recorded) => tell(id, recorded && { source: 'recorded', run: recorded }),
          (error) => here && lose(notLoaded(words.lostRun, error)),
        );
      } else {
        const made = resultOf(entry);
        tell(id, made && { source: 'run', run: made });
      }
    }
    return () => {
      here = false;
    };
  }, [view, ids, looks, loadRecorded]);
  return {
    whole: entries.map(({ id }) => found.get(id)),
    lost,
    look: useCallback(() => count((before) => before + 1), []),
  };
}
