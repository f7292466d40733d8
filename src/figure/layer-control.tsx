import { useId } from 'react';

export interface LayerControlProps {
  readonly label: string;
  readonly help: string;
  /** How many hidden layers there are. */
  readonly count: number;
  /** Those that are dropped; 1 is the first. */
  readonly value: readonly number[];
  readonly disabled?: boolean;
  readonly onChange: (value: readonly number[]) => void;
}

/** Which hidden layers are dropped: one check box each. */
export function LayerControl({ label, help, count, value, disabled, onChange }: LayerControlProps) {
  const id = useId();
  const layers = Array.from({ length: count }, (_, i) => i + 1);
  return (
    <fieldset className="control checks" data-control="layers" disabled={disabled} aria-describedby={`${id}-help`}>
      <legend>{label}</legend>
      <div className="boxes">
        {layers.map((layer) => (
          <label key={layer}>
            <input
              type="checkbox"
              aria-label={`${label} ${layer}`}
              checked={value.includes(layer)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                onChange(layers.filter((one) => (one === layer ? checked : value.includes(one))));
              }}
            />
            {layer}
          </label>
        ))}
      </div>
      <p className="help" id={`${id}-help`}>
        {help}
      </p>
    </fieldset>
  );
}
