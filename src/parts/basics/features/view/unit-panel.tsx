import { plain } from '../../../../charts/numbers.ts';
import { Pixels } from '../../../../charts/pixels.tsx';
import { readWeights } from '../../../../core/weights-text.ts';
import { type FeaturesResult, most } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { DigitStrip } from './digit-strip.tsx';

interface UnitPanelProps {
  readonly result: FeaturesResult;
  /** Of the network, of the step, and of the unit, from 0. */
  readonly place: number;
  readonly step: number;
  readonly tile: number;
  /** Edge of the enlarged tile, px. */
  readonly size: number;
}

/** One unit of one network: what it writes, and the test images that wake it most. */
export function UnitPanel({ result, place, step, tile, size }: UnitPanelProps) {
  const { gallery, side } = result;
  const { weights, wakers, outputs } = gallery.tiles[step][tile];
  const limit = gallery.limits[step];
  const matrix = { values: readWeights(weights[place], limit), rows: side, columns: side };
  const images = wakers[place];
  return (
    <div className="unit-panel">
      <div className="unit-tile">
        <Pixels {...{ matrix, limit }} width={size} height={size} />
      </div>
      <div className="unit-wakers">
        <p>{images.length > 0 ? words.wakers.title(tile + 1) : words.wakers.never(tile + 1)}</p>
        <DigitStrip digits={images.map((image) => gallery.digits[image])} places={most.wakers} />
        <ol>
          {images.map((image, i) => (
            <li key={image}>
              <span className="unseen">{words.wakers.digit(gallery.labels[image])}</span>
              {plain(outputs[place][i])}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
