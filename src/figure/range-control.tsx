import { type ReactNode, useEffect, useId, useRef } from 'react';
import { marked } from '../charts/format.ts';
import { useSettled } from '../charts/use-settled.ts';
import { NumberField } from './number-field.tsx';
import { typed } from './words.ts';

/** A value's place on a slider: its own number, or the index of a stop. */
export interface Track {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly toTrack: (value: number) => number;
  readonly fromTrack: (position: number) => number;
}

export const linear = (min: number, max: number, step: number): Track => ({
  min,
  max,
  step,
  toTrack: (value) => value,
  // 0.1 + 0.2 must read 0.3.
  fromTrack: (position) => Number(position.toFixed(6)),
});

/** A slider whose places are given values, at even distances. */
export const stops = (values: readonly number[]): Track => ({
  min: 0,
  max: values.length - 1,
  step: 1,
  toTrack: (value) =>
    values.reduce(
      (best, stop, i) => (Math.abs(Math.log(stop / value)) < Math.abs(Math.log(values[best] / value)) ? i : best),
      0,
    ),
  fromTrack: (position) => values[position],
});

export interface RangeControlProps {
  readonly name: string;
  readonly label: string;
  readonly symbol: ReactNode;
  readonly help: string;
  readonly unit?: string;
  readonly value: number;
  readonly track: Track;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  readonly onChange: (value: number, source: string) => void;
}

/**
 * A native slider with tick labels, a number field for the exact value, a unit and a line of help. Unless the field has the
 * focus, the number is seen in an element over it, and the field follows once the slider pauses: a field is a scroller of
 * its own, and at each change of its text the browser sorts all layers of the page anew.
 */
export function RangeControl(props: RangeControlProps) {
  'use memo';
  const { name, label, symbol, help, unit, value, track, ticks, min, max, disabled, onChange } = props;
  const id = useId();
  const settled = useSettled(value);
  const seen = marked(String(value));
  const now = useRef(value);
  useEffect(() => {
    now.current = value;
  }, [value]);
  const place = (at: number) => (track.toTrack(at) - track.min) / (track.max - track.min);
  return (
    <div className="control range" data-control={name}>
      <div className="control-head">
        <label htmlFor={id}>
          {label} {symbol}
          <span className="value-text" aria-hidden="true">
            {seen}
          </span>
        </label>
        <span className="number-field">
          <NumberField
            label={typed(label)}
            value={settled}
            now={now}
            min={min}
            max={max}
            integer={Number.isInteger(track.step) && track.min === min}
            disabled={disabled}
            onChange={(next) => onChange(next, 'field')}
          />
          <span className="number-seen" aria-hidden="true">
            {seen}
          </span>
        </span>
        {unit && <span className="unit">{unit}</span>}
      </div>
      <input
        id={id}
        type="range"
        aria-label={label}
        aria-describedby={`${id}-help`}
        aria-valuetext={`${seen}${unit ? ` ${unit}` : ''}`}
        min={track.min}
        max={track.max}
        step={track.step}
        value={track.toTrack(value)}
        disabled={disabled}
        style={{ '--filled': `${place(value) * 100}%` } as React.CSSProperties}
        onChange={(event) => onChange(track.fromTrack(event.currentTarget.valueAsNumber), 'slider')}
      />
      <div className="tick-labels" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick.text} style={{ '--at': place(tick.value) } as React.CSSProperties}>
            {tick.text}
          </span>
        ))}
      </div>
      <p className="help" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}
