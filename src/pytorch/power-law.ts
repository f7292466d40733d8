import { studentQuantile } from '../core/student-t.ts';

/** Student's t, 97.5 %, by degrees of freedom from 1 on: as many as a power law through `most` points has at most. */
export const studentPoints = (most: number): readonly number[] =>
  Array.from({ length: most - 2 }, (_, i) => Number(studentQuantile(0.975, i + 1).toFixed(3)));

/** The power law through a table of MSTD; STUDENT holds `studentPoints`. */
export const powerLaw = `
def fit(table):
    """The power law through MSTD [h][seed]: a line through logarithms, by least squares."""
    if len(UNITS) < 3 or min(min(row) for row in table) <= 0:
        return {"slope": None, "slopeCi95": None, "intercept": None, "r2": None}
    ln_h, ln_mstd = np.log(UNITS), np.log(table).mean(1)
    slope, intercept = np.polyfit(ln_h, ln_mstd, 1)
    squares = ((ln_mstd - slope * ln_h - intercept) ** 2).sum()
    spread_h, spread_mstd = (((ln - ln.mean()) ** 2).sum() for ln in (ln_h, ln_mstd))
    freedom = len(UNITS) - 2
    margin = STUDENT[freedom - 1] * math.sqrt(squares / freedom / spread_h)
    return {
        "slope": slope,
        "slopeCi95": [slope - margin, slope + margin],
        "intercept": intercept,
        "r2": 1 - squares / spread_mstd if spread_mstd > 0 else 1,
    }
`;
