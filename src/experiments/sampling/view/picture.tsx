import { useMemo } from 'react';
import { CursorLine } from '../../../charts/cursor-line.tsx';
import { CursorPad } from '../../../charts/cursor-pad.tsx';
import { useSize } from '../../../charts/use-size.ts';
import type { PictureProps } from '../../../contract/view.ts';
import { nearest, nearestIndex } from '../../../core/nearest.ts';
import { Choices } from '../../../view-kit/choices.tsx';
import { later } from '../../../view-kit/later.tsx';
import { type SamplingParams, type SamplingResult, type SamplingSlice, spec } from '../spec.ts';
import { enoughSentence, pointerText, words } from '../words/figure.tsx';
import { DifferenceStrip, RateChart, rateAxis, SamplesChart, samplesAxis } from './charts.tsx';
import { enoughSamples, type Moments, momentsOf } from './measures.ts';
import { Readout } from './readout.tsx';

/** Room for labels around the charts; direct labels need it at the right. */
function marginsFor(width: number, large: boolean) {
  const labelled = width >= (large ? 600 : 520);
  const right = labelled ? (large ? 176 : 148) : 12;
  const left = large ? 56 : labelled ? 46 : 42;
  return { labelled, main: { top: 26, right, bottom: 8, left }, strip: { top: 24, right, bottom: 40, left } };
}

type Props = PictureProps<SamplingParams, SamplingResult, SamplingSlice>;
const KindsPanel = later(words.kindsPart, async () => ({
  default: (await import('./kinds-panel.tsx')).KindsPanel,
}));

/** The three linked charts and the readout, and where there is room the kinds of noise side by side. */
export function Picture({ recorded, run, state, set, room, large, beside, loadBeside, marks }: Props) {
  'use memo';
  const [mainRef, mainSize] = useSize<HTMLDivElement>({ width: 760, height: 330 });
  const [stripRef, stripSize] = useSize<HTMLDivElement>({ width: 760, height: 130 });
  const { samples, measure, split, mean, checkpoint, dropout, hide, lock } = state;
  const inCell = room === 'cell';
  const shown = useMemo(() => momentsOf({ recorded, run }, checkpoint), [recorded, run, checkpoint]);
  const front = shown.at(-1)?.result;
  // The charts are left as they are while only the cursor moves.
  const uncursored = useMemo(() => ({ samples, measure, split, mean }), [samples, measure, split, mean]);
  const frames = useMemo(() => {
    const margins = marginsFor(mainSize.width, large);
    return { ...margins, main: { ...mainSize, margin: margins.main }, strip: { ...stripSize, margin: margins.strip } };
  }, [mainSize, stripSize, large]);
  const text = front ? pointerText(front, state) : words.notMeasured;
  return (
    <>
      <div className="sampling" data-small={inCell || undefined}>
        <Choices<SamplingSlice> slice={spec.slice} state={{ ...uncursored, hide, lock }} set={set} />
        <div className="sampling-main">
          <ul className="line-key" hidden={frames.labelled || inCell}>
            {(['sampled', 'scaled', 'single'] as const).map((rule) => (
              <li key={rule} className={`ink-${rule}`}>
                {words.ruleShort(rule, front ? nearest(front.samples, samples) : samples)}
              </li>
            ))}
          </ul>
          <div className="plot plot-main" ref={mainRef}>
            <RateChart shown={shown} selection={uncursored} frame={frames.main} marks={marks} />
            <CursorPad
              {...frames.main}
              axis={rateAxis(shown)}
              value={dropout}
              stops={front ? [...front.rates].sort((a, b) => a - b) : [0, 0.9]}
              label={words.rateCursor}
              valueText={text}
              disabled={lock.includes('dropout')}
              onMove={(rate) => set({ dropout: rate }, 'chart')}
            />
          </div>
          <div className="plot plot-strip" ref={stripRef}>
            <DifferenceStrip shown={shown} selection={uncursored} frame={frames.strip} />
            <CursorLine {...frames.strip} axis={rateAxis(shown, stripSize.width)} value={dropout} top={0} />
          </div>
        </div>
        <div className="sampling-side">
          <Readout shown={shown} selection={state} brief={inCell} />
          {!inCell && <SamplesPanel shown={shown} state={state} set={set} large={large} text={text} />}
        </div>
      </div>
      {!inCell && !state.embed && <KindsPanel beside={beside} loadBeside={loadBeside} state={state} />}
    </>
  );
}

interface SamplesPanelProps extends Pick<Props, 'state' | 'set' | 'large'> {
  readonly shown: Moments;
  /** What the cursor points at, in words. */
  readonly text: string;
}

/** How many masks are enough at the cursor's rate. */
function SamplesPanel({ shown, state, set, large, text }: SamplesPanelProps) {
  const [ref, size] = useSize<HTMLDivElement>({ width: 380, height: 210 });
  const frame = { ...size, margin: { top: 26, right: large ? 82 : 66, bottom: 40, left: large ? 58 : 46 } };
  const front = shown.at(-1)?.result;
  const rate = front ? nearest(front.rates, state.dropout) : state.dropout;
  return (
    <div className="samples-panel">
      <h4>{words.samplesTitle(rate)}</h4>
      <div className="plot plot-samples" ref={ref}>
        <SamplesChart shown={shown} selection={state} frame={frame} />
        <CursorPad
          {...frame}
          axis={samplesAxis}
          value={state.samples}
          stops={front ? front.samples : [1, 200]}
          label={words.samplesCursor}
          valueText={text}
          disabled={state.lock.includes('samples')}
          onMove={(samples) => set({ samples }, 'chart')}
        />
      </div>
      <p className="enough">
        {front
          ? enoughSentence(enoughSamples(front, nearestIndex(front.rates, state.dropout), state))
          : words.notMeasured}
      </p>
    </div>
  );
}
