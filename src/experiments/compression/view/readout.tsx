import { percent } from '../../../charts/numbers.ts';
import type { PageState } from '../../../contract/page.ts';
import { Metric, type MetricProps } from '../../../view-kit/metric.tsx';
import { words } from '../words/figure.tsx';
import {
  type Arm,
  arms,
  checkpointIn,
  curve,
  differences,
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

const Out = (props: Pick<MetricProps, 'metric' | 'source'> & { readonly value: number | null }) => (
  <Metric {...props} text={written(props.value)} />
);

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
        <Metric metric="parameters-saved" source={source} value={saved} text={words.saved(saved, addsSaved)} />
      </span>
      {/* Last, since it comes and goes while a slider moves. */}
      {unmet.length > 0 && <span className="quiet">{words.nearest(unmet)}</span>}
      {past && <span className="quiet">{words.step(past.step, past.images)}</span>}
    </p>
  );
}

/** The numbers of one of the two networks, of each result and of the paper. */
function ArmNumbers({ arm, hidden, shown, selection }: ReadoutProps & { readonly arm: Arm; readonly hidden: boolean }) {
  'use memo';
  const [front, ...others] = [...shown].reverse();
  const { C, rate } = numbersAt(front, arm, selection);
  const network = rate > 0 ? arm : 'none';
  const setting = words.setting(front.result.units, rate, C);
  const given = paperPoints(shown, selection).find((one) => one.arm === arm && one.C === C);
  const sources = [front, ...others].map((one, i) => {
    const { at, full, ...own } = numbersAt(one, arm, selection);
    const other = differences(words.setting(one.result.units, own.rate, own.C), setting);
    const before = i > 0 ? ` (${[words.from(one.source), ...other].join(', ')}: ` : '';
    return { before, source: one.source, accuracy: at('chosen'), full, random: at('randomSubset') };
  });
  const paper = { before: ` (${words.from('paper')} `, source: 'paper' as const, random: undefined };
  return (
    <span className={`ink-${meanings[network]}`} hidden={hidden}>
      {words.network(network, rate)}{' '}
      {[...sources, ...(given ? [{ ...paper, ...given }] : [])].map(({ before, source, accuracy, full, random }) => (
        <span key={source} className={before === '' ? undefined : 'beside'}>
          {before}
          <Out metric={metrics[arm]} source={source} value={accuracy} />
          {arm === 'dropout' && (
            <span className="more">
              {' '}
              {words.wholeLabel} <Out metric="accuracy-full" source={source} value={full} />
              {random !== undefined && (
                <>
                  {`, ${words.shortWay.randomSubset} `}
                  <Out metric="accuracy-random-subset" source={source} value={random} />
                </>
              )}
            </span>
          )}
          {before !== '' && ')'}
        </span>
      ))}
    </span>
  );
}
