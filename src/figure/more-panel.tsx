/** The rarely used settings; loaded after the figures. */

import { memo, useState } from 'react';
import { count } from '../charts/numbers.ts';
import type { ExperimentSpec } from '../contract/experiment.ts';
import type { PageState } from '../contract/page.ts';
import type { SetState } from '../contract/view.ts';
import { mnist } from '../core/mnist.ts';
import { later } from '../view-kit/later.tsx';
import { ChoiceControl } from './choice-control.tsx';
import type { RunParts } from './kept-dialog.tsx';
import { keptWords } from './kept-words.ts';
import { LayerControl } from './layer-control.tsx';
import { LearningRateControl } from './learning-rate-control.tsx';
import { NumberControl } from './number-control.tsx';
import { OfflineLine } from './offline-line.tsx';
import { backendLabels, controlWords, noiseNames, optimiserNames } from './words.ts';

const options = <T extends string>(names: Readonly<Record<T, string>>) =>
  (Object.keys(names) as T[]).map((value) => ({ value, text: names[value] }));
const numbers = (values: readonly number[], zero?: string) =>
  values.map((value) => ({ value, text: value === 0 && zero ? zero : count(value) }));

const KeptDialog = later(keptWords.list, () => import('./kept-dialog.tsx'));

export interface MoreControlsProps {
  readonly actions: RunParts;
  readonly state: PageState;
  readonly set: SetState;
  /** Whether the learning rate is among them. */
  readonly learningRate: boolean;
  /** What runs do, where they do not train: then there is nothing to set of networks. */
  readonly action?: ExperimentSpec['action'];
}

/** What the panel shows of the state: while only other settings move, it is left as it is. */
const shownHere = [
  'noise',
  'layers',
  'networkShape',
  'optimiser',
  'batchSize',
  'trainImages',
  'seed',
  'backend',
  'learningRate',
  'hide',
  'lock',
] as const;
const looksTheSame = (a: MoreControlsProps, b: MoreControlsProps): boolean =>
  a.set === b.set &&
  a.learningRate === b.learningRate &&
  a.action === b.action &&
  shownHere.every((name) => a.state[name] === b.state[name]);

export default memo(function MorePanel({ state, set, learningRate, actions, action }: MoreControlsProps) {
  const [listing, list] = useState(false);
  const [closed, countClosed] = useState(0);
  const close = () => {
    list(false);
    countClosed(closed + 1);
  };
  const shows = (name: string) => !state.hide.includes(name) && (!action || name === 'seed');
  const locked = (name: string) => state.lock.includes(name);
  const layers = state.networkShape.length;
  return (
    <>
      {learningRate && shows('learningRate') && <LearningRateControl state={state} set={set} />}
      {shows('noise') && (
        <ChoiceControl
          name="noise"
          {...controlWords.noise}
          value={state.noise}
          options={options(noiseNames)}
          disabled={locked('noise')}
          onChange={(noise) => set({ noise }, 'menu')}
        />
      )}
      {shows('layers') && (
        <LayerControl
          {...controlWords.layers}
          count={layers}
          value={state.layers}
          disabled={locked('layers')}
          onChange={(layers) => set({ layers }, 'menu')}
        />
      )}
      {shows('networkShape') && (
        <NumberControl
          name="network-shape"
          {...controlWords.networkShape}
          value={state.networkShape[0]}
          min={1}
          max={1000}
          disabled={locked('networkShape')}
          onChange={(units) => set({ networkShape: state.networkShape.map(() => units) }, 'field')}
        />
      )}
      {shows('optimiser') && (
        <ChoiceControl
          name="optimiser"
          {...controlWords.optimiser}
          value={state.optimiser}
          options={options(optimiserNames)}
          disabled={locked('optimiser')}
          onChange={(optimiser) => set({ optimiser }, 'menu')}
        />
      )}
      {shows('batchSize') && (
        <ChoiceControl
          name="batch"
          {...controlWords.batchSize}
          value={state.batchSize}
          options={numbers([16, 32, 64, 128, 256, 512])}
          disabled={locked('batchSize')}
          onChange={(batchSize) => set({ batchSize }, 'menu')}
        />
      )}
      {shows('trainImages') && (
        <ChoiceControl
          name="train-images"
          {...controlWords.trainImages}
          value={state.trainImages}
          options={numbers([0, 500, 2000, mnist.first.train], controlWords.trainImages.byBudget)}
          disabled={locked('trainImages')}
          onChange={(trainImages) => set({ trainImages }, 'menu')}
        />
      )}
      {shows('seed') && (
        <NumberControl
          name="seed"
          {...controlWords.seed}
          value={state.seed}
          min={0}
          max={4294967295}
          disabled={locked('seed')}
          onChange={(seed) => set({ seed }, 'field')}
        />
      )}
      {shows('backend') && (
        <ChoiceControl
          name="backend"
          {...controlWords.backend}
          value={state.backend}
          options={options(backendLabels)}
          disabled={locked('backend')}
          onChange={(backend) => set({ backend }, 'menu')}
        />
      )}
      <OfflineLine key={closed} />
      <div className="kept-open">
        <button type="button" aria-haspopup="dialog" onClick={() => list(true)}>
          {keptWords.open}
        </button>
        {listing && <KeptDialog {...{ actions, set, close }} />}
      </div>
    </>
  );
}, looksTheSame);
