import { percent } from '../../charts/numbers.ts';
import { layersOf } from '../../contract/layers.ts';
import type { PageState } from '../../contract/page.ts';
import type {
  AccuracyMark,
  Download,
  EvidenceSentence,
  ExperimentView,
  PictureProps,
  Shown,
} from '../../contract/view.ts';
import { nearest, nearestIndex } from '../../core/nearest.ts';
import { claims } from './claims.ts';
import { secondsAt } from './cost.ts';
import { toCsv } from './csv.ts';
import { checkpointIn, curve, rateIndex, type Side } from './curves.ts';
import { DataTable } from './data-table.tsx';
import { compressionEvidence } from './evidence.ts';
import { linesOf, paperPoints } from './lines.ts';
import { Picture } from './picture.tsx';
import { captionText, differences, evidenceSentence, verdictRule, words } from './prose.tsx';
import { sameNetworks, settingsInWords } from './settings.ts';
import { findNetwork, mergingOf } from './shown-network.ts';
import type { CompressionParams, CompressionResult } from './spec.ts';
import { chooseRecording, paramsOf } from './state.ts';

type All = Shown<CompressionParams, CompressionResult>;

function caption(shown: All, state: PageState): string {
  const layers = layersOf(shown);
  const front = layers.at(-1)?.result;
  if (!front) return captionText(null);
  const rate = rateIndex(front, 'dropout', state.dropout);
  const setting = ({ units, rates }: CompressionResult) => words.setting(units, nearest(rates, state.dropout), 0);
  return captionText({
    seeds: shown.recorded?.result.seeds.length ?? 0,
    units: front.units,
    rate: rate === null ? null : front.rates[rate],
    paper: paperPoints(layers, state).length > 0,
    other: differences(setting(shown.recorded?.result ?? front), setting(front)),
    step: checkpointIn(front, state)?.step ?? null,
  });
}

const evidence = (shown: All, state: PageState): readonly EvidenceSentence[] =>
  layersOf(shown).map(({ layer, result }) => {
    const who = layer === 'run' && !shown.complete ? words.unfinished : words.layer[layer];
    return { layer, text: evidenceSentence(compressionEvidence(result, state), who) };
  });

function summary(shown: All, state: PageState): string {
  const layers = layersOf(shown);
  if (layers.length === 0) return words.awaited;
  return linesOf(layers, ['chosen', 'randomSubset'], state)
    .map(({ layer, side, rate, way, points }) => {
      const told = [...new Set([0, Math.floor(points.length / 2), points.length - 1])].map((i) => points[i]);
      const at = told.map(({ C, mean }) => `${percent(mean)} with ${C}`).join(', ');
      return `${words.layer[layer]}, ${words.label(side, rate, way)}: ${at} units.`;
    })
    .join(' ');
}

function downloads(props: PictureProps<CompressionParams, CompressionResult>): readonly Download[] {
  const shown = findNetwork(props.networks, props, props.state);
  const from = shown && (shown.source === 'run' ? props.run : props.recorded);
  if (!shown?.clusters || !from) return [];
  return [
    {
      name: `compressed-${shown.k}.json`,
      label: words.download,
      type: 'application/json',
      text: async () => (await import('./compressed-file.ts')).compressedFile(shown, settingsInWords(from.params)),
    },
  ];
}

/** The compressed network, where other views are asked to use it: of the visitor's run, else of the recorded one. */
function marks(shown: All, state: PageState): readonly AccuracyMark[] {
  if (state.network !== 'compressed') return [];
  const front = layersOf(shown).at(-1);
  if (!front) return [];
  const side: Side = state.dropout === 0 ? 'none' : 'dropout';
  const points = curve(front.result, 'chosen', side, state);
  const index = rateIndex(front.result, side, state.dropout);
  if (points.length === 0 || index === null) return [];
  const point =
    points[
      nearestIndex(
        points.map(({ C }) => Math.log(C)),
        Math.log(state.clusters),
      )
    ];
  return [{ rate: front.result.rates[index], accuracy: point.mean, text: words.mark(front.result.units, point.C) }];
}

export const view: ExperimentView<CompressionParams, CompressionResult> = {
  id: 'compression',
  title: words.title,
  caption,
  Picture,
  evidence,
  claims,
  verdictRule,
  tellsEnd: true,
  summary,
  Table: ({ recorded, run, state }) => <DataTable layers={layersOf({ recorded, run })} selection={state} />,
  settings: settingsInWords,
  csv: toCsv,
  pytorch: async () => (await import('./pytorch.ts')).pytorch,
  downloads,
  marks,
  merging: mergingOf,
  params: paramsOf,
  sameNetworks,
  choose: chooseRecording,
  seconds: secondsAt,
};
