import type { CSSProperties } from 'react';
import { magnitudeQuantile } from '../../../../charts/diverging.ts';
import { useSize } from '../../../../charts/use-size.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { isNormal, type PriorName, priors } from '../../../../core/residual/network.ts';
import { mean } from '../../../../core/statistics.ts';
import { Choice } from '../../../../view-kit/choices.tsx';
import { LabelledSelect } from '../../../../view-kit/labelled-select.tsx';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { blockChoices, type ShrinkageParams, type ShrinkageResult, type ShrinkageSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { normsOf, stageAt, switchedOff } from './numbers.ts';
import { NormBars, PriorMap, scaleRoom } from './prior-map.tsx';
import { Readout } from './readout.tsx';

type Props = PictureProps<ShrinkageParams, ShrinkageResult, ShrinkageSlice>;

const firstSizes = {
  cell: { width: 90, height: 90 },
  page: { width: 150, height: 150 },
  phone: { width: 150, height: 150 },
};
const blockNames = Object.fromEntries(blockChoices.map((block) => [block, words.blockName(Number(block))])) as Record<
  ShrinkageSlice['block'],
  string
>;
const scaled = ['ard', 'ard-add'];

const scalesText = (prior: PriorName, scales: readonly number[]): string =>
  isNormal({ prior }) ? words.scales(Math.min(...scales), Math.max(...scales)) : '';

/** Full colour in all maps: nearly the largest weight of a map, and at least a little. */
const limitOf = (map: readonly number[]): number => Math.max(0.05, magnitudeQuantile(map, 0.98) / 100);
/** Full colour in a map of its own scale: its largest weight; weights are kept in hundredths. */
const largestOf = (map: readonly number[]): number => Math.max(1, magnitudeQuantile(map, 1)) / 100;

/** Heat maps of a block's weights under each prior on the way, norms of the blocks, and a table of errors. */
export function Picture(props: Props) {
  const { state, set, room } = props;
  const [ref, { width }] = useSize<HTMLDivElement>(firstSizes[room]);
  const sources = sourcesOf(props);
  const front = sources.at(-1)?.result;
  const at = front ? stageAt(front, state.moment) : 0;
  const block = Math.min(Number(state.block), front?.blocks ?? 1) - 1;
  const first = front?.sets[0] ?? 'toy';
  const all = front?.priors.map((prior) => normsOf(front, prior, first, at)) ?? [];
  const most = Math.max(1e-9, ...all.flat());
  const last = front?.maps?.[0][front.stages.length - 1];
  // That of a network without a prior, for all; or each map's own.
  const limit = last ? limitOf(last[block]) : 1;
  const own = state.colours === 'own';
  const size = Math.max(40, Math.floor(width) - scaleRoom);
  const stages = front?.stages ?? [0];
  return (
    <div className={`shrinkage shrinkage-${room}`}>
      <div className="view-bar">
        <Choice<ShrinkageSlice> slice={spec.slice} name="regressionData" state={state} set={set} />
        <LabelledSelect
          className="shrinkage-control"
          name="block"
          label={words.block}
          options={blockNames}
          values={blockChoices.slice(0, front?.blocks ?? 5)}
          state={state}
          set={(value) => set({ block: value }, spec.id)}
        />
        {!state.hide.includes('moment') && (
          <label className="shrinkage-control">
            <span>{words.moment}</span>
            <input
              type="range"
              min={0}
              max={stages.length - 1}
              value={at}
              aria-label={words.moment}
              aria-valuetext={words.step(stages[at])}
              disabled={state.lock.includes('moment')}
              style={{ '--filled': `${(100 * at) / Math.max(1, stages.length - 1)}%` } as CSSProperties}
              onChange={({ target }) => {
                const to = Number(target.value);
                const share = to === stages.length - 1 ? 100 : (100 * stages[to]) / (front?.steps ?? 1);
                set({ moment: Math.round(share) }, spec.id);
              }}
            />
            <output aria-live="off">{words.step(stages[at])}</output>
          </label>
        )}
        <Choice<ShrinkageSlice> slice={spec.slice} name="colours" state={state} set={set} />
        {first !== 'toy' && <Choice<ShrinkageSlice> slice={spec.slice} name="judged" state={state} set={set} />}
      </div>
      <div className="shrinkage-maps">
        {(front?.priors ?? priors).map((prior, p) => (
          <figure key={prior} className="shrinkage-prior">
            <figcaption>
              {words.prior[prior]} <span className="shrinkage-role">{words.role[prior]}</span>
            </figcaption>
            <div className="plot" ref={p === 0 ? ref : undefined} style={{ height: size }}>
              {front?.maps && front.rowScales && (
                <PriorMap
                  prior={prior}
                  map={front.maps[p][at][block]}
                  units={front.units}
                  scales={scaled.includes(prior) ? front.rowScales[p][at][block] : null}
                  limit={own ? largestOf(front.maps[p][at][block]) : limit}
                  size={size}
                  label={words.mapLabel(words.with[prior], block + 1, stages[at], all[p][block])}
                />
              )}
            </div>
            {front && (
              <>
                {front.rowScales && room !== 'cell' && (
                  <p className="shrinkage-scales">{scalesText(prior, front.rowScales[p][at][block])}</p>
                )}
                <NormBars
                  prior={prior}
                  norms={all[p]}
                  added={front.added[p][0][at].map(mean)}
                  most={most}
                  shown={block}
                />
                <p className="shrinkage-off">{words.off(switchedOff(front, prior, first, at), front.blocks)}</p>
              </>
            )}
          </figure>
        ))}
      </div>
      {room !== 'cell' && (
        <>
          <p className="shrinkage-note">{front ? words.key(own ? null : limit) : words.awaited}</p>
          <Readout sources={sources} state={state} room={room} />
          {first !== 'toy' && (
            <p className="shrinkage-note">
              {words.boston} {words.needs} {props.recorded?.data && words.origins(props.recorded.data)}
            </p>
          )}
        </>
      )}
    </div>
  );
}
