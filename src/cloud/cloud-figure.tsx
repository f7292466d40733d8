import { type ReactNode, type Ref, useCallback, useMemo, useState } from 'react';
import { count, plain } from '../charts/numbers.ts';
import { nearest } from '../core/nearest.ts';
import { DigitPicker, pixelsOf } from './digit-picker.tsx';
import { type CloudNetwork, cloudRates } from './networks.ts';
import { Pad } from './pad.tsx';
import { Description, MaskLine, Numbers, Sentence } from './readout.tsx';
import type { Told } from './stage.ts';
import { shownPoints } from './swarm.ts';
import { type CloudSource, useRecordedCloud, useStage } from './use-cloud.ts';
import { cloudWords, sentence } from './words.ts';

/** Masks drawn at a press of the button. */
const handful = 100;

interface CloudFigureProps {
  readonly ref?: Ref<HTMLElement>;
  readonly source: CloudSource;
  /** The page's dropout rate; the nearest one recorded is shown. */
  readonly dropout: number;
  readonly setDropout: (rate: number) => void;
  /** Place of the digit shown, from 0. */
  readonly chosen: number;
  readonly setChosen: (index: number) => void;
  /** Seed of the masks. */
  readonly seed: number;
  /** Whether the visitor asked for little motion. */
  readonly calm: boolean;
  readonly lock: readonly string[];
  readonly hide: readonly string[];
  /** Stands below everything, given what is told at the moment. */
  readonly foot?: (now: () => CloudMoment | null) => ReactNode;
}

/** The figure's numbers, and the same in words. */
export interface CloudMoment {
  readonly evidence: string;
  readonly settings: string;
  readonly numbers: Told & { readonly rate: number; readonly units: number; readonly seed: number };
}

/** The page's opening: one digit, and what a few hundred thinned networks say of it. */
export function CloudFigure(props: CloudFigureProps) {
  'use memo';
  const { ref, source, dropout, setDropout, chosen, setChosen, seed, calm, lock, hide, foot } = props;
  const [kind, setKind] = useState<CloudNetwork>('wide');
  const [drawing, setDrawing] = useState<Uint8Array | null>(null);
  const [choice, setHeld] = useState<boolean | null>(null);
  const held = choice ?? calm;
  const rate = nearest(cloudRates, dropout);
  const { digits, network, problem } = useRecordedCloud(source, kind, rate);
  const pixels = useMemo(() => drawing ?? (digits && pixelsOf(digits, chosen)), [drawing, digits, chosen]);
  const { star, bars, mask, stage, telling } = useStage({ network, pixels, seed, held });
  const choose = useCallback(
    (index: number) => {
      setChosen(index);
      setDrawing(null);
    },
    [setChosen],
  );
  const units = kind === 'small' ? cloudWords.small : cloudWords.wide;
  const now = (): CloudMoment | null => {
    const told = telling.get();
    if (!told) return null;
    const image =
      drawing || !digits ? cloudWords.drawing : cloudWords.chosen(digits.labels[chosen], digits.places[chosen]);
    const numbers = { rate, units: Number(units), seed, ...told };
    return { evidence: sentence(told), settings: cloudWords.settings(image, numbers), numbers };
  };
  return (
    <figure
      ref={ref}
      id="cloud"
      className="cloud"
      data-view="cloud"
      data-picture=""
      data-status={problem && !network ? 'failed' : 'recorded'}
      aria-label={cloudWords.name}
      aria-describedby="cloud-summary"
    >
      <div className="cloud-input">
        <div className="cloud-digit">
          <Pad pixels={pixels} drawn={drawing !== null} onDraw={setDrawing} />
          <div className="cloud-about">
            <p>
              {drawing
                ? cloudWords.drawn
                : digits
                  ? cloudWords.chosen(digits.labels[chosen], digits.places[chosen])
                  : cloudWords.waiting}
            </p>
            {drawing ? (
              <button type="button" onClick={() => setDrawing(null)}>
                {cloudWords.wipe}
              </button>
            ) : (
              <p className="quiet" data-aside="">
                {cloudWords.invite}
              </p>
            )}
          </div>
        </div>
        <DigitPicker digits={digits} chosen={drawing ? null : chosen} choose={choose} />
        {!hide.includes('dropout') && (
          <label className="cloud-rate">
            <span>
              {cloudWords.rate} <i>p</i> = <b>{plain(rate)}</b>
            </span>
            <input
              type="range"
              aria-label={cloudWords.rate}
              aria-description={cloudWords.rateHelp}
              min={cloudRates[0]}
              max={cloudRates[cloudRates.length - 1]}
              step={0.1}
              value={rate}
              disabled={lock.includes('dropout')}
              style={{ '--filled': `${(rate / cloudRates[cloudRates.length - 1]) * 100}%` } as React.CSSProperties}
              onChange={(event) => setDropout(Number(event.currentTarget.valueAsNumber.toFixed(1)))}
            />
          </label>
        )}
        <div className="cloud-buttons">
          <fieldset className="segmented">
            <legend>{cloudWords.network}</legend>
            {(['wide', 'small'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="cloud-network" checked={kind === one} onChange={() => setKind(one)} />
                <span>{cloudWords[one]}</span>
              </label>
            ))}
          </fieldset>
        </div>
      </div>
      <div className="cloud-star">
        <canvas ref={star} className="star" role="img" aria-label={cloudWords.star} aria-describedby="cloud-summary" />
        <div className="cloud-motion">
          <button type="button" onClick={() => setHeld(!held)}>
            {held ? cloudWords.release : cloudWords.hold}
          </button>
          {held && (
            <button type="button" onClick={() => stage.current?.draw(handful)}>
              {cloudWords.draw(handful)}
            </button>
          )}
        </div>
      </div>
      <div className="cloud-readout">
        <Numbers telling={telling} exact={kind === 'small'} />
        <canvas ref={bars} className="cloud-bars" />
        <canvas ref={mask} className="cloud-mask" />
        <MaskLine telling={telling} />
      </div>
      <figcaption>
        <Sentence telling={telling} problem={network ? null : problem} />
        <p className="quiet">
          Each small point is what one random mask of one recorded network makes of this digit: the surer, the nearer to
          that digit’s corner. Sampling is the superposition of them all, the circle their mean; scaling collapses it to
          one point, the square. The newest {count(shownPoints)} points are shown, spread by a few pixels where they
          coincide.
        </p>
      </figcaption>
      {foot?.(now)}
      <Description id="cloud-summary" telling={telling} rate={rate} units={Number(units)} />
    </figure>
  );
}
