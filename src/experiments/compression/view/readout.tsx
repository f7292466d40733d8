import { percent } from '../../../charts/numbers.ts';
import type { PageState } from '../../../contract/page.ts';
import { Metric } from '../../../view-kit/metric.tsx';
import { differences, words } from '../words/figure.tsx';
import {
  type Arm,
  arms,
  checkpointIn,
  curve,
  fullOf,
  meanings,
  measuredC,
  paperPoints,
  rateIndex,
  type Selection,
  type ShownResult,
  type Way,
} from './curves.ts';

export const written = (value: number | null): string => (value === null ? words.none : percent(value));

/** What one result says at the cursor. A page without dropout's network says the control's numbers. */
export function numbersAt({ result }: ShownResult, arm: Arm, selection: Selection) {
  const C = measuredC(result, selection.clusters);
  const rate = rateIndex(result, arm, selection.dropout);
  const of = arm === 'dropout' && rate === null ? 'none' : arm;
  const full = fullOf(result, of, selection)?.mean ?? null;
  // As many units as there are, or more: each is its own cluster, and nothing is compressed.
  const whole = selection.clusters >= result.units;
  const at = (way: Way): number | null =>
    whole && way !== 'scratch'
      ? full
      : (curve(result, way, of, selection).find((point) => point.C === C)?.mean ?? null);
  return { C: whole ? result.units : C, at, full, rate: rate === null || of === 'none' ? 0 : result.rates[rate] };
}

const metrics = { dropout: 'accuracy-compressed', none: 'accuracy-compressed-no-dropout' } as const;

interface OutProps {
  readonly metric: string;
  readonly layer: 'paper' | 'recorded' | 'run';
  readonly value: number | null;
}
const Out = (props: OutProps) => <Metric {...props} text={written(props.value)} />;

export interface ReadoutProps {
  readonly shown: readonly ShownResult[];
  readonly selection: Selection & Pick<PageState, 'firstWidth'>;
}

/** The headline numbers at the cursor in one line: the front result's, the other's and the paper's in brackets. */
export function Readout({ shown, selection }: ReadoutProps) {
  'use memo';
  const front = shown.at(-1);
  if (!front) return <p className="compression-readout">{words.awaited}</p>;
  const { result, source } = front;
  const { C, rate: shownRate } = numbersAt(front, 'dropout', selection);
  const c = result.C.indexOf(C);
  const [saved, addsSaved] = [result.parameters, result.multiplyAdds].map(({ full, compressed }) =>
    c < 0 ? 0 : 1 - compressed[c] / full,
  );
  const past = checkpointIn(result, selection);
  const alone = rateIndex(result, 'dropout', selection.dropout) === null;
  const unmet = differences(
    words.setting(selection.firstWidth, selection.dropout, Math.min(selection.clusters, result.units)),
    words.setting(result.units, shownRate, C),
  );
  return (
    <p className="compression-readout">
      <b>{words.at(C, result.units)}</b>
      {arms
        .filter((arm) => arm === 'dropout' || rateIndex(result, 'none', selection.dropout) !== null)
        .reverse()
        .map((arm) => (
          <ArmNumbers key={arm} arm={arm} hidden={arm === 'none' && alone} shown={shown} selection={selection} />
        ))}
      <span>
        <Metric metric="parameters-saved" layer={source} value={saved} text={words.saved(saved, addsSaved)} />
      </span>
      {/* Last, since it comes and goes while a slider moves. */}
      {unmet.length > 0 && <span className="quiet">{words.nearest(unmet)}</span>}
      {past && <span className="quiet">{words.step(past.step, past.images)}</span>}
    </p>
  );
}

/** The numbers of one of the two networks. */
function ArmNumbers({ arm, hidden, shown, selection }: ReadoutProps & { readonly arm: Arm; readonly hidden: boolean }) {
  'use memo';
  const [front, ...others] = [...shown].reverse();
  const { C, rate } = numbersAt(front, arm, selection);
  const network = rate > 0 ? arm : 'none';
  const given = paperPoints(shown, selection).find((one) => one.arm === arm && one.C === C);
  return (
    <span className={`ink-${meanings[network]}`} hidden={hidden}>
      {words.network(network, rate)}{' '}
      {[front, ...others].map((one, i) => {
        const { at, full, ...own } = numbersAt(one, arm, selection);
        const other = differences(
          words.setting(one.result.units, own.rate, own.C),
          words.setting(front.result.units, rate, C),
        );
        return (
          <span key={one.source} className={i > 0 ? 'beside' : undefined}>
            {i > 0 && ` (${[words.layer[one.source].toLowerCase(), ...other].join(', ')}: `}
            <Out metric={metrics[arm]} layer={one.source} value={at('chosen')} />
            {arm === 'dropout' && (
              <span className="more">
                {' '}
                {words.wholeLabel} <Out metric="accuracy-full" layer={one.source} value={full} />
                {', '}
                {words.shortWay.randomSubset}{' '}
                <Out metric="accuracy-random-subset" layer={one.source} value={at('randomSubset')} />
              </span>
            )}
            {i > 0 && ')'}
          </span>
        );
      })}
      {given && (
        <span className="beside">
          {' '}
          ({words.layer.paper.toLowerCase()} <Out metric={metrics[arm]} layer="paper" value={given.accuracy} />
          {arm === 'dropout' && (
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
}
