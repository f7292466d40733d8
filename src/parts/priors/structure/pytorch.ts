import { sharings } from '../../../core/noise-laws/sharing.ts';
import { noiseDraws, noiseSettings } from '../../../pytorch/noise-laws.ts';
import { columns, script, tables } from '../../../pytorch/script.ts';
import { type StructureParams, spec } from './spec.ts';

const body = `
def shared(noise, sharing):
    """Factors [matrix, row, column] of all matrices."""
    if sharing == "weights":
        return draw(noise, DRAWS * ROWS * COLUMNS).view(DRAWS, ROWS, COLUMNS)
    layer = 1 if sharing == "units" else draw(noise, DRAWS).view(DRAWS, 1, 1)
    units = 1 if sharing == "layer" else draw(noise, DRAWS * ROWS).view(DRAWS, ROWS, 1)
    return (layer * units) * torch.ones(DRAWS, ROWS, COLUMNS, dtype=F64)


def outcome(noise, sharing):
    """Correlations of the squares of two weights, and of the weights of a unit themselves."""
    w = shared(noise, sharing) * torch.randn(DRAWS, ROWS, COLUMNS, dtype=F64)
    squares, count = w**2, w.numel()
    mean_square = squares.mean().item()
    spread = (squares**2).mean().item() - mean_square**2
    rows = squares.sum(2)
    within = ((rows**2).sum() - (squares**2).sum()).item() / (count * (COLUMNS - 1))
    between = ((rows.sum(1) ** 2).sum() - (rows**2).sum()).item() / (count * (ROWS - 1) * COLUMNS)
    plain = ((w.sum(2) ** 2).sum() - squares.sum()).item() / (count * (COLUMNS - 1))
    return {
        "withinDrawn": (within - mean_square**2) / spread,
        "betweenDrawn": (between - mean_square**2) / spread,
        "plainDrawn": plain / mean_square,
    }


def run():
    """Every noise, shared in every way, with every seed."""
    found = []
    for noise in NOISES:
        found.append([])
        for sharing in SHARINGS:
            seeds = []
            for seed in SEEDS:
                torch.manual_seed(seed)
                seeds.append(outcome(noise, sharing))
            found[-1].append(seeds)
    return {"noises": NOISES, "sharings": SHARINGS, "seeds": SEEDS, **tables(found)}


def print_table(result):
    """Correlations of squares, means over seeds."""
    rows = [["noise", "on", "one unit", "different units"]]
    for i, noise in enumerate(result["noises"]):
        for j, sharing in enumerate(result["sharings"]):
            cells = (f"{mean(result[name][i][j]):.4f}" for name in ("withinDrawn", "betweenDrawn"))
            rows.append([noise, sharing, *cells])
    print_columns(rows)
`;

/** The same draws as a Python script with PyTorch; the exact correlations, which need no draws, are left out. */
export const pytorch = (params: StructureParams): string =>
  script({
    spec,
    data: 'none',
    leftOut: 'It draws, and leaves out the exact correlations.',
    settings: [
      ...noiseSettings(params),
      ['SHARINGS', sharings],
      ['ROWS', params.rows, 'units'],
      ['COLUMNS', params.columns, 'weights of a unit'],
      ['DRAWS', params.draws, 'matrices'],
      ['SEEDS', params.seeds],
    ],
    pieces: [noiseDraws(params.noises), tables, columns, body],
  });
