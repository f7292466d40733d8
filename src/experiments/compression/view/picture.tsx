import { LabelledSelect } from '../../../view-kit/labelled-select.tsx';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { FoldLater } from '../../../view-kit/weights/fold-later.tsx';
import { spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { Chart, Key, type Props } from './chart.tsx';
import { ways } from './curves.ts';
import { Readout } from './readout.tsx';
import { findNetwork, label } from './shown-network.ts';
import { BaselinesTable } from './tables.tsx';

const comparable = ways.filter((way) => way !== 'chosen');

/** Accuracy against the number of units left, and the layer before and after at the cursor. */
export function Picture(props: Props) {
  'use memo';
  const { state, room, set, networks } = props;
  const shown = sourcesOf(props);
  const front = shown.at(-1);
  const folded = findNetwork(networks, props, state);
  return (
    <div className={`compression compression-${room}`} data-large={props.large || undefined}>
      <Readout shown={shown} selection={state} />
      <div className="compression-main">
        <div className="compression-left">
          <LabelledSelect
            className="compression-select"
            name="compare"
            label={words.compare}
            options={words.way}
            values={comparable}
            state={state}
            set={(compare) => set({ compare }, spec.id)}
          />
          {room === 'phone' && <Key {...props} />}
          <Chart {...props} />
        </div>
        <FoldLater {...props} shown={folded} view={spec.id} label={label} own="foldedUnit" />
      </div>
      {room === 'page' && front && <BaselinesTable shown={front} selection={state} />}
      {!state.hide.includes('network') && (
        <label className="compression-use" title={words.noteOnUse}>
          <input
            type="checkbox"
            checked={state.weightsShown === 'compressed'}
            disabled={state.lock.includes('network')}
            onChange={(event) => set({ weightsShown: event.target.checked ? 'compressed' : 'lab' }, 'compression')}
          />
          {words.use}
        </label>
      )}
    </div>
  );
}
