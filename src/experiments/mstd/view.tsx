import { layersOf } from '../../contract/layers.ts';
import type { PageState } from '../../contract/page.ts';
import type { EvidenceSentence, ExperimentView, Shown } from '../../contract/view.ts';
import { claims } from './claims.ts';
import { secondsAt } from './cost.ts';
import { toCsv } from './csv.ts';
import { checkpointIn, measuredBy } from './curves.ts';
import { DataTable } from './data-table.tsx';
import { clusteringEvidence, powerEvidence } from './evidence.ts';
import { drawnLines } from './lines.ts';
import { Picture } from './picture.tsx';
import {
  captionText,
  clusteringSentence,
  identitySentence,
  powerSentence,
  summaryText,
  verdictRule,
  words,
} from './prose.tsx';
import { sameNetworks, settingsInWords } from './settings.ts';
import type { MstdParams, MstdResult } from './spec.ts';
import { chooseRecording, paramsOf } from './state.ts';

type All = Shown<MstdParams, MstdResult>;

const caption = (shown: All, state: PageState): string =>
  captionText(
    state,
    layersOf(shown).map(({ layer, result }) => ({
      layer,
      rate: result.rate,
      noise: result.kind,
      seeds: result.seeds.length,
      onTheWay: checkpointIn(result, state) !== null,
      ...measuredBy(result, state),
    })),
    state.dropout,
  );

/** Who says it, and at which rate and step. */
const speaker = (layer: 'recorded' | 'run', result: MstdResult, complete: boolean, state: PageState): string =>
  words.speaker({
    layer,
    complete,
    rate: result.rate,
    seeds: result.seeds.length,
    step: checkpointIn(result, state) ? measuredBy(result, state).step : null,
    outputs: state.outputs,
  });

const evidence = (shown: All, state: PageState): readonly EvidenceSentence[] =>
  layersOf(shown).map(({ layer, result }, i) => {
    const who = speaker(layer, result, layer === 'recorded' || shown.complete, state);
    const told = [
      powerSentence(powerEvidence(result, 'dropout', state), who),
      clusteringSentence(clusteringEvidence(result, state)),
      i === 0 ? identitySentence(result.kind) : '',
    ];
    return { layer, text: told.filter((sentence) => sentence !== '').join(' ') };
  });

const summary = (shown: All, state: PageState): string => {
  const layers = layersOf(shown);
  if (layers.length === 0) return words.awaited;
  return drawnLines(layers, state)
    .map(({ layer, training, points }) => {
      const told = [...new Set([0, Math.floor((points.length - 1) / 2), points.length - 1])];
      return summaryText(
        words.layerTitle[layer],
        training,
        told.map((i) => points[i]),
      );
    })
    .join(' ');
};

export const view: ExperimentView<MstdParams, MstdResult> = {
  id: 'mstd',
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
