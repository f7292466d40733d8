/** Noise as PyTorch draws it, as pieces of Python text. */
import { type LawName, type LawSizes, type SizeName, sizesOfLaw } from '../contract/noise-laws.ts';
import type { Setting } from './script.ts';

/** The factors of each noise, as PyTorch draws them. */
const factors = {
  classic: '(torch.rand(n, dtype=F64) >= RATE).to(F64)',
  inverted: '(torch.rand(n, dtype=F64) >= RATE).to(F64) / (1 - RATE)',
  normal: 'SPREAD * torch.randn(n, dtype=F64)',
  gaussian: '1 + math.sqrt(RATE / (1 - RATE)) * torch.randn(n, dtype=F64)',
  rayleigh: 'SPREAD * torch.sqrt(-2 * torch.log1p(-torch.rand(n, dtype=F64)))',
  'inverse-nakagami': 'SPREAD * torch.sqrt(SHAPE / gamma(n))',
  'half-cauchy': 'SPREAD * torch.tan(math.pi / 2 * torch.rand(n, dtype=F64))',
  beta: '(lambda a, b: 2 * a / (a + b))(gamma(n), gamma(n))',
  uniform: '1 + SPREAD * math.sqrt(3) * (2 * torch.rand(n, dtype=F64) - 1)',
} as const;

const gamma = `
def gamma(n):
    """Gamma numbers with scale 1."""
    return torch.distributions.Gamma(torch.tensor(SHAPE, dtype=F64), 1.0).sample((n,))
`;

/** Draws `n` factors with the law of a noise. */
export const noiseDraws = (noises: readonly LawName[]): string => `
F64 = torch.float64
${noises.some((name) => factors[name].includes('gamma')) ? `\n${gamma}` : ''}

def draw(noise, n):
    """Factors with the law of a noise."""
    laws = {
${noises.map((name) => `        "${name}": lambda: ${factors[name]},`).join('\n')}
    }
    return laws[noise]()
`;

/** The noises, and of the sizes those that they have. */
export const noiseSettings = (params: LawSizes & { readonly noises: readonly LawName[] }): Setting[] => {
  const has = (size: SizeName) => params.noises.some((name) => sizesOfLaw[name].includes(size));
  const sizes: readonly (readonly [SizeName, ...Setting])[] = [
    ['rate', 'RATE', params.rate, 'of classic, inverted and gaussian noise'],
    ['spread', 'SPREAD', params.spread, 'scale of the others'],
    ['shape', 'SHAPE', params.shape, 'of inverse Nakagami and beta noise'],
  ];
  return [['NOISES', params.noises], ...sizes.flatMap(([size, ...setting]) => (has(size) ? [setting as Setting] : []))];
};
