import { type ReactNode, useId, useRef } from 'react';
import { NumberField } from '../../figure/number-field.tsx';
import { calledIn } from '../called.ts';
import type { ToldMetric } from '../framed.tsx';
import { Check, Choose, TextField } from '../pieces.tsx';
import { metricOf, unitOf } from './amounts.ts';
import { limits, newPrediction, newQuestion, type Prediction, type Question } from './format.ts';
import { composeWords as words } from './words.ts';

interface ListProps<T> {
  readonly what: string;
  readonly items: readonly T[];
  readonly most: number;
  readonly change: (items: readonly T[]) => void;
  /** New ones, by the words of their button. */
  readonly fresh: Readonly<Record<string, T>>;
  readonly children: (item: T, set: (patch: Partial<T>) => void, i: number) => ReactNode;
}

/** A list of cards, to be added to, put in order and taken from. */
function Cards<T extends object>({ what, items, most, change, fresh, children }: ListProps<T>) {
  const buttons = useRef<HTMLDivElement>(null);
  const put = (i: number, item: T) => change(items.map((one, at) => (at === i ? item : one)));
  const swap = (i: number) => change(items.map((one, at) => (at === i - 1 ? items[i] : at === i ? items[i - 1] : one)));
  return (
    <>
      {items.map((item, i) => (
        <section className="card" key={i} aria-label={words.nth(what, i)}>
          <div className="card-head">
            <strong>{words.nth(what, i)}</strong>
            <span className="buttons">
              <button type="button" disabled={i === 0} onClick={() => swap(i)}>
                {words.up}
                <span className="unseen"> {words.nth(what, i)}</span>
              </button>
              <button
                type="button"
                onClick={() => {
                  change(items.filter((_, at) => at !== i));
                  buttons.current?.querySelector('button')?.focus();
                }}
              >
                {words.take}
                <span className="unseen"> {words.nth(what, i)}</span>
              </button>
            </span>
          </div>
          {children(item, (patch) => put(i, { ...item, ...patch }), i)}
        </section>
      ))}
      <div className="buttons" ref={buttons}>
        {Object.entries(fresh).map(([text, item]) => (
          <button type="button" key={text} disabled={items.length >= most} onClick={() => change([...items, item])}>
            {text}
            <span className="unseen"> ({what})</span>
          </button>
        ))}
      </div>
    </>
  );
}

interface OptionsProps {
  readonly options: readonly string[];
  readonly set: (options: readonly string[]) => void;
}

/** Options as they are typed: a line each, the last perhaps still empty. */
const Options = ({ options, set }: OptionsProps) => (
  <TextField
    label={words.options}
    value={options.join('\n')}
    rows={4}
    most={limits.options * limits.option}
    set={(text) =>
      set(
        text
          .split('\n')
          .map((line) => line.slice(0, limits.option))
          .slice(0, limits.options),
      )
    }
  />
);

interface AmountProps {
  readonly label: string;
  readonly value: number;
  readonly set: (value: number) => void;
}

function Amount({ label, value, set }: AmountProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="typed">
        <NumberField id={id} value={value} min={-1e9} max={1e9} onChange={set} />
      </span>
    </div>
  );
}

interface PredictionsProps {
  readonly view: string;
  readonly items: readonly Prediction[];
  readonly metrics: readonly ToldMetric[];
  readonly change: (items: readonly Prediction[]) => void;
}

/** What is predicted. */
export function Predictions({ view, items, metrics, change }: PredictionsProps) {
  const names = [...new Set(metrics.map(({ name }) => name))];
  const written = (name: string) => {
    const told = metricOf(metrics, name);
    const called = calledIn(view, name);
    return told ? words.told(called, told.text, told.source) : called;
  };
  const about = (name: string): Partial<Prediction> => {
    const told = metricOf(metrics, name);
    if (!told) return { metric: name };
    return told.text.includes('%')
      ? { metric: name, unit: unitOf(told) || '%', min: 0, max: 100 }
      : { metric: name, unit: unitOf(told) };
  };
  return (
    <Cards
      what={words.prediction}
      items={items}
      most={limits.predictions}
      change={change}
      fresh={{ [words.addNumber]: newPrediction, [words.addChoice]: { ...newPrediction, kind: 'choice' } }}
    >
      {(item, set) => (
        <>
          <TextField
            label={words.asked}
            value={item.label}
            most={limits.label}
            help={item.kind === 'number' ? words.askedExample : undefined}
            set={(label) => set({ label })}
          />
          <div className="columns">
            <Choose
              label={words.metric}
              value={item.metric}
              options={{
                '': words.noMetric,
                ...Object.fromEntries(
                  [...names, ...(item.metric ? [item.metric] : [])].map((name) => [name, written(name)]),
                ),
              }}
              set={(name) => set(item.kind === 'number' ? about(name) : { metric: name })}
            />
            {item.kind === 'number' ? (
              <>
                <Amount label={words.min} value={item.min} set={(min) => set({ min })} />
                <Amount label={words.max} value={item.max} set={(max) => set({ max })} />
                <TextField
                  label={words.unit}
                  value={item.unit}
                  most={limits.unit}
                  help={words.unitHelp}
                  set={(unit) => set({ unit })}
                />
              </>
            ) : (
              <>
                <Options options={item.options} set={(options) => set({ options })} />
                <Choose
                  label={words.right}
                  value={String(item.right)}
                  help={words.rightHelp}
                  options={{
                    '-1': words.none,
                    ...Object.fromEntries(item.options.map((text, i) => [String(i), text])),
                  }}
                  set={(right) => set({ right: Number(right) })}
                />
              </>
            )}
          </div>
        </>
      )}
    </Cards>
  );
}

interface QuestionsProps {
  readonly items: readonly Question[];
  readonly change: (items: readonly Question[]) => void;
}

/** What is answered. */
export const Questions = ({ items, change }: QuestionsProps) => (
  <Cards
    what={words.question}
    items={items}
    most={limits.questions}
    change={change}
    fresh={{
      [words.addText]: newQuestion,
      [words.addNumber]: { ...newQuestion, kind: 'number' },
      [words.addChoice]: { ...newQuestion, kind: 'choice' },
    }}
  >
    {(item, set) => (
      <>
        <TextField
          label={words.askedKind[item.kind]}
          value={item.label}
          most={limits.label}
          set={(label) => set({ label })}
        />
        {item.kind === 'choice' && <Options options={item.options} set={(options) => set({ options })} />}
        <TextField
          label={words.expected}
          value={item.expected}
          most={limits.label}
          help={words.expectedHelp}
          set={(expected) => set({ expected })}
        />
        <Check
          label={words.shown}
          checked={item.shown}
          disabled={item.expected === ''}
          set={(shown) => set({ shown })}
        />
      </>
    )}
  </Cards>
);
