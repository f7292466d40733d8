import { useId, useMemo, useState } from 'react';
import { CursorPad } from '../../../../charts/cursor-pad.tsx';
import type { Margin } from '../../../../charts/scale.ts';
import { useSize } from '../../../../charts/use-size.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { weightDensity } from '../../../../core/noise-laws/density.ts';
import { constantFactor } from '../../../../core/noise-laws/spread.ts';
import { Choice } from '../../../../view-kit/choices.tsx';
import { LawControls, sizesIn } from '../../../../view-kit/law-controls.tsx';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { lastEdge, type PriorsParams, type PriorsResult, type PriorsSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { axes, densityAxis, factorAxis, weightAxis } from './axes.ts';
import { drawnOf, exactOf } from './curves.ts';
import { DensityChart } from './density-chart.tsx';
import { PaperTable } from './paper-table.tsx';
import { Readout } from './readout.tsx';

type Props = PictureProps<PriorsParams, PriorsResult, PriorsSlice>;

const firstSizes = {
  cell: { width: 330, height: 190 },
  page: { width: 440, height: 320 },
  phone: { width: 328, height: 240 },
};
const smallSizes = {
  cell: { width: 150, height: 190 },
  page: { width: 260, height: 160 },
  phone: { width: 160, height: 150 },
};

/** Where the cursor may stand: not at 0, where some densities are infinite. */
const stops = Array.from({ length: 2 * lastEdge * 10 + 1 }, (_, i) => Number((i / 10 - lastEdge).toFixed(1))).filter(
  (w) => w !== 0,
);

/** The noise, the prior that it is, and how strongly that draws weights to 0. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [mainRef, main] = useSize<HTMLDivElement>(firstSizes[room]);
  const [factorRef, factor] = useSize<HTMLDivElement>(smallSizes[room]);
  const [squareRef, square] = useSize<HTMLDivElement>(smallSizes[room]);
  const [pullRef, pull] = useSize<HTMLDivElement>(smallSizes[room]);
  const [w, point] = useState(1);
  const { law, dropout: rate, spread, shape } = state;
  const exact = useMemo(() => exactOf(law, { rate, spread, shape }), [law, rate, spread, shape]);
  const drawn = sourcesOf(props).flatMap((one) => {
    const found = drawnOf(one, law, sizesIn(state));
    return found ? [{ source: one.source, drawn: found }] : [];
  });
  const margin: Margin = { top: 32, right: 14, bottom: large ? 46 : 42, left: large ? 52 : 44 };
  const narrow: Margin = { ...margin, left: large ? 46 : 38 };
  const infinite = exact.zero === 'log' || exact.zero === 'power';
  const write = ({ mass }: { readonly mass: number }) => words.mass(mass);
  const density = (of: typeof exact.law) => weightDensity(of, w);
  const told = words.pointer(
    w,
    density(exact.law),
    density(constantFactor(exact.normal)),
    exact.pullAt(Math.abs(w)),
    Math.abs(w) / exact.normal ** 2,
  );
  return (
    <div className={`priors priors-${room}`}>
      <div className="view-bar">
        <LawControls className="priors-control" state={state} set={(patch) => set(patch, spec.id)} />
        <div className="selection-bar">
          <Choice<PriorsSlice> slice={spec.slice} name="axes" state={state} set={set} />
        </div>
      </div>
      <p className="priors-legend">
        <span className="ink-prior">{words.legend.prior}</span>
        <span className="ink-control dashed">{words.legend.normal}</span>
        <span className="swatch-recorded">{words.legend.recorded}</span>
        <span className="swatch-run">{words.legend.run}</span>
      </p>
      <div className="priors-charts">
        <div className="plot plot-factor" ref={factorRef}>
          <DensityChart
            id={`${id}-factor`}
            {...factor}
            margin={narrow}
            x={factorAxis(axes.factor, exact.factorStems)}
            y={densityAxis(
              exact.factor,
              exact.factorEnds,
              exact.factorStems.length > 0,
              exact.factorStems.length > 0 ? words.probability : words.density,
            )}
            curves={[{ ink: 'prior', points: exact.factor }]}
            stems={exact.factorStems}
            write={write}
            ends={exact.factorEnds}
            endless={words.endlessShort}
          />
        </div>
        {room !== 'cell' && (
          <div className="plot plot-square" ref={squareRef}>
            <DensityChart
              id={`${id}-square`}
              {...square}
              margin={narrow}
              x={factorAxis(axes.square, exact.squareStems)}
              y={densityAxis(
                exact.square,
                exact.squareEnds,
                exact.squareStems.length > 0,
                exact.squareStems.length > 0 ? words.probability : words.density,
              )}
              curves={[{ ink: 'prior', points: exact.square }]}
              stems={exact.squareStems}
              write={write}
              ends={exact.squareEnds}
              endless={words.endlessShort}
            />
          </div>
        )}
        <div className="plot plot-weight" ref={mainRef}>
          <DensityChart
            id={`${id}-weight`}
            {...main}
            margin={margin}
            x={axes.weight}
            y={weightAxis(exact, state.axes === 'log')}
            curves={[
              { ink: 'control', dash: '6 4', points: exact.normalWeight },
              { ink: 'prior', points: exact.weight },
            ]}
            stems={exact.mass > 0 ? [{ x: 0, mass: exact.mass }] : []}
            write={({ mass }) => words.massOf(mass)}
            ends={infinite ? [0] : []}
            endless={words.endless}
            drawn={drawn}
          />
          <CursorPad
            axis={axes.weight}
            {...main}
            margin={margin}
            value={w}
            stops={stops}
            label={words.cursor}
            valueText={told}
            pressed
            onMove={point}
          />
        </div>
        <div className="plot plot-pull" ref={pullRef}>
          <DensityChart
            id={`${id}-pull`}
            {...pull}
            margin={narrow}
            x={axes.pullX}
            y={axes.pullY}
            curves={[
              { ink: 'control', dash: '6 4', points: exact.normalPull },
              { ink: 'prior', points: exact.pull },
            ]}
          />
        </div>
      </div>
      {room !== 'cell' && (
        <p className="priors-pointer" aria-hidden="true">
          {told}
        </p>
      )}
      <Readout exact={exact} drawn={drawn} room={room} />
      {room !== 'cell' && <PaperTable {...{ state, set, hrefOf: props.hrefOf }} />}
    </div>
  );
}
