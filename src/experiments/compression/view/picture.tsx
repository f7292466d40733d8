import { lazy, Suspense, useState } from 'react';
import { LabelledSelect } from '../../../view-kit/labelled-select.tsx';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { Chart, Key, type Props } from './chart.tsx';
import { type Way, ways } from './curves.ts';
import { Readout } from './readout.tsx';
import { findNetwork, label } from './shown-network.ts';
import { BaselinesTable } from './tables.tsx';

// Its networks come later than the chart, and so may it.
const FoldPanel = lazy(async () => ({ default: (await import('../../../view-kit/weights/fold-panel.tsx')).FoldPanel }));

/** As much room as the panel takes. */
const FoldAwaited = ({ room }: Pick<Props, 'room'>) => (
  <section className="flow-panel">
    <h4>
      {'\u00a0'}
      <span className="flow-whose">{'\u00a0'}</span>
    </h4>
    <div className="flow-body" />
    {room !== 'cell' && <p className="flow-factor">{'\u00a0'}</p>}
  </section>
);

const comparable = ways.filter((way) => way !== 'chosen');

/** Accuracy against the number of units left, and the layer before and after at the cursor. */
export function Picture(props: Props) {
  'use memo';
  const { state, room, set, networks } = props;
  const [compared, compare] = useState<Way>('randomSubset');
  const shown = sourcesOf(props);
  const front = shown.at(-1);
  return (
    <div className={`compression compression-${room}`} data-large={props.large || undefined}>
      <Readout shown={shown} selection={state} />
      <div className="compression-main">
        <div className="compression-left">
          <LabelledSelect
            className="compression-select"
            label={words.compare}
            options={words.way}
            values={comparable}
            value={compared}
            onChange={compare}
          />
          {room === 'phone' && <Key {...props} compared={compared} />}
          <Chart {...props} compared={compared} />
        </div>
        <Suspense fallback={<FoldAwaited room={room} />}>
          <FoldPanel {...props} shown={findNetwork(networks, props, state)} view={spec.id} label={label} />
        </Suspense>
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
