import { layersOf } from '../../contract/layers.ts';
import type { PageState } from '../../contract/page.ts';
import type { EvidenceSentence, ExperimentView, Shown } from '../../contract/view.ts';
import { effect } from '../../core/statistics.ts';
import { claims } from './claims.ts';
import { secondsAt } from './cost.ts';
import { toCsv } from './csv.ts';
import { type Layers, pointsOf } from './curves.ts';
import { DataTable } from './data-table.tsx';
import { endsOf, paperTrends, trendsOf, verdictsOf } from './evidence.ts';
import { Picture } from './picture.tsx';
import {
  captionText,
  paperSentence,
  rateSentence,
  speaker,
  summaryText,
  trendSentences,
  turnSentence,
  verdictRule,
  words,
} from './prose.tsx';
import { sameNetworks, settingsInWords } from './settings.ts';
import { type BatchSizeParams, type BatchSizeResult, batchSizeSpec } from './spec.ts';
import { chooseRecording, paramsOf } from './state.ts';
import { rules } from './trend.ts';

type All = Shown<BatchSizeParams, BatchSizeResult>;

const caption = (shown: All, state: PageState): string =>
  captionText(
    layersOf(shown).map(({ layer, result, params }) => ({
      layer,
      optimiser: result.optimiser,
      learningRate: params.learningRate,
      scaleRate: result.scaleRate,
      rate: result.rate,
      seeds: result.seeds.length,
      examples: result.examples,
      samples: result.samples,
      images: result.images,
    })),
    state,
  );

/** That the learning rate turned the trend, where the two layers differ in nothing else; empty elsewhere. */
function turn(layers: Layers): string {
  const [recorded, run] = layers.map(({ result, params }) => ({ trend: trendsOf(result).dropout, result, params }));
  if (!recorded?.trend || !run?.trend) return '';
  const sides = [recorded.trend, run.trend].map(({ interval }) => effect(interval));
  if (!sides.includes('above') || !sides.includes('below')) return '';
  const [asked, made] = [run.params, recorded.params].map((params) => ({ ...params, batches: [], seeds: [1] }));
  const { optimiser, learningRate, scaleRate } = asked;
  const rates = { optimiser, learningRate, scaleRate };
  if (sameNetworks(asked, made) || !sameNetworks(asked, { ...made, ...rates })) return '';
  return turnSentence({ trend: recorded.trend, made }, { trend: run.trend, made: asked });
}

const evidence = (shown: All): readonly EvidenceSentence[] => {
  const layers = layersOf(shown);
  return layers.map(({ layer, result, params }, i) => {
    const trends = trendsOf(result);
    const who = speaker(layer, layer === 'recorded' || shown.complete, params, result.rate);
    const told = [
      trendSentences(trends, verdictsOf(trends), who),
      rateSentence(trends, endsOf(result), params),
      layer === 'run' ? turn(layers) : '',
      i === 0 ? paperSentence(paperTrends) : '',
    ];
    return { layer, text: told.filter((sentence) => sentence !== '').join(' ') };
  });
};

const summary = (shown: All): string => {
  const layers = layersOf(shown);
  if (layers.length === 0) return words.awaited;
  return layers
    .flatMap(({ layer, result }) =>
      rules.flatMap((rule) => {
        const points = pointsOf(result, rule);
        const ends = [...new Set([0, points.length - 1])].flatMap((i) => points[i] ?? []);
        return ends.length > 0 ? [summaryText(words.layer[layer], rule, ends)] : [];
      }),
    )
    .join(' ');
};

export const view: ExperimentView<BatchSizeParams, BatchSizeResult> = {
  id: batchSizeSpec.id,
  title: words.title,
  caption,
  Picture,
  evidence,
  claims,
  verdictRule,
  summary,
  Table: (shown) => <DataTable layers={layersOf(shown)} />,
  settings: settingsInWords,
  csv: toCsv,
  pytorch: async () => (await import('./pytorch.ts')).pytorch,
  params: paramsOf,
  sameNetworks,
  choose: chooseRecording,
  seconds: secondsAt,
};
