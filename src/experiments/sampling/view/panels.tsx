import { useMemo } from 'react';
import { CursorLine } from '../../../charts/cursor-line.tsx';
import { CursorPad } from '../../../charts/cursor-pad.tsx';
import type { Margin } from '../../../charts/scale.ts';
import { useSize } from '../../../charts/use-size.ts';
import type { AccuracyMark } from '../../../contract/view.ts';
import { nearest, nearestIndex } from '../../../core/nearest.ts';
import { Choices } from '../../../view-kit/choices.tsx';
import { type SamplingResult, type SamplingSlice, spec } from '../spec.ts';
import { enoughSentence, pointerText, words } from '../words/figure.tsx';
import { enoughSamples, type Selection } from './measures.ts';
import { DifferenceStrip, RateChart, rateAxis, type Shown } from './rate-chart.tsx';
import { Readout } from './readout.tsx';
import { SamplesChart, samplesAxis } from './samples-chart.tsx';

export interface SamplingPanelsProps {
  readonly recorded: SamplingResult | null;
  readonly run: SamplingResult | null;
  readonly selection: Selection;
  readonly onSelect: (patch: Partial<Selection>, source: string) => void;
  readonly hide?: readonly string[];
  readonly lock?: readonly string[];
  /** Larger text, for a projector. */
  readonly large?: boolean;
  /** Accuracies that other views hand over. */
  readonly marks?: readonly AccuracyMark[];
  /** Whether only the main charts and their numbers are shown, in little room. */
  readonly small?: boolean;
}

interface Margins {
  readonly main: Margin;
  readonly strip: Margin;
}

/** Room for labels around the charts; direct labels need it at the right. */
function marginsFor(width: number, large: boolean): Margins & { readonly labelled: boolean } {
  const labelled = width >= (large ? 600 : 520);
  const right = labelled ? (large ? 176 : 148) : 12;
  const left = large ? 56 : labelled ? 46 : 42;
  return { labelled, main: { top: 26, right, bottom: 8, left }, strip: { top: 24, right, bottom: 40, left } };
}

const samplesMargin = (large: boolean): Margin => ({
  top: 26,
  right: large ? 82 : 66,
  bottom: 40,
  left: large ? 58 : 46,
});

const none: readonly string[] = [];

/** The three linked charts and the readout: a view of results and a selection, which computes nothing itself. */
export function SamplingPanels(props: SamplingPanelsProps) {
  'use memo';
  const {
    recorded,
    run,
    selection,
    onSelect,
    hide = none,
    lock = none,
    large = false,
    small: inCell = false,
    marks,
  } = props;
  const [mainRef, main] = useSize<HTMLDivElement>({ width: 760, height: 330 });
  const [stripRef, strip] = useSize<HTMLDivElement>({ width: 760, height: 130 });
  const shown = useMemo(
    (): Shown => [
      ...(recorded ? [{ layer: 'recorded', result: recorded } as const] : []),
      ...(run ? [{ layer: 'run', result: run } as const] : []),
    ],
    [recorded, run],
  );
  const front = shown.at(-1)?.result;
  const margins = marginsFor(main.width, large);
  const rates = front ? [...front.rates].sort((a, b) => a - b) : [0, 0.9];
  const text = front ? pointerText(front, selection) : words.notMeasured;
  const { samples, measure, split, mean } = selection;
  // The charts are left as they are while only the cursor moves.
  const uncursored = useMemo(() => ({ samples, measure, split, mean }), [samples, measure, split, mean]);
  const moveRate = (dropout: number) => onSelect({ dropout }, 'chart');
  return (
    <div className="sampling" data-small={inCell || undefined}>
      <Choices<SamplingSlice> slice={spec.slice} state={{ ...uncursored, hide, lock }} set={onSelect} />
      <div className="sampling-main">
        <ul className="line-key" hidden={margins.labelled || inCell}>
          {(['sampled', 'scaled', 'single'] as const).map((rule) => (
            <li key={rule} className={`ink-${rule}`}>
              {words.ruleShort(rule, front ? nearest(front.samples, selection.samples) : selection.samples)}
            </li>
          ))}
        </ul>
        <div className="plot plot-main" ref={mainRef}>
          <RateChart
            shown={shown}
            selection={uncursored}
            width={main.width}
            height={main.height}
            margin={margins.main}
            xWritten={false}
            marks={marks}
          />
          <CursorPad
            axis={rateAxis(shown)}
            width={main.width}
            height={main.height}
            margin={margins.main}
            value={selection.dropout}
            stops={rates}
            label={words.rateCursor}
            valueText={text}
            disabled={lock.includes('dropout')}
            onMove={moveRate}
          />
        </div>
        <div className="plot plot-strip" ref={stripRef}>
          <DifferenceStrip
            shown={shown}
            selection={uncursored}
            width={strip.width}
            height={strip.height}
            margin={margins.strip}
          />
          <CursorLine
            axis={rateAxis(shown, strip.width)}
            width={strip.width}
            height={strip.height}
            margin={margins.strip}
            value={selection.dropout}
            top={0}
          />
        </div>
      </div>
      <div className="sampling-side">
        <Readout recorded={recorded} run={run} shown={shown} selection={selection} brief={inCell} />
        {!inCell && (
          <SamplesPanel
            shown={shown}
            selection={selection}
            large={large}
            text={text}
            disabled={lock.includes('samples')}
            onMove={(samples) => onSelect({ samples }, 'chart')}
          />
        )}
      </div>
    </div>
  );
}

interface SamplesPanelProps {
  readonly shown: Shown;
  readonly selection: Selection;
  readonly large: boolean;
  /** What the cursor points at, in words. */
  readonly text: string;
  readonly disabled: boolean;
  readonly onMove: (samples: number) => void;
}

/** How many masks are enough at the cursor's rate. */
function SamplesPanel({ shown, selection, large, text, disabled, onMove }: SamplesPanelProps) {
  const [ref, size] = useSize<HTMLDivElement>({ width: 380, height: 210 });
  const margin = samplesMargin(large);
  const front = shown.at(-1)?.result;
  const rate = front ? nearest(front.rates, selection.dropout) : selection.dropout;
  return (
    <div className="samples-panel">
      <h4>{words.samplesTitle(rate)}</h4>
      <div className="plot plot-samples" ref={ref}>
        <SamplesChart shown={shown} selection={selection} {...size} margin={margin} />
        <CursorPad
          axis={samplesAxis}
          {...size}
          margin={margin}
          value={selection.samples}
          stops={front ? front.samples : [1, 200]}
          label={words.samplesCursor}
          valueText={text}
          disabled={disabled}
          onMove={onMove}
        />
      </div>
      <p className="enough">
        {front
          ? enoughSentence(enoughSamples(front, nearestIndex(front.rates, selection.dropout), selection))
          : words.notMeasured}
      </p>
    </div>
  );
}
