import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react';
import { nearestIndex } from '../../core/nearest.ts';
import { mean } from '../../core/statistics.ts';
import type { PageState } from '../../state/types.ts';
import { layersOf } from '../../contract/layers.ts';
import type { EvidenceSentence, ExperimentView, Shown } from '../../contract/view.ts';
import { choose, paramsFor, sameNetworks, secondsAt } from './choose.ts';
import { claims } from './claims.ts';
import { toCsv, unitsCsv } from './csv.ts';
import { clustersEvidence } from './evidence.ts';
import { Picture } from './picture.tsx';
import { captionText, chartSummary, clustersSentence, verdictRule, words } from './prose.tsx';
import { overlapOf } from './rows.ts';
import { look, type Selection } from './selection.ts';
import { settingsInWords } from './settings.ts';
import { getShownMaps, subscribeShownMaps } from './shown-maps.ts';
import { type ClustersParams, type ClustersResult, clustersSpec } from './spec.ts';

type All = Shown<ClustersParams, ClustersResult>;

function summaryOf(result: ClustersResult, selection: Selection, who: string): string {
  const { grid, k, indices } = look(result, selection);
  const told = [...new Set([0, 0.4, 0.8].map((rate) => nearestIndex(result.rates, rate)))];
  return chartSummary(
    who,
    { layer: grid.layer, k },
    told.map((i) => ({
      rate: result.rates[i],
      adjusted: mean(indices.adjustedRand[i]),
      rand: mean(indices.rand[i]),
      chance: mean(indices.chanceRand[i]),
    })),
  );
}

/** Folded away at first, it comes after the picture. */
const DataTable = lazy(async () => ({ default: (await import('./data-table.tsx')).DataTable }));

function Table({ state, ...shown }: All & { readonly state: PageState }) {
  const maps = useSyncExternalStore(subscribeShownMaps, getShownMaps, getShownMaps);
  const overlap = useMemo(() => maps && overlapOf(maps.order), [maps]);
  const results = layersOf(shown).map(({ layer, result }) => ({
    who: `${words.layer[layer]}, ${words.readoutNote(look(result, state), state.clusters, false)}`,
    result,
  }));
  return (
    <Suspense>
      <DataTable results={results} selection={state} overlap={overlap} layer={maps?.layer ?? state.layer} />
    </Suspense>
  );
}

export const view: ExperimentView<ClustersParams, ClustersResult> = {
  id: clustersSpec.id,
  title: words.title,
  caption(shown, state) {
    const front = layersOf(shown).at(-1)?.result;
    const looked = front && look(front, state);
    const seeds = shown.recorded?.result.seeds.length ?? 0;
    return captionText(
      seeds,
      looked?.grid.layer ?? state.layer,
      looked?.k ?? state.clusters,
      state.network,
      shown.run !== null,
    );
  },
  Picture,
  evidence({ recorded, run, complete }, state): readonly EvidenceSentence[] {
    return layersOf({ recorded, run }).map(({ layer, result }) => ({
      layer,
      text: clustersSentence(
        clustersEvidence(result, state),
        layer === 'run' && !complete ? words.unfinished : words.layer[layer],
      ),
    }));
  },
  claims,
  verdictRule,
  tellsEnd: true,
  summary: (shown, state) =>
    layersOf(shown)
      .map(({ layer, result }) => summaryOf(result, state, words.layer[layer]))
      .join(' '),
  Table,
  settings: settingsInWords,
  csv: toCsv,
  downloads: () => [
    { name: 'clusters-units.csv', label: words.unitsFile, type: 'text/csv', text: () => unitsCsv(getShownMaps()) },
  ],
  pytorch: async () => (await import('./pytorch.ts')).pytorch,
  params: paramsFor,
  sameNetworks,
  choose,
  seconds: secondsAt,
};
