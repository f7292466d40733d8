import type { PageState } from '../contract/page.ts';
import type { SetState } from '../contract/view.ts';
import { RangeControl, stops } from './range-control.tsx';
import { controlWords } from './words.ts';

const rates = [1, 2, 3, 5].flatMap((digit) => [-5, -4, -3, -2].map((power) => Number(`${digit}e${power}`)));
const track = stops(rates.filter((rate) => rate <= 0.03).sort((a, b) => a - b));
const ticks = [1e-5, 1e-4, 1e-3, 1e-2].map((value) => ({ value, text: value.toExponential(0).replace('-', '−') }));

/** On the page's usual values of the learning rate; typed, any from 0.00001 to 1. */
export const LearningRateControl = ({ state, set }: { readonly state: PageState; readonly set: SetState }) => (
  <RangeControl
    name="learning-rate"
    {...controlWords.learningRate}
    symbol={<i>η</i>}
    value={state.learningRate}
    track={track}
    ticks={ticks}
    min={0.00001}
    max={1}
    disabled={state.lock.includes('learningRate')}
    onChange={(learningRate, source) => set({ learningRate }, source)}
  />
);
