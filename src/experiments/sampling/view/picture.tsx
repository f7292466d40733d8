import { renderToStaticMarkup } from 'react-dom/server';
import type { Run } from '../../../contract/run.ts';
import type { SamplingParams, SamplingResult } from '../spec.ts';
import { settings } from '../words/figure.tsx';
import type { Selection } from './measures.ts';
import { DifferenceStrip, RateChart } from './rate-chart.tsx';

/** Colours and type of a picture that stands alone; light, or dark where the reader's system is. */
const style = `
.chart { font: 400 13px system-ui, sans-serif; font-variant-numeric: tabular-nums }
.chart text { fill: currentColor } .axis { color: #6b6778 } .axis-label { color: #524e5e }
.grid { stroke: #ebe8ee } .base, .tick { stroke: #d9d5de } .zero { stroke: #6b6778 }
.reference { color: #6b6778 } .reference line { stroke: currentColor; stroke-dasharray: 1 5 } .note { color: #524e5e }
.line-label, .sides text { font-weight: 600 } .paper-ground { fill: #fbfaf8 }
.ink-sampled { color: #d55e00 } .ink-scaled { color: #0072b2 } .ink-single { color: #7a6f9b }
.ink-paper { color: #6d6d6d } .ink-quiet { color: #6b6778 }
@media (prefers-color-scheme: dark) {
.axis, .reference, .ink-quiet { color: #9b95aa } .axis-label, .note { color: #c1bccd } .paper-ground { fill: #15131b }
.grid { stroke: #2a2634 } .base, .tick { stroke: #3b3647 } .zero { stroke: #9b95aa }
.ink-sampled { color: #ff8a3d } .ink-scaled { color: #5ab4f0 } .ink-single { color: #b3a8d6 } .ink-paper { color: #a9a9a9 }
}`;

const width = 960;
const heights = { main: 380, strip: 150 };

/** The figure's two main charts as one picture, for readers without JavaScript. */
export function SamplingPicture({
  recorded,
  caption,
}: {
  readonly recorded: SamplingResult;
  readonly caption: string;
}) {
  const selection: Selection = {
    dropout: 0.5,
    samples: recorded.samples[recorded.samples.length - 1],
    measure: 'accuracy',
    split: 'test',
    mean: 'geometric',
  };
  const shown = [{ layer: 'recorded', result: recorded } as const];
  const shared = { shown, selection, width };
  const height = heights.main + heights.strip + 16;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={caption}
    >
      <style>{style}</style>
      <rect className="paper-ground" width={width} height={height} />
      <g transform="translate(8,8)">
        <RateChart
          {...shared}
          height={heights.main}
          margin={{ top: 26, right: 196, bottom: 8, left: 48 }}
          xWritten={false}
        />
      </g>
      <g transform={`translate(8,${heights.main + 8})`}>
        <DifferenceStrip {...shared} height={heights.strip} margin={{ top: 24, right: 196, bottom: 42, left: 48 }} />
      </g>
    </svg>
  );
}

/** The picture of a recorded run as the text of an SVG file. */
export function drawPicture({ params, result }: Run<SamplingParams, SamplingResult>): string {
  const caption = `Accuracy on MNIST test images against dropout rate: ${settings(params)}.`;
  return renderToStaticMarkup(<SamplingPicture recorded={result} caption={caption} />);
}
