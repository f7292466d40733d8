import { type CSSProperties, memo, useEffect, useRef } from 'react';
import { imagesIn } from '../core/images.ts';
import type { Digits } from '../data/types.ts';
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
  const ref = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const parent = ref.current;
    if (!digits || !parent) return;
    const shown = import('./at-leisure.ts').then(
      ({ showDigits }) => showDigits(parent, digits.pixels),
      () => {
        parent.dataset.plain = '';
        return null;
      },
    );
    return () => void shown.then((forget) => forget?.());
  }, [digits]);
  return (
    <fieldset ref={ref} className="cloud-digits" style={{ '--count': digits?.labels.length } as CSSProperties}>
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
            <span className="thumb" data-digit={label} style={{ '--place': index } as CSSProperties} />
          </label>
        ))}
    </fieldset>
  );
});
