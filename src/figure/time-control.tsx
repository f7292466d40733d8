import { type CSSProperties, useEffect, useId, useState } from 'react';
import { checkpointSteps, lastCheckpoint } from '../contract/checkpoints.ts';
import { timeWords } from './words.ts';

interface TimeControlProps {
  /** Checkpoint shown, 0 the untrained networks, the last one the run's end. */
  readonly value: number;
  readonly disabled?: boolean;
  readonly onChange: (checkpoint: number, source: string) => void;
}

/** Milliseconds that a checkpoint stays, by speed. */
const speeds = [
  { name: 'slow', ms: 1600 },
  { name: 'normal', ms: 800 },
  { name: 'fast', ms: 350 },
] as const;

/** Share of the run's steps that a checkpoint has seen, in percent. */
const shareAt = (checkpoint: number): number => checkpointSteps(100)[checkpoint];

/** Goes back through the checkpoints of a run, in all views at once: scrub, play, pause, speed. */
export function TimeControl({ value, disabled, onChange }: TimeControlProps) {
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const going = playing && !disabled;
  useEffect(() => {
    if (!going) return;
    const timer = setTimeout(() => {
      const following = Math.min(value + 1, lastCheckpoint);
      onChange(following, 'player');
      if (following === lastCheckpoint) setPlaying(false);
    }, speeds[speed].ms);
    return () => clearTimeout(timer);
  }, [going, value, speed, onChange]);
  const play = () => {
    if (!playing && value === lastCheckpoint) onChange(0, 'player');
    setPlaying(!playing);
  };
  return (
    <div className="control time" data-control="checkpoint">
      <button type="button" className="play" onClick={play} disabled={disabled} aria-pressed={playing}>
        <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span>
        <span className="unseen">{playing ? timeWords.pause : timeWords.play}</span>
      </button>
      <label htmlFor={id}>{timeWords.label}</label>
      <input
        id={id}
        type="range"
        aria-label={timeWords.label}
        min={0}
        max={lastCheckpoint}
        step={1}
        value={value}
        disabled={disabled}
        style={{ '--filled': `${(value / lastCheckpoint) * 100}%` } as CSSProperties}
        aria-valuetext={timeWords.at(shareAt(value))}
        onChange={(event) => {
          setPlaying(false);
          onChange(event.currentTarget.valueAsNumber, 'slider');
        }}
      />
      <output htmlFor={id} className="time-text" aria-live="off">
        {timeWords.short(shareAt(value))}
      </output>
      <select
        aria-label={timeWords.speed}
        value={speed}
        disabled={disabled}
        onChange={(event) => setSpeed(Number(event.currentTarget.value))}
      >
        {speeds.map(({ name }, i) => (
          <option key={name} value={i}>
            {timeWords.speeds[name]}
          </option>
        ))}
      </select>
    </div>
  );
}
