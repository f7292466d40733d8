import { LineChart } from '../../../../charts/line-chart.tsx';
import type { Axis, Margin } from '../../../../charts/scale.ts';
import type { Series } from '../../../../charts/series.tsx';
import { type Size, useSize } from '../../../../charts/use-size.ts';
import { predictions } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { answeredOf, meanings, type Sources } from './curves.ts';

const percentAxis = (low: number, label: string): Axis => ({
  domain: [low, 1],
  count: 4,
  label,
  format: (value) => String(Math.round(100 * value)),
});

/** Where the axis of right answers begins, so that it changes seldom. */
const floors = [0.9, 0.85, 0.8, 0.6, 0.3, 0];

/** Right answers against answers given, as the least confidence rises; and where the chosen one stands. */
function answeredSeries(sources: Sources, threshold: number) {
  const lines: Series[] = [];
  const marks: { x: number; y: number; text: string; ring: true }[] = [];
  sources.forEach(({ source, result }, i) => {
    for (const kind of predictions) {
      const found = answeredOf(result, kind);
      if (!found) continue;
      const points = found.flatMap(({ share, right }) => (right === null ? [] : [{ x: share, y: right }]));
      lines.push({ meaning: meanings[kind], source, bare: true, points });
      const { share, right } = found[threshold];
      if (i === sources.length - 1 && right !== null) marks.push({ x: share, y: right, text: '', ring: true });
    }
  });
  return { lines, marks };
}

interface AnsweredProps {
  readonly id: string;
  readonly sources: Sources;
  /** Which of the levels of confidence is the least that is answered. */
  readonly threshold: number;
  readonly first: Size;
  readonly margin: Margin;
}

/** The share of right answers against the share answered. */
export function Answered({ id, sources, threshold, first, margin }: AnsweredProps) {
  const [ref, size] = useSize<HTMLDivElement>(first);
  const { lines, marks } = answeredSeries(sources, threshold);
  const least = Math.min(0.9, ...lines.flatMap(({ points }) => points.map(({ y }) => y)));
  return (
    <div className="plot plot-answered" ref={ref}>
      <LineChart
        id={`${id}-answered`}
        {...size}
        margin={margin}
        x={percentAxis(0, words.coverageAxis)}
        y={percentAxis(floors.find((floor) => floor <= least) ?? 0, words.answeredAxis)}
        series={lines}
        notes={marks}
      />
    </div>
  );
}
