import { useEffect } from 'react';
import { CursorLine } from '../../../charts/cursor-line.tsx';
import { LineChart } from '../../../charts/line-chart.tsx';
import { useNear } from '../../../charts/use-near.ts';
import { useSize } from '../../../charts/use-size.ts';
import { served } from '../../../contract/parameters.ts';
import type { PictureProps, Recorded } from '../../../contract/view.ts';
import { type SamplingParams, type SamplingResult, type SamplingSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { rateAxis, seriesOf } from './charts.tsx';

type Props = PictureProps<SamplingParams, SamplingResult, SamplingSlice>;
type Recording = Recorded<SamplingParams, SamplingResult>;

/** The kinds that are recorded, the paper's. */
const kinds = ['classic', 'inverted', 'gaussian'] as const;

/** One recording a kind of noise, made alike in everything else: those of the first kind that has others beside it. */
export function comparable(recordings: readonly Recording[]): readonly Recording[] {
  for (const one of recordings) {
    const alike = kinds.flatMap(
      (noise) => recordings.find(({ params }) => served(spec.parameters, params, { ...one.params, noise })) ?? [],
    );
    if (alike.length > 1) return alike;
  }
  return [];
}

/** The same networks under each kind of noise, side by side on the same axes (Figure 1 of the paper). */
export function KindsPanel({ beside = [], loadBeside, state }: Pick<Props, 'beside' | 'loadBeside' | 'state'>) {
  const { ref: section, near } = useNear<HTMLElement>();
  const [ref, { width }] = useSize<HTMLDivElement>({ width: 240, height: 190 });
  const shown = comparable(beside);
  const missing = shown.length < kinds.length;
  useEffect(() => {
    if (near && missing) loadBeside?.();
  });
  const linesOf = ({ result }: Recording) =>
    (['scaled', 'sampled'] as const).map((rule) => seriesOf(result, rule, 'recorded', state));
  const values = shown.flatMap((one) => linesOf(one).flatMap(({ points }) => points));
  const top = state.measure === 'accuracy' ? 1 : Math.ceil(Math.max(1, ...values.map(({ y }) => y)) * 2) / 2;
  const y = { domain: [0, top] as const, count: 3, label: '', format: words.measureTick(state.measure) };
  const frame = { width, height: 190, margin: { top: 10, right: 10, bottom: 40, left: 44 } };
  return (
    <section className="kinds" ref={section}>
      <h4>{words.kindsTitle}</h4>
      <div className="kinds-charts">
        {kinds.map((noise, i) => {
          const recording = shown.find(({ params }) => params.noise === noise);
          const x = rateAxis(recording ? [{ source: 'recorded', result: recording.result }] : [], width);
          return (
            <div key={noise} className="kind">
              <h5>{words.kind[noise]}</h5>
              <div className="plot plot-kind" ref={i === 0 ? ref : undefined}>
                {recording ? (
                  <>
                    <CursorLine {...frame} axis={x} value={state.dropout} />
                    <LineChart {...frame} id={`kind-${noise}`} x={x} y={y} series={linesOf(recording)} />
                  </>
                ) : (
                  <p className="quiet">{words.kindAwaited}</p>
                )}
              </div>
            </div>
          );
        })}
      </div>
      <p className="enough">{shown.length > 0 ? words.kindsNote(shown[0].params.seeds.length) : words.kindAwaited}</p>
    </section>
  );
}
