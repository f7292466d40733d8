import { use, useEffect, useImperativeHandle, useRef } from 'react';
import type { Series } from '../../charts/series.tsx';
import { predictWords as words } from '../words/predict.ts';
import { AskedAlone } from './alone.ts';
import { Choices } from './choices.tsx';
import { DrawChart } from './draw-chart.tsx';
import type { Answer, Prediction } from './types.ts';
import type { Asked } from './use-prediction.ts';

/** What the recorded numbers answer. */
export interface Outcome {
  /** One sentence that sets the answer beside the numbers; without an answer the numbers alone. */
  readonly told: (answer: Answer | null) => string;
  /** The numbers to draw over a drawing. */
  readonly series?: readonly Series[];
  /** The option that the numbers speak for. */
  readonly found?: string;
}

/** The words of one question. */
export interface PredictText {
  readonly ask: string;
  /** What an option says, by id. */
  readonly options?: Readonly<Record<string, string>>;
  /** What a handle is, by its place in the drawing. */
  readonly handles?: readonly string[];
  /** How a drawn value is written. */
  readonly write?: (value: number) => string;
  /** Name of each line once drawn and recorded: [yours, recorded]. */
  readonly lines?: readonly { readonly meaning: string; readonly text: string }[];
}

interface PredictProps {
  readonly chapter: string;
  readonly prediction: Prediction;
  readonly text: PredictText;
  readonly asked: Asked;
  /** Null while the recorded run is on its way. */
  readonly outcome: Outcome | null;
  /** Why no outcome will come; null where nothing is wrong. */
  readonly problem: string | null;
}

/** Asks before the chapter tells: choose or draw, or pass; then the answer stands beside the recorded numbers. */
export function Predict({ chapter, prediction, text, asked, outcome, problem }: PredictProps) {
  const { stage, answer, touched } = asked;
  const alone = use(AskedAlone);
  useImperativeHandle(alone?.handle, () => asked);
  const told = useRef<HTMLParagraphElement>(null);
  const ask = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (!pressed.current) return;
    // The button is gone; who pressed it stays where they are.
    pressed.current = false;
    (stage === 'asked' ? ask : told).current?.focus({ preventScroll: true });
  }, [stage]);
  const go = (act: () => void) => () => {
    pressed.current = true;
    act();
  };
  const open = stage === 'asked';
  const shown = open ? null : outcome;
  const title = `predict-${chapter}`;
  return (
    <div className="predict" data-prediction={chapter} data-stage={stage}>
      <p className="predict-head">{words.head}</p>
      <p className="predict-ask" id={title} ref={ask} tabIndex={-1}>
        {text.ask}
      </p>
      {text.lines && (
        <ul className="predict-key">
          {text.lines.map((line) => (
            <li key={line.meaning} className={`ink-${line.meaning}`}>
              {line.text}
            </li>
          ))}
          {prediction.kind === 'drawing' && stage === 'revealed' && <li className="of-drawing">{words.drawing}</li>}
        </ul>
      )}
      {prediction.kind === 'choice' ? (
        <Choices
          name={chapter}
          asked={title}
          options={prediction.options}
          text={(id) => text.options?.[id] ?? id}
          chosen={typeof answer === 'string' ? answer : null}
          found={shown?.found ?? null}
          marks={words.marks}
          onChoose={open ? asked.change : undefined}
        />
      ) : (
        <DrawChart
          id={chapter}
          asked={title}
          drawing={prediction}
          values={typeof answer === 'string' ? null : answer}
          series={shown?.series ?? []}
          label={(i) => text.handles?.[i] ?? ''}
          write={text.write ?? String}
          onDraw={open ? asked.change : undefined}
        />
      )}
      {open ? (
        <div className="predict-buttons">
          <button type="button" className="primary" disabled={!touched} onClick={go(asked.reveal)}>
            {words.reveal}
          </button>
          <button type="button" onClick={go(asked.skip)}>
            {words.skip}
          </button>
          <p className="predict-hint">{touched ? '' : words.hint[prediction.kind]}</p>
        </div>
      ) : (
        <div className="predict-answer">
          <p className="predict-told" ref={told} tabIndex={-1}>
            {outcome ? outcome.told(answer) : (problem ?? words.loading)}
          </p>
          <button type="button" onClick={go(asked.again)}>
            {words.again[stage === 'skipped' ? 'skipped' : 'revealed']}
          </button>
          {alone?.after}
        </div>
      )}
    </div>
  );
}
