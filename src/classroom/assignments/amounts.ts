/** Numbers of a view as it writes them: a share of 0.972 that it writes as “97.2 %” is 97.2. */
import type { ToldMetric } from '../framed.tsx';

type Written = Pick<ToldMetric, 'value' | 'text'>;

/** What the first number in a text may be: in one language a comma stands where in another a point does. */
function numbersIn(text: string): readonly number[] {
  const found = /[-−]?\d(?:[\d.,\u00a0\u202f]*\d)?/.exec(text)?.[0].replace('−', '-') ?? '';
  const english = found.replace(/[,\u00a0\u202f]/g, '');
  const other = found.replace(/[.\u00a0\u202f]/g, '').replace(',', '.');
  return [english, other].map(Number);
}

/** What a value is multiplied by where it is written: 1 or a power of ten. */
export function factorOf({ value, text }: Written): number {
  if (text.includes('%')) return 100;
  if (value === null || value === 0) return 1;
  const powers = numbersIn(text)
    .map((written) => Math.log10(Math.abs(written / value)))
    .filter(Number.isFinite);
  const off = (power: number) => Number(Math.abs(power - Math.round(power)).toFixed(6));
  // “1.007” may be a thousand and seven: where both fit, it is the number as it stands.
  const [power = 0] = powers.sort((a, b) => off(a) - off(b) || Math.abs(a) - Math.abs(b));
  return 10 ** Math.round(power);
}

/** The value in the unit in which it is written, in full; null where it is not known. */
export const amountOf = (metric: Written): number | null => {
  if (metric.value === null) return null;
  const amount = metric.value * factorOf(metric);
  return Number.isFinite(amount) ? amount : null;
};

/** What is written behind the number: its unit, where it is short. */
export function unitOf({ text }: Written): string {
  if (text.includes('%')) return '%';
  const rest = text.replace(/^[^\d]*[\d.,]+\s*/, '').trim();
  return /^\S{1,8}$/.test(rest) ? rest : '';
}

/** The newest number of this name: of a run, or else recorded. */
export const metricOf = <M extends ToldMetric>(metrics: readonly M[], name: string): M | undefined =>
  ['run', 'recorded'].flatMap((source) =>
    metrics.filter((one) => one.name === name && one.source === source && one.value !== null),
  )[0];
