import { useMemo } from 'react';
import type { ExperimentView, PictureProps } from '../../../contract/view.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import { mean } from '../../../core/statistics.ts';
import { Choice } from '../../../view-kit/choices.tsx';
import { choose, where } from '../../../view-kit/choose.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { findMaps, unitsCsv } from '../../../view-kit/weights/shown-network.ts';
import { WeightMaps, WeightsHeading } from '../../../view-kit/weights/weight-maps.tsx';
import { words as weightWords } from '../../../view-kit/weights/words.ts';
import { seconds } from '../cost.ts';
import { type ClustersParams, type ClustersResult, type ClustersSlice, spec } from '../spec.ts';
import { captionText, chartSummary, clustersSentence, settings, verdictRule, words } from '../words/figure.tsx';
import { claims } from './claims.ts';
import { clustersEvidence } from './evidence.ts';
import { IndexPanel } from './index-chart.tsx';
import { Readout } from './readout.tsx';
import { look, type Selection } from './selection.ts';
import { tables } from './tables.ts';

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

/** Heat maps of a layer's weights, the unit pointed at, and how the two clusterings agree across rates. */
function Picture(props: PictureProps<ClustersParams, ClustersResult, ClustersSlice>) {
  'use memo';
  const { recorded, run, state, set, networks, room, large } = props;
  const found = findMaps(networks, state, state.order, run !== null);
  const results = useMemo(() => sourcesOf({ recorded, run }), [recorded, run]);
  return (
    <div className="clusters" data-room={room} data-large={large || undefined}>
      <WeightsHeading found={found} state={state}>
        <Choice<ClustersSlice> slice={spec.slice} name="order" state={state} set={set} />
      </WeightsHeading>
      <WeightMaps {...props} found={found} source={spec.id} />
      <IndexPanel
        results={results}
        selection={state}
        large={large}
        disabled={state.lock.includes('dropout')}
        onRate={(dropout) => set({ dropout }, spec.id)}
      />
      <Readout recorded={recorded?.result ?? null} run={run?.result ?? null} selection={state} />
    </div>
  );
}

export const view: ExperimentView<ClustersParams, ClustersResult, ClustersSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption({ recorded, run }, state) {
    const front = (run ?? recorded)?.result;
    const looked = front && look(front, state);
    const { layer, k } = looked ? { layer: looked.grid.layer, k: looked.k } : { layer: state.layer, k: state.clusters };
    return captionText(recorded?.result.seeds.length ?? 0, layer, k, state.weightsShown, run !== null);
  },
  Picture,
  evidence: (shown, state) =>
    sourcesOf(shown).map(({ source, result }) => ({
      source,
      text: clustersSentence(clustersEvidence(result, state), words.source[source]),
    })),
  claims,
  verdictRule,
  summary: (shown, state) =>
    sourcesOf(shown)
      .map(({ source, result }) => summaryOf(result, state, words.source[source]))
      .join(' '),
  tables,
  settings,
  downloads: ({ networks, state, run }) => [
    {
      name: 'clusters-units.csv',
      label: weightWords.unitsFile,
      type: 'text/csv',
      text: () => unitsCsv(findMaps(networks, state, state.order, run !== null)?.maps ?? null),
    },
  ],
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  // The recorded run whose networks are most like those of the state.
  choose(entries, state) {
    const { codecs, parameters } = spec;
    const alike = (name: 'noise' | 'layers' | 'networkShape' | 'optimiser' | 'learningRate') =>
      where<ClustersParams>((made) =>
        codecs[name].equals(made[name] as never, parameters[name].page?.(state) as never),
      );
    return choose(entries, ...(['noise', 'layers', 'networkShape', 'optimiser', 'learningRate'] as const).map(alike));
  },
  seconds,
};
