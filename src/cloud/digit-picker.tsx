import { type CSSProperties, memo, useEffect, useState } from 'react';
import { imagesIn } from '../core/images.ts';
import type { Digits } from '../data/types.ts';
import { drawSheet } from './paint-mask.ts';
import { cloudWords } from './words.ts';

export const pixelsOf = (digits: Digits, index: number): Uint8Array => imagesIn(digits, index, index + 1).pixels;

interface DigitPickerProps {
  /** Sorted by class, as many of each; null while they load. */
  readonly digits: Digits | null;
  /** Null while a drawing is shown. */
  readonly chosen: number | null;
  readonly choose: (index: number) => void;
}

/** The digits to choose from: a column a class, harder ones further down. One stop for Tab; arrow keys go on. */
export const DigitPicker = memo(function DigitPicker({ digits, chosen, choose }: DigitPickerProps) {
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
            <span className="thumb" style={{ '--place': index } as CSSProperties} />
          </label>
        ))}
    </fieldset>
  );
});
