import { layersOf } from '../../contract/layers.ts';
import type { PageState } from '../../contract/page.ts';
import type { EvidenceSentence, ExperimentView, Shown } from '../../contract/view.ts';
import { mean } from '../../core/statistics.ts';
import { claims } from './claims.ts';
import { secondsAt } from './cost.ts';
import { toCsv } from './csv.ts';
import { placeIn, valuesAt, variancesOf } from './curves.ts';
import { DataTable } from './data-table.tsx';
import { classicEvidence, dropoutEvidence, noiseEvidence, type OnBoth, samplingEvidence } from './evidence.ts';
import { kindAt } from './lines.ts';
import { Picture } from './picture.tsx';
import { captionText, claimNames, claimSentence, noiseSentence, summaryText, verdictRule, words } from './prose.tsx';
import { sameNetworks, settingsInWords } from './settings.ts';
import { type VarianceParams, type VarianceResult, varianceSpec } from './spec.ts';
import { chooseRecording, paramsOf } from './state.ts';

type All = Shown<VarianceParams, VarianceResult>;

const caption = (shown: All, state: PageState): string =>
  captionText(
    state,
    layersOf(shown).map(({ layer, result }) => ({
      layer,
      layers: result.layers,
      models: result.models,
      modelImages: result.modelImages,
      seeds: result.seeds.length,
      steps: result.steps,
      images: result.images,
      n: result.n[placeIn(result, state).n],
    })),
  );

const onBoth = (judge: typeof dropoutEvidence, result: VarianceResult, state: PageState): OnBoth => ({
  logits: judge(result, 'logits', state),
  probabilities: judge(result, 'probabilities', state),
});

const evidence = (shown: All, state: PageState): readonly EvidenceSentence[] =>
  layersOf(shown).map(({ layer, result }) => {
    const complete = layer === 'recorded' || shown.complete;
    const { layers, models, seeds } = result;
    const who = words.speaker({ layer, complete, layers, models, seeds: seeds.length });
    const noise = noiseEvidence(result, state.outputs, state);
    const told = [
      `${who}: ${claimSentence(claimNames.dropout(kindAt(result, state)), onBoth(dropoutEvidence, result, state))}`,
      claimSentence(claimNames.classic, onBoth(classicEvidence, result, state)),
      claimSentence(claimNames.sampling(result.n[placeIn(result, state).n]), onBoth(samplingEvidence, result, state)),
      ...(noise ? [noiseSentence(noise, state.outputs)] : []),
    ];
    return { layer, text: told.join(' ') };
  });

const summary = (shown: All, state: PageState): string => {
  const layers = layersOf(shown);
  if (layers.length === 0) return words.awaited;
  return layers
    .map(({ layer, result }) => {
      const table = variancesOf(result, state);
      const place = placeIn(result, state);
      const told = result.kinds.flatMap((kind, k) =>
        result.rates.flatMap((rate, r) => {
          const at = { ...place, kind: k, rate: r };
          const [scaled, sampled] = [valuesAt(table, 'scaled', at), valuesAt(table, 'sampled', at)].map(mean);
          return rate > 0 ? [{ rate, kind, scaled, sampled, n: result.n[place.n] }] : [];
        }),
      );
      return summaryText(words.layerTitle[layer], state, mean(table.noDropout), told);
    })
    .join(' ');
};

export const view: ExperimentView<VarianceParams, VarianceResult> = {
  id: varianceSpec.id,
  title: words.title,
  caption,
  Picture,
  evidence,
  claims,
  verdictRule,
  summary,
  Table: ({ recorded, run, state }) => <DataTable layers={layersOf({ recorded, run })} selection={state} />,
  settings: settingsInWords,
  csv: toCsv,
  pytorch: async () => (await import('./pytorch.ts')).pytorch,
  params: paramsOf,
  sameNetworks,
  choose: chooseRecording,
  seconds: secondsAt,
};
