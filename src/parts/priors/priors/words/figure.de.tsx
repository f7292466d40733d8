import { count, fixed, many, percent, plain, significant } from '../../../../charts/numbers.ts';
import { type LawName, type LawSizes, sizesOfLaw } from '../../../../contract/noise-laws.ts';
import { lawWords } from '../../../../view-kit/law-words.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import { farOut, type PriorsParams } from '../spec.ts';
import { hopeless, isHopeless, type Misfit, misfitLimit, misfitNumber, type Told } from '../view/evidence.ts';

export const lawInWords = (name: LawName, sizes: LawSizes): string =>
  [
    `Rauschen: ${lawWords.name[name]}`,
    ...sizesOfLaw[name].map((size) => `${lawWords.size(name, size)} = ${plain(sizes[size])}`),
  ].join(', ');

export const settings = ({ noises, rate, spread, shape, draws, seeds }: PriorsParams): string =>
  [
    many(noises.length, 'Rauschart', 'Rauscharten'),
    `Rate ${plain(rate)}, Skala ${plain(spread)}, Form ${plain(shape)}`,
    `je ${count(draws)} Ziehungen`,
    seedsInWords(seeds),
  ].join(', ');

export const misfitText = (misfit: Misfit): string =>
  isHopeless(misfit)
    ? `über ${count(hopeless)}`
    : `${misfitNumber(misfit.estimate)} [${misfitNumber(misfit.low)}; ${misfitNumber(misfit.high)}]`;

export const words = {
  title: 'Der Prior, der das Rauschen ist',
  lookFor: 'Ändern Sie das Rauschen; vergleichen Sie die Spitze bei 0 und die Ausläufer mit der Normalverteilung.',
  brief: lawWords.brief,
  noise: lawWords.noise,
  prior: {
    classic: 'Spike-and-Slab',
    inverted: 'Spike und breiterer Slab',
    normal: 'K₀(|w|/s)/(πs)',
    gaussian: 'Mischung von Varianz-Gamma-Dichten',
    rayleigh: 'Laplace',
    'inverse-nakagami': 'Student-t',
    'half-cauchy': 'Horseshoe',
    beta: 'kein üblicher Name',
    uniform: 'kein üblicher Name',
  } satisfies Record<LawName, string>,
  exact: {
    classic: 'Exakt: Ein Anteil p der Gewichte ist 0, die anderen sind, wie sie waren. λ² ist λ.',
    inverted: 'Nicht in der Tabelle. Was behalten wird, wird durch 1 − p geteilt; das macht den Slab breiter.',
    normal: 'Richtig für Rauschen mit Mittel 0: λ² ist s² mal ein χ² mit einem Freiheitsgrad.',
    gaussian:
      'Das gaußsche Rauschen von Dropout hat Mittel 1. Dann ist λ² ein nichtzentrales χ² und der Prior eine Poisson-Mischung von Varianz-Gamma-Dichten, nicht eine von ihnen.',
    rayleigh: 'Exakt: λ² ist exponentialverteilt mit Mittel 2b², und das Gewicht ist Laplace-verteilt mit Skala b.',
    'inverse-nakagami':
      'Exakt: λ² ist invers-Gamma-verteilt, und das Gewicht Student-t-verteilt mit 2m Freiheitsgraden.',
    'half-cauchy': 'Exakt; und λ² hat einen Namen: Es ist η² mal eine Zahl mit der Verteilung BetaPrime(½, ½).',
    beta: 'Nicht in der Tabelle. Die Dichte wird durch eine Summe über λ berechnet.',
    uniform: 'Nicht in der Tabelle. Die Dichte besteht aus Exponentialintegralen.',
  } satisfies Record<LawName, string>,
  table: {
    caption: 'Die Tabelle des Papers und weitere Rauscharten',
    head: ['Rauschen λ', 'λ²', 'Gewicht w'],
    rows: {
      classic: { lead: 'Bernoulli:', square: 'Bernoulli', prior: 'Spike-and-Slab' },
      normal: { lead: 'Gauß:', square: 'χ²', prior: 'ver\u00adallgemeinert hyperbolisch' },
      rayleigh: { lead: '', square: 'exponential', prior: 'Laplace' },
      'inverse-nakagami': { lead: '', square: 'inverse Gamma', prior: 'Student-t' },
      'half-cauchy': { lead: '', square: 'ohne Namen', prior: 'Horseshoe' },
      beta: { lead: '', square: 'nicht in der Tabelle', prior: 'nicht in der Tabelle' },
    },
    link: {
      classic: 'klassisch',
      inverted: 'invertiert',
      normal: 'Mittel 0',
      gaussian: 'Mittel 1',
      rayleigh: 'Rayleigh',
      'inverse-nakagami': 'Inverse Nakagami',
      'half-cauchy': 'Halb-Cauchy',
      beta: 'Beta',
      uniform: 'gleich\u00adverteilt',
    } satisfies Record<LawName, string>,
    shown: (name: LawName): string => `${lawWords.brief[name]}:`,
    always:
      'All das gilt für ein einzelnes Gewicht. Die Gewichte einer Einheit teilen sich λ; sie sind also nicht unabhängig. Und Dropout zieht λ für jedes Beispiel neu; ein Prior zieht es einmal.',
  },
  factorAxis: 'Rauschen λ',
  squareAxis: 'λ²',
  weightAxis: 'Gewicht w = λz, z normal',
  pullAxis: '|w|',
  density: 'Dichte',
  probability: 'Wahrscheinl.',
  pull: 'Zug zur 0, −d ln p/dw',
  endless: 'geht gegen unendlich',
  endlessShort: '∞',
  mass: (mass: number): string => plain(Number(mass.toPrecision(3))),
  massOf: (mass: number): string => `${percent(mass)} sind genau 0`,
  legend: {
    prior: 'Prior von w',
    normal: 'Normal, gleich breit',
    recorded: 'aufgezeichnete Ziehungen',
    run: 'Ihre Ziehungen',
  },
  cursor: 'Gewicht',
  pointer: (w: number, prior: number, normal: number, pull: number, normalPull: number): string =>
    `w = ${fixed(w, 1)}: Dichte ${significant(prior)}, Normal ${significant(normal)}; Zug ${significant(pull)}, Normal ${significant(normalPull)}`,
  awaited: 'Noch keine Ziehungen: Die Kurven sind auch ohne sie exakt. Drücken Sie „Ziehen“.',
  zeros: (share: number): string => `${percent(share)} genau 0`,
  sourceDrew: (source: 'recorded' | 'run', drawn: number | undefined): string =>
    `${words.source[source]}: ${drawn === undefined ? 'keine Ziehungen' : many(drawn, 'Ziehung', 'Ziehungen')}`,
  drawnBy: (who: string, drawn: number, far: string): string =>
    `${who}: ${many(drawn, 'Ziehung', 'Ziehungen')}, davon ${far} so weit außen.`,
  summary: (name: LawName, zero: string, far: string): string =>
    `Für ${words.noise(name)} ist die Dichte eines Gewichts bei 0: ${zero}. Jenseits von ${farOut} Standardabweichungen einer gleich breiten Normalverteilung liegen ${far}.`,
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  column: {
    zero: 'Bei 0',
    far: `Über ${farOut} SD`,
    kurtosis: 'Exzess',
    small: 'Zug bei 0,1',
    large: 'Zug bei 3',
  },
  columnHelp: {
    zero: 'Dichte bei 0 und die Wahrscheinlichkeit von genau 0',
    far: `Wahrscheinlichkeit, dass |w| mehr als ${farOut} Standardabweichungen der Normalverteilung beträgt`,
    kurtosis: 'Exzess der Kurtosis, 3 E λ⁴/(E λ²)² − 3: 0 bei einer Normalverteilung',
    small: 'Wie stark ein Gewicht von 0,1 zur 0 gezogen wird: −d ln p/dw',
    large: 'Wie stark ein Gewicht von 3 zur 0 gezogen wird: −d ln p/dw',
  },
  row: {
    prior: 'Prior',
    normal: (sd: number, infinite: boolean): string =>
      `Normal, SD ${significant(sd)}${infinite ? ', gleicher Median von |w|' : ''}`,
  },
  infinite: 'unendlich',
  zero: (peak: number, infinite: boolean, mass: number): string =>
    [
      infinite ? 'unendlich' : fixed(peak, 2),
      ...(mass > 0 ? [`Masse ${plain(Number(mass.toPrecision(3)))}`] : []),
    ].join(', '),
  numbers: {
    caption: `Was jedes Rauschen mit einem Gewicht macht${intervalsNamed}`,
    head: [
      'Rauschen',
      'Quelle',
      'Prior',
      'Genau 0',
      `Über ${farOut} SD`,
      'Exzess',
      'Ziehungen',
      'Davon darüber',
      'Fehlanpassung',
    ],
  },
  densities: {
    caption: 'Dichte eines Gewichts, ohne die Wahrscheinlichkeit von genau 0',
    head: ['Rauschen', 'Quelle', 'w', 'Dichte'],
  },
};

export const captionText = (name: LawName, sizes: LawSizes, infinite: boolean): string =>
  [
    `${lawInWords(name, sizes)}. Links: die Dichte des Rauschens λ und seines Quadrats. Mitte: die Dichte eines Gewichts w = λz mit standardnormalem z; gestrichelt die gleich breite Normalverteilung${infinite ? ' (die Varianz dieses Priors ist unendlich: Die Normalverteilung hat seinen Median von |w|)' : ' (mit derselben Varianz)'}. Rechts: wie stark ein Gewicht zur 0 gezogen wird, wenn man seinem Prior bergauf folgt, auf logarithmischen Achsen.`,
    'Linien sind exakt. Das Histogramm zeigt Ziehungen, nach |w| auf beiden Seiten. Ein Stab ist eine Wahrscheinlichkeit; seine Höhe ist ihr Anteil an der Höhe des Diagramms. Ein Pfeil: Dort geht die Dichte gegen unendlich.',
  ].join(' ');

export function evidenceText({ who, name, drawn, fit, normal, named, far }: Told): string {
  const fits =
    fit.high < misfitLimit
      ? 'liegen dort, wo die exakte Dichte sie erwarten lässt'
      : 'liegen nicht dort, wo die exakte Dichte sie erwarten lässt';
  const told = [
    `${who}: ${count(drawn)} Gewichte, gezogen für ${words.noise(name)}, ${fits} (Fehlanpassung ${misfitText(fit)}, wobei der Zufall 1 ergibt; bei einer gleich breiten Normalverteilung ${misfitText(normal)}).`,
    `Jenseits von ${farOut} Standardabweichungen dieser Normalverteilung liegen ${percent(far[0])} der Ziehungen, ${percent(far[1])} des Priors und ${percent(far[2])} der Normalverteilung.`,
  ];
  if (named)
    told.push(
      `Der Prior, den das Paper nennt, jener von Rauschen mit Mittel 0, hat eine Fehlanpassung von ${misfitText(named)}.`,
    );
  return told.join(' ');
}

export const otherText = (who: string, name: LawName): string =>
  `${who}: keine Ziehungen für ${words.noise(name)} bei diesen Einstellungen.`;

export const verdictRule =
  'Ziehungen werden nach |w| in Klassen der Breite 0,1 gezählt. Die Fehlanpassung ist Pearsons χ² geteilt durch seine Freiheitsgrade: etwa 1, wenn die Ziehungen aus dem genannten Prior stammen, und umso größer, je weniger sie zu ihm passen. Ein Prior passt, wenn das 95-%-Intervall der Fehlanpassung über Startwerte unter 2 liegt, und passt nicht, wenn es darüber liegt; bei nur einem Startwert ist das Intervall das von χ². Die Tabelle des Papers trifft zu, wenn alle ihre Rauscharten zu den Priors passen, die sie nennt. Gaußsches Rauschen wird zweimal geprüft, mit Mittel 0 und mit Mittel 1, jedes Mal gegen den Prior von Mittel 0 mit derselben Varianz; das ist der, den ein χ² ergibt. Die Kontrolle ist eine Normalverteilung derselben Varianz.';
