import { useEffect, useId, useMemo, useState } from 'react';
import { DrawingPad } from '../../../../charts/drawing-pad.tsx';
import type { PictureProps } from '../../../../contract/view.ts';
import { readDrawing, roundedInk, writeDrawing } from '../../../../core/drawing.ts';
import * as ink from '../../../../core/ink.ts';
import { inputs } from '../../../../core/network.ts';
import { known as knownCell, MetricCell } from '../../../../view-kit/metric.tsx';
import {
  predictions,
  signals,
  spec,
  type UncertaintyParams,
  type UncertaintyResult,
  type UncertaintySlice,
} from '../spec.ts';
import { drawnWords } from '../words/drawn.ts';
import { words } from '../words/figure.tsx';
import { meanings } from './curves.ts';
import { networksOf, sayingsOf } from './says.ts';
import { type Ready, ready, readyDrawing } from './strokes.ts';
import { sureness } from './written.ts';
import './drawn.css';

type Props = Pick<
  PictureProps<UncertaintyParams, UncertaintyResult, UncertaintySlice>,
  'networks' | 'state' | 'set' | 'run' | 'recorded' | 'complete'
>;

const tools = async () => ink;
const blank = new Uint8Array(inputs);

/** A drawing of the visitor's, and what each way to predict says of it. Its networks are loaded when it is opened. */
export function Drawn({ networks, state: { drawing }, set, run, recorded, complete }: Props) {
  const [open, setOpen] = useState(drawing !== '');
  // What is being drawn: the page hears of it when the pen is lifted.
  const [wet, setWet] = useState<Uint8Array | null>(null);
  useEffect(() => {
    setWet((now) => (now && writeDrawing(now) === drawing ? now : null));
    if (drawing !== '') setOpen(true);
  }, [drawing]);
  const shown = useMemo(() => wet ?? readDrawing(drawing), [wet, drawing]);
  const caption = useId();
  const own = open && run && complete ? networksOf(networks, 'run', run.result) : null;
  const kept = own ?? (open && recorded ? networksOf(networks, 'recorded', recorded.result) : null);
  const source = own ? 'run' : 'recorded';
  const said = useMemo(() => (kept && shown ? sayingsOf(kept, shown) : null), [kept, shown]);
  const choose = (drawing: string) => {
    setWet(null);
    set({ drawing }, spec.id);
  };
  return (
    <details className="drawn" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{drawnWords.summary}</summary>
      <div className="drawn-body">
        <div className="drawn-input">
          <DrawingPad
            tools={tools}
            label={drawnWords.pad}
            lost={drawnWords.lost}
            pixels={shown ?? blank}
            inked={wet !== null}
            onDraw={(image, done) => {
              const rounded = roundedInk(image);
              setWet(rounded);
              if (done) set({ drawing: writeDrawing(rounded) }, spec.id);
            }}
          />
          <div className="drawn-choices">
            <span>{drawnWords.ready}</span>
            {ready.map((name: Ready) => (
              <button key={name} type="button" onClick={() => choose(readyDrawing(name))}>
                {drawnWords.readyNames[name]}
              </button>
            ))}
            <button type="button" disabled={!shown} onClick={() => choose('')}>
              {drawnWords.wipe}
            </button>
          </div>
        </div>
        <div className="drawn-said">
          <table className="readout" aria-labelledby={caption}>
            <caption id={caption}>
              {kept ? drawnWords.caption[source] : drawnWords.waiting(networks.getProblem())}
            </caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{drawnWords.digit}</th>
                {signals.map((signal) => (
                  <th key={signal} scope="col">
                    {drawnWords.column[signal]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {predictions.map((kind) => (
                <tr key={kind}>
                  <th scope="row">
                    <span className={`ink-${meanings[kind]}`}>{words.prediction[kind]}</span>
                  </th>
                  <MetricCell
                    metric={`drawn-digit-${kind}`}
                    source={source}
                    {...knownCell(said?.[kind].digit ?? null, String)}
                  />
                  {signals.map((signal) => (
                    <MetricCell
                      key={signal}
                      metric={`drawn-${signal}-${kind}`}
                      source={source}
                      {...knownCell(said?.[kind][signal] ?? null, sureness)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p>{drawnWords.note}</p>
        </div>
      </div>
    </details>
  );
}
