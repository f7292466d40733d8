import { readNumber } from '../../figure/read-number.ts';
import { TextField } from '../pieces.tsx';
import { codeLimits } from './code.ts';
import type { Prediction, Question } from './format.ts';
import { problemWithPrediction } from './progress.ts';
import { studentWords as words } from './student-words.ts';

interface OptionsProps {
  readonly label: string;
  readonly options: readonly string[];
  /** The place of the option chosen, as text; empty for none. */
  readonly value: string;
  readonly disabled?: boolean;
  readonly set: (value: string) => void;
}

const Options = ({ label, options, value, disabled, set }: OptionsProps) => (
  <fieldset className="field" disabled={disabled}>
    <legend>{label}</legend>
    {options.map(
      (text, i) =>
        text.trim() !== '' && (
          <label className="check" key={i}>
            <input type="radio" name={label} checked={value === String(i)} onChange={() => set(String(i))} />
            <span>{text}</span>
          </label>
        ),
    )}
  </fieldset>
);

interface PredictProps {
  readonly asked: Prediction;
  readonly value: string;
  readonly disabled: boolean;
  readonly set: (value: string) => void;
}

/** One prediction. */
export function Predict({ asked, value, disabled, set }: PredictProps) {
  const { kind, label, options, min, max, unit } = asked;
  if (kind === 'choice') return <Options label={label} options={options} value={value} disabled={disabled} set={set} />;
  const problem = problemWithPrediction(asked, value);
  const told = problem === 'outside' ? words.outside(min, max) : problem === 'no number' ? words.noNumber : '';
  return (
    <TextField
      label={label}
      value={value}
      most={40}
      numeric
      disabled={disabled}
      help={`${words.range(min, max, unit)} ${told}`}
      set={set}
    />
  );
}

interface AnswerProps {
  readonly asked: Question;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** One answer. */
export function Answer({ asked: { kind, label, options }, value, set }: AnswerProps) {
  if (kind === 'choice') return <Options label={label} options={options} value={value} set={set} />;
  const wrong = kind === 'number' && value.trim() !== '' && !Number.isFinite(readNumber(value));
  return (
    <TextField
      label={label}
      value={value}
      most={codeLimits.answer}
      rows={kind === 'text' ? 3 : undefined}
      numeric={kind === 'number'}
      help={wrong ? words.noNumber : undefined}
      set={set}
    />
  );
}
