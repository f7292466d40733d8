import { type ReactNode, type Ref, useCallback, useEffect, useMemo, useState } from 'react';
import { DrawingPad } from '../charts/drawing-pad.tsx';
import { plain } from '../charts/numbers.ts';
import type { PageState } from '../contract/page.ts';
import { readDrawing, roundedInk, writeDrawing } from '../core/drawing.ts';
import { nearest } from '../core/nearest.ts';
import { DigitPicker, pixelsOf } from './digit-picker.tsx';
import { type CloudNetwork, cloudRates, cloudUnits } from './networks.ts';
import { Description, MaskLine, Numbers, Sentence, Tested } from './readout.tsx';
import type { Told } from './stage.ts';
import { type CloudSource, useRecordedCloud, useStage } from './use-cloud.ts';
import { caption, cloudWords, sentence, tested as testedInWords } from './words.ts';

/** Masks drawn at a press of the button. */
const handful = 100;

// Loading the page anew, as `loadScript` may, would lose the lines drawn.
const inkTools = () => import('./at-leisure.ts');

interface CloudFigureProps {
  readonly ref?: Ref<HTMLElement>;
  readonly source: CloudSource;
  /** The page's dropout rate; the nearest one recorded is shown. */
  readonly dropout: number;
  /** Place of the digit shown, from 0, and the drawing shown instead, as text. */
  readonly chosen: number;
  readonly drawing: string;
  readonly kind: CloudNetwork;
  /** Masks at which the cloud holds still; 0 where it goes on. */
  readonly masks: number;
  readonly set: (patch: Partial<PageState>) => void;
  /** A word with its explanation. */
  readonly explain: (words: string) => ReactNode;
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
  readonly settings: readonly string[];
  readonly numbers: Told & {
    readonly rate: number;
    readonly units: number;
    readonly seed: number;
    /** Share of the test images that the network reads right with scaled weights; null while it is not known. */
    readonly accuracy: number | null;
  };
}

/** The page's opening: one digit, and what a few hundred thinned networks say of it. */
export function CloudFigure(props: CloudFigureProps) {
  'use memo';
  const { ref, source, dropout, chosen, drawing, kind, masks, set, explain, seed, calm, lock, hide, foot } = props;
  // What is being drawn: the page hears of it when the pen is lifted.
  const [ink, setInk] = useState<Uint8Array | null>(null);
  const [choice, setHeld] = useState<boolean | null>(null);
  const held = masks > 0 || (choice ?? calm);
  const rate = nearest(cloudRates, dropout);
  const { digits, network, tested, untested, problem } = useRecordedCloud(source, kind, rate);
  const drawn = useMemo(() => ink ?? readDrawing(drawing), [ink, drawing]);
  const pixels = useMemo(() => drawn ?? (digits && pixelsOf(digits, chosen)), [drawn, digits, chosen]);
  const { star, bars, mask, stage, telling } = useStage({
    network,
    pixels,
    seed,
    held: held || problem !== null,
    masks,
  });
  const choose = useCallback((index: number) => set({ digit: index + 1, drawing: '' }), [set]);
  // Another drawing, or none, came from elsewhere.
  useEffect(() => setInk((now) => (now && writeDrawing(now) === drawing ? now : null)), [drawing]);
  const units = cloudUnits[kind];
  const hold = (still: boolean) => {
    setHeld(still);
    set({ masks: still ? (stage.current?.stop() ?? 0) : 0 });
  };
  const now = (): CloudMoment | null => {
    stage.current?.tellNow();
    const told = telling.get();
    if (!told) return null;
    const image =
      drawn || !digits ? cloudWords.drawing : cloudWords.chosen(digits.labels[chosen], digits.places[chosen]);
    const numbers = { rate, units, seed, accuracy: tested?.share ?? null, ...told };
    const settings = [cloudWords.settings(image, numbers), ...(tested ? [testedInWords(tested)] : [])];
    return { evidence: sentence(told), settings, numbers };
  };
  return (
    <figure
      ref={ref}
      id="cloud"
      className="cloud"
      data-view="cloud"
      data-picture=""
      data-status={problem ? 'failed' : 'recorded'}
      aria-label={cloudWords.name}
      aria-describedby="cloud-summary"
    >
      <div className="cloud-input">
        <div className="cloud-digit">
          <DrawingPad
            tools={inkTools}
            label={cloudWords.pad}
            lost={cloudWords.padLost}
            pixels={pixels}
            inked={ink !== null}
            onDraw={(image, done) => {
              const rounded = roundedInk(image);
              setInk(rounded);
              if (done) set({ drawing: writeDrawing(rounded) });
            }}
          />
          <div className="cloud-about">
            <p>
              {ink
                ? cloudWords.drawn
                : drawn
                  ? `${cloudWords.drawing}.`
                  : digits
                    ? `${cloudWords.chosen(digits.labels[chosen], digits.places[chosen])}. ${cloudWords.why(chosen)}`
                    : !problem && cloudWords.waiting}
            </p>
            {drawn ? (
              <button
                type="button"
                onClick={() => {
                  setInk(null);
                  set({ drawing: '' });
                }}
              >
                {cloudWords.wipe}
              </button>
            ) : (
              <p className="quiet" data-aside="">
                {cloudWords.invite}
              </p>
            )}
          </div>
        </div>
        <DigitPicker digits={digits} chosen={drawn ? null : chosen} choose={choose} />
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
              onChange={(event) => set({ dropout: Number(event.currentTarget.valueAsNumber.toFixed(1)) })}
            />
          </label>
        )}
        <div className="cloud-buttons">
          <fieldset className="segmented">
            <legend>{cloudWords.network}</legend>
            {(['wide', 'small'] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="cloud-network"
                  checked={kind === one}
                  onChange={() => set({ cloudNetwork: one })}
                />
                <span>{cloudUnits[one]}</span>
              </label>
            ))}
          </fieldset>
        </div>
      </div>
      <div className="cloud-star">
        <canvas ref={star} className="star" role="img" aria-label={cloudWords.star} aria-describedby="cloud-summary" />
        <div className="cloud-motion">
          <button type="button" onClick={() => hold(!held)}>
            {held ? cloudWords.release : cloudWords.hold}
          </button>
          {held && (
            <button type="button" onClick={() => set({ masks: stage.current?.draw(handful) ?? 0 })}>
              {cloudWords.draw(handful)}
            </button>
          )}
        </div>
      </div>
      <div className="cloud-readout">
        <Numbers telling={telling} exact={kind === 'small'} />
        <Tested tested={tested} untested={untested} />
        <canvas ref={bars} className="cloud-bars" />
        <canvas ref={mask} className="cloud-mask" />
        <MaskLine telling={telling} problem={problem} />
      </div>
      <figcaption>
        <Sentence telling={telling} problem={problem} />
        <p className="quiet">
          {caption[0]}
          {explain(cloudWords.mean)}
          {caption[1]}
        </p>
      </figcaption>
      {foot?.(now)}
      <Description
        id="cloud-summary"
        telling={telling}
        problem={problem}
        rate={rate}
        units={units}
        tested={tested ? testedInWords(tested) : ''}
      />
    </figure>
  );
}
