import type { PageState } from '../../../contract/page.ts';
import type { AccuracyMark, Download, ExperimentView } from '../../../contract/view.ts';
import { nearest, nearestIndexByRatio } from '../../../core/nearest.ts';
import { choose, nearestTo, where } from '../../../view-kit/choose.ts';
import { loadScript } from '../../../view-kit/load.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { seconds } from '../cost.ts';
import { type CompressionParams, type CompressionResult, spec } from '../spec.ts';
import { captionText, evidenceSentence, lineSummary, settings, verdictRule, words } from '../words/figure.tsx';
import { shownTitles } from '../words/recordings.ts';
import { linesOf, type Props, type Slice } from './chart.tsx';
import { claims } from './claims.ts';
import { type All, checkpointIn, differences, networksIn, paperPoints, type Selection } from './curves.ts';
import { compressionEvidence } from './evidence.ts';
import { Picture } from './picture.tsx';
import { findNetwork, mergingOf } from './shown-network.ts';
import { tables } from './tables.tsx';

function caption(all: All, state: Selection): string {
  const shown = sourcesOf(all);
  const front = shown.at(-1)?.result;
  if (!front) return captionText(null);
  const dropped = networksIn(front, state).find(({ arm }) => arm === 'dropout');
  const setting = ({ units, rates }: CompressionResult) => words.setting(units, nearest(rates, state.dropout), 0);
  return captionText({
    seeds: all.recorded?.result.seeds.length ?? 0,
    units: front.units,
    rate: dropped?.rate ?? null,
    paper: paperPoints(shown, state).length > 0,
    other: differences(setting(all.recorded?.result ?? front), setting(front)),
    step: checkpointIn(front, state)?.step ?? null,
  });
}

function summary(all: All, state: Selection): string {
  const shown = sourcesOf(all);
  if (shown.length === 0) return words.awaited;
  return linesOf(shown, ['chosen', 'randomSubset'], state)
    .map(({ source, arm, rate, way, points }) => {
      const told = [...new Set([0, Math.floor(points.length / 2), points.length - 1])].map((i) => points[i]);
      return lineSummary(`${words.source[source]}, ${words.label(arm, rate, way)}`, told);
    })
    .join(' ');
}

function downloads(props: Props): readonly Download[] {
  const shown = findNetwork(props.networks, props, props.state);
  const from = shown && props[shown.source];
  const clusters = shown?.clusters;
  if (!clusters || !from) return [];
  const text = async () =>
    (await loadScript(() => import('../../../core/compressed-file.ts'))).compressedFile(
      { ...shown, clusters },
      settings(from.params),
    );
  return [{ name: `compressed-${shown.k}.json`, label: words.download, type: 'application/json', text }];
}

/** The compressed network, where other views are asked to use it: of the visitor's run, else of the recorded one. */
function marks(all: All, state: Selection & Pick<PageState, 'weightsShown'>): readonly AccuracyMark[] {
  const front = sourcesOf(all).at(-1)?.result;
  if (state.weightsShown !== 'compressed' || !front) return [];
  const arm = state.dropout === 0 ? 'none' : 'dropout';
  const network = networksIn(front, state).find((one) => one.arm === arm);
  const points = network?.by('chosen') ?? [];
  if (!network || points.length === 0) return [];
  const { mean, C } =
    points[
      nearestIndexByRatio(
        points.map((point) => point.C),
        state.clusters,
      )
    ];
  return [{ rate: network.rate, accuracy: mean, text: words.mark(front.units, C) }];
}

export const view: ExperimentView<CompressionParams, CompressionResult, Slice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption,
  Picture,
  evidence: (all, state) =>
    sourcesOf(all).map(({ source, result }) => ({
      source,
      text: evidenceSentence(compressionEvidence(result, state), words.source[source]),
    })),
  claims,
  verdictRule,
  summary,
  tables: (all, state) => tables(sourcesOf(all), state),
  settings,
  titles: shownTitles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  downloads,
  marks,
  merging: mergingOf,
  // Of the page's noise where there are any, then the nearest width, then its budget.
  choose: (entries, { noise, firstWidth, budget }) =>
    choose(
      entries,
      where((made) => made.noise === noise),
      nearestTo((made) => made.units, firstWidth),
      where((made) => made.budget === budget),
    ),
  seconds,
};
