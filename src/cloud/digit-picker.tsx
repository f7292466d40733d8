import { type CSSProperties, memo, useEffect, useState } from 'react';
import { imagesIn } from '../core/images.ts';
import type { Digits } from '../data/types.ts';
import { drawSheet, paintDigit } from './paint-mask.ts';
import { cloudWords } from './words.ts';

export const pixelsOf = (digits: Digits, index: number): Uint8Array => imagesIn(digits, index, index + 1).pixels;

interface DigitPickerProps {
  /** Sorted by class, as many of each; null while they load. */
  readonly digits: Digits | null;
  /** Null while a drawing is shown. */
  readonly chosen: number | null;
  readonly choose: (index: number) => void;
}

/** A digit by itself, where they cannot be one picture. */
const Digit = ({ pixels }: { readonly pixels: Uint8Array }) => (
  <canvas className="thumb" ref={(canvas) => void (canvas && paintDigit(canvas, pixels))} />
);

/** The digits to choose from: a column a class, harder ones further down. One stop for Tab; arrow keys go on. */
export const DigitPicker = memo(function DigitPicker({ digits, chosen, choose }: DigitPickerProps) {
  /** Their picture's address; empty where there can be none. */
  const [sheet, setSheet] = useState<string | null>(null);
  useEffect(() => {
    if (digits) return drawSheet(digits.pixels, setSheet);
  }, [digits]);
  return (
    <fieldset
      className="cloud-digits"
      style={{ '--sheet': sheet ? `url(${sheet})` : 'none', '--count': digits?.labels.length } as CSSProperties}
    >
      <legend className="unseen">{cloudWords.digits}</legend>
      {digits &&
        Array.from(digits.labels, (label, index) => (
          <label key={index}>
            <input
              type="radio"
              name="cloud-digit"
              aria-label={cloudWords.digit(label, digits.places[index])}
              checked={index === chosen}
              onChange={() => choose(index)}
            />
            {sheet === '' ? (
              <Digit pixels={pixelsOf(digits, index)} />
            ) : (
              <span className="thumb" style={{ '--place': index } as CSSProperties} />
            )}
          </label>
        ))}
    </fieldset>
  );
});
