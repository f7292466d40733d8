import { percent } from '../../charts/numbers.ts';
import type { PageState } from '../../contract/page.ts';
import {
  checkpointIn,
  curve,
  fullOf,
  measuredC,
  rateIndex,
  type Selection,
  type ShownResult,
  type Side,
  type Spread,
  sides,
  type Way,
} from './curves.ts';
import { meanings, paperPoints } from './lines.ts';
import { differences, words } from './prose.tsx';

/** The value of a line at a number of units. */
export const valueAt = (points: readonly Spread[], C: number): number | null =>
  points.find((point) => point.C === C)?.mean ?? null;

interface OutProps {
  readonly metric: string;
  readonly layer: 'paper' | 'recorded' | 'run';
  readonly value: number | null;
}

export const Out = ({ metric, layer, value }: OutProps) => (
  <output data-metric={metric} data-layer={layer} data-value={value ?? undefined}>
    {value === null ? words.none : percent(value)}
  </output>
);

/** What one layer of evidence says at the cursor. A page without dropout's network says the control's numbers. */
export function numbersAt({ result }: ShownResult, side: Side, selection: Selection) {
  const C = measuredC(result, selection.clusters);
  const rate = rateIndex(result, side, selection.dropout);
  const of = side === 'dropout' && rate === null ? 'none' : side;
  const full = fullOf(result, of, selection)?.mean ?? null;
  // As many units as there are, or more: each is its own cluster, and nothing is compressed.
  const whole = selection.clusters >= result.units;
  const at = (way: Way) => (whole && way !== 'scratch' ? full : valueAt(curve(result, way, of, selection), C));
  return { C: whole ? result.units : C, at, full, rate: rate === null || of === 'none' ? 0 : result.rates[rate] };
}

/** Shares of the parameters and multiply-adds that C units save. */
export const savedAt = ({ result: { C: all, parameters, multiplyAdds } }: ShownResult, C: number): number[] => {
  const c = all.indexOf(C);
  return [parameters, multiplyAdds].map(({ full, compressed }) => (c < 0 ? 0 : 1 - compressed[c] / full));
};

const metrics: Readonly<Record<Side, string>> = {
  dropout: 'accuracy-compressed',
  none: 'accuracy-compressed-no-dropout',
};

export interface ReadoutProps {
  readonly layers: readonly ShownResult[];
  readonly selection: Selection & Pick<PageState, 'units'>;
}

/** The headline numbers at the cursor in one line: the front layer's, the other's and the paper's in brackets. */
export function Readout({ layers, selection }: ReadoutProps) {
  'use memo';
  const front = layers.at(-1);
  if (!front) return <p className="compression-readout">{words.awaited}</p>;
  const { result } = front;
  const { C, rate: shownRate } = numbersAt(front, 'dropout', selection);
  const [saved, addsSaved] = savedAt(front, C);
  const past = checkpointIn(result, selection);
  const paper = paperPoints(layers, selection).filter((one) => one.C === C);
  const alone = rateIndex(result, 'dropout', selection.dropout) === null;
  const backwards = [...layers].reverse();
  const unmet = differences(
    words.setting(selection.units, selection.dropout, Math.min(selection.clusters, result.units)),
    words.setting(result.units, shownRate, C),
  );
  return (
    <p className="compression-readout">
      <b>{words.at(C, result.units)}</b>
      {sides
        .filter((side) => side === 'dropout' || rateIndex(result, 'none', selection.dropout) !== null)
        .reverse()
        .map((side) => {
          const { rate } = numbersAt(front, side, selection);
          const given = paper.find((one) => one.side === side);
          return (
            <span key={side} className={`ink-${meanings[rate > 0 ? side : 'none']}`} hidden={side === 'none' && alone}>
              {words.network(rate > 0 ? side : 'none', rate)}{' '}
              {backwards.map((one, i) => {
                const { at, full, ...own } = numbersAt(one, side, selection);
                const other = differences(
                  words.setting(one.result.units, own.rate, own.C),
                  words.setting(result.units, rate, C),
                );
                return (
                  <span key={one.layer} className={i > 0 ? 'beside' : undefined}>
                    {i > 0 && ` (${[words.layer[one.layer].toLowerCase(), ...other].join(', ')}: `}
                    <Out metric={metrics[side]} layer={one.layer} value={at('chosen')} />
                    {side === 'dropout' && (
                      <span className="more">
                        {' '}
                        {words.wholeLabel} <Out metric="accuracy-full" layer={one.layer} value={full} />
                        {', '}
                        {words.shortWay.randomSubset}{' '}
                        <Out metric="accuracy-random-subset" layer={one.layer} value={at('randomSubset')} />
                      </span>
                    )}
                    {i > 0 && ')'}
                  </span>
                );
              })}
              {given && (
                <span className="beside">
                  {' '}
                  ({words.layer.paper.toLowerCase()} <Out metric={metrics[side]} layer="paper" value={given.accuracy} />
                  {side === 'dropout' && (
                    <span className="more">
                      {' '}
                      {words.wholeLabel} <Out metric="accuracy-full" layer="paper" value={given.full} />
                    </span>
                  )}
                  )
                </span>
              )}
            </span>
          );
        })}
      <span>
        <output data-metric="parameters-saved" data-layer={front.layer} data-value={saved}>
          {words.saved(saved, addsSaved)}
        </output>
      </span>
      {/* Last, since it comes and goes while a slider moves. */}
      {unmet.length > 0 && <span className="quiet">{words.nearest(unmet)}</span>}
      {past && <span className="quiet">{words.step(past.step, past.images)}</span>}
    </p>
  );
}
