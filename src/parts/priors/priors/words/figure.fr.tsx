import { count, fixed, many, percent, plain, significant } from '../../../../charts/numbers.ts';
import { type LawName, type LawSizes, sizesOfLaw } from '../../../../contract/noise-laws.ts';
import { lawWords } from '../../../../view-kit/law-words.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import { farOut, type PriorsParams } from '../spec.ts';
import { hopeless, isHopeless, type Misfit, misfitLimit, misfitNumber, type Told } from '../view/evidence.ts';

export const lawInWords = (name: LawName, sizes: LawSizes): string =>
  [
    `Bruit\u00a0: ${lawWords.name[name]}`,
    ...sizesOfLaw[name].map((size) => {
      const label = lawWords.size(name, size);
      return `${label[0].toLowerCase()}${label.slice(1)} = ${plain(sizes[size])}`;
    }),
  ].join(', ');

export const settings = ({ noises, rate, spread, shape, draws, seeds }: PriorsParams): string =>
  [
    many(noises.length, 'type de bruit', 'types de bruit'),
    `taux ${plain(rate)}, échelle ${plain(spread)}, forme ${plain(shape)}`,
    `${count(draws)} tirages pour chacun`,
    seedsInWords(seeds),
  ].join(', ');

export const misfitText = (misfit: Misfit): string =>
  isHopeless(misfit)
    ? `plus de ${count(hopeless)}`
    : `${misfitNumber(misfit.estimate)} [${misfitNumber(misfit.low)}\u00a0; ${misfitNumber(misfit.high)}]`;

export const words = {
  title: 'Le bruit comme loi a priori',
  lookFor: 'Changez le bruit\u00a0; comparez le pic en 0 et les queues avec la normale.',
  brief: lawWords.brief,
  noise: lawWords.noise,
  prior: {
    classic: 'spike-and-slab',
    inverted: 'spike et slab plus large',
    normal: 'K₀(|w|/s)/(πs)',
    gaussian: 'mélange de lois variance-gamma',
    rayleigh: 'Laplace',
    'inverse-nakagami': 't de Student',
    'half-cauchy': 'horseshoe',
    beta: 'pas de nom courant',
    uniform: 'pas de nom courant',
  } satisfies Record<LawName, string>,
  exact: {
    classic: 'Exact\u00a0: une part p des poids vaut 0, les autres restent tels quels. λ² est λ.',
    inverted: 'Absent du tableau. Ce qui est gardé est divisé par 1 − p, ce qui élargit le slab.',
    normal: 'Juste pour un bruit de moyenne 0\u00a0: λ² est s² fois un χ² à un degré de liberté.',
    gaussian:
      'Le bruit gaussien du dropout est de moyenne 1. Alors λ² est un χ² décentré, et la loi a priori un mélange de Poisson de densités variance-gamma, et non l’une d’elles.',
    rayleigh: 'Exact\u00a0: λ² est exponentiel de moyenne 2b², et le poids suit une loi de Laplace d’échelle b.',
    'inverse-nakagami':
      'Exact\u00a0: λ² est gamma inverse, et le poids suit une loi t de Student à 2m degrés de liberté.',
    'half-cauchy': 'Exact\u00a0; et λ² a un nom\u00a0: c’est η² fois un nombre de loi BetaPrime(½, ½).',
    beta: 'Absent du tableau. La densité est calculée par une somme sur λ.',
    uniform: 'Absent du tableau. La densité est faite d’intégrales exponentielles.',
  } satisfies Record<LawName, string>,
  table: {
    caption: 'Le tableau de l’article, et d’autres types de bruit',
    head: ['Bruit λ', 'λ²', 'Poids w'],
    rows: {
      classic: { lead: 'Bernoulli\u00a0:', square: 'Bernoulli', prior: 'spike-and-slab' },
      normal: { lead: 'Gaussien\u00a0:', square: 'χ²', prior: 'hyperbolique généralisée' },
      rayleigh: { lead: '', square: 'exponentielle', prior: 'Laplace' },
      'inverse-nakagami': { lead: '', square: 'gamma inverse', prior: 't de Student' },
      'half-cauchy': { lead: '', square: 'sans nom', prior: 'horseshoe' },
      beta: { lead: '', square: 'absent du tableau', prior: 'absent du tableau' },
    },
    link: {
      classic: 'classique',
      inverted: 'inversé',
      normal: 'moyenne 0',
      gaussian: 'moyenne 1',
      rayleigh: 'Rayleigh',
      'inverse-nakagami': 'Nakagami inverse',
      'half-cauchy': 'Demi-Cauchy',
      beta: 'bêta',
      uniform: 'uniforme',
    } satisfies Record<LawName, string>,
    shown: (name: LawName): string => `${lawWords.brief[name]}\u00a0:`,
    always:
      'Tout cela concerne un seul poids. Les poids d’une unité partagent λ, ils ne sont donc pas indépendants. Et le dropout tire λ de nouveau pour chaque exemple\u00a0; une loi a priori le tire une fois.',
  },
  factorAxis: 'bruit λ',
  squareAxis: 'λ²',
  weightAxis: 'poids w = λz, z normal',
  pullAxis: '|w|',
  density: 'densité',
  probability: 'probabilité',
  pull: 'attraction vers 0, −d ln p/dw',
  endless: 'tend vers l’infini',
  endlessShort: '∞',
  mass: (mass: number): string => plain(Number(mass.toPrecision(3))),
  massOf: (mass: number): string => `${percent(mass)} valent exactement 0`,
  legend: {
    prior: 'loi a priori de w',
    normal: 'normale de même largeur',
    recorded: 'tirages enregistrés',
    run: 'vos tirages',
  },
  cursor: 'Poids',
  pointer: (w: number, prior: number, normal: number, pull: number, normalPull: number): string =>
    `w = ${fixed(w, 1)}\u00a0: densité ${significant(prior)}, normale ${significant(normal)}\u00a0; attraction ${significant(pull)}, normale ${significant(normalPull)}`,
  awaited: 'Pas encore de tirages\u00a0: les courbes sont exactes sans eux. Appuyez sur «\u00a0Tirer\u00a0».',
  zeros: (share: number): string => `${percent(share)} exactement 0`,
  sourceDrew: (source: 'recorded' | 'run', drawn: number | undefined): string =>
    `${words.source[source]}\u00a0: ${drawn === undefined ? 'aucun tirage' : many(drawn, 'tirage', 'tirages')}`,
  drawnBy: (who: string, drawn: number, far: string): string =>
    `${who}\u00a0: ${many(drawn, 'tirage', 'tirages')}, dont ${far} aussi loin.`,
  summary: (name: LawName, zero: string, far: string): string =>
    `Avec un ${words.noise(name)}, la densité d’un poids en 0 est\u00a0: ${zero}. Au-delà de ${farOut} écarts-types d’une normale de même largeur se trouvent ${far}.`,
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  column: {
    zero: 'En 0',
    far: `> ${farOut}\u00a0é.-t.`,
    kurtosis: 'Excès de kurtosis',
    small: 'Attraction à 0,1',
    large: 'Attraction à 3',
  },
  columnHelp: {
    zero: 'Densité en 0, et probabilité d’être exactement 0',
    far: `Probabilité que |w| dépasse ${farOut} écarts-types de la normale`,
    kurtosis: '3 E λ⁴/(E λ²)² − 3\u00a0: 0 pour une normale',
    small: 'À quel point un poids de 0,1 est attiré vers 0\u00a0: −d ln p/dw',
    large: 'À quel point un poids de 3 est attiré vers 0\u00a0: −d ln p/dw',
  },
  row: {
    prior: 'loi a priori',
    normal: (sd: number, infinite: boolean): string =>
      `normale, é.-t. ${significant(sd)}${infinite ? ', même médiane de |w|' : ''}`,
  },
  infinite: 'infini',
  zero: (peak: number, infinite: boolean, mass: number): string =>
    [infinite ? 'infinie' : fixed(peak, 2), ...(mass > 0 ? [`masse ${plain(Number(mass.toPrecision(3)))}`] : [])].join(
      ', ',
    ),
  numbers: {
    caption: `Ce que chaque bruit fait à un poids${intervalsNamed}`,
    head: [
      'Bruit',
      'Source',
      'Loi a priori',
      'Exactement 0',
      `Au-delà de ${farOut} é.-t.`,
      'Excès de kurtosis',
      'Tirages',
      'Dont au-delà',
      'Inadéquation',
    ],
  },
  densities: {
    caption: 'Densité d’un poids, sans la probabilité d’être exactement 0',
    head: ['Bruit', 'Source', 'w', 'Densité'],
  },
};

export const captionText = (name: LawName, sizes: LawSizes, infinite: boolean): string =>
  [
    `${lawInWords(name, sizes)}. À gauche\u00a0: la densité du bruit λ et celle de son carré. Au milieu\u00a0: la densité d’un poids w = λz, avec z normal centré réduit\u00a0; en tirets, la normale de même largeur${infinite ? ' (la variance de cette loi a priori est infinie\u00a0: la normale a sa médiane de |w|)' : ' (de même variance)'}. À droite\u00a0: à quel point un poids est attiré vers 0 quand on remonte sa loi a priori, sur des axes logarithmiques.`,
    'Les lignes sont exactes. L’histogramme est celui des tirages, selon |w|, des deux côtés. Une tige est une probabilité\u00a0; sa hauteur est sa part de celle du graphique. Une flèche\u00a0: la densité y tend vers l’infini.',
  ].join(' ');

export function evidenceText({ who, name, drawn, fit, normal, named, far }: Told): string {
  const fits =
    fit.high < misfitLimit
      ? 'se trouvent là où la densité exacte les attend'
      : 'ne se trouvent pas là où la densité exacte les attend';
  const told = [
    `${who}\u00a0: ${count(drawn)} poids tirés avec un ${words.noise(name)} ${fits} (inadéquation ${misfitText(fit)}, où le hasard donne 1\u00a0; pour une normale de même largeur, ${misfitText(normal)}).`,
    `Au-delà de ${farOut} écarts-types de cette normale se trouvent ${percent(far[0])} des tirages, ${percent(far[1])} de la loi a priori et ${percent(far[2])} de la normale.`,
  ];
  if (named)
    told.push(
      `La loi a priori que l’article nomme, celle d’un bruit de moyenne 0, a une inadéquation de ${misfitText(named)}.`,
    );
  return told.join(' ');
}

export const otherText = (who: string, name: LawName): string =>
  `${who}\u00a0: aucun tirage avec un ${words.noise(name)} pour ces réglages.`;

export const verdictRule =
  'Les tirages sont comptés selon |w| dans des classes de largeur 0,1. L’inadéquation est le χ² de Pearson divisé par ses degrés de liberté\u00a0: environ 1 si les tirages viennent de la loi a priori nommée, et d’autant plus grande qu’ils n’en viennent pas. Une loi a priori s’ajuste si l’intervalle à 95\u00a0% de l’inadéquation sur les graines est au-dessous de 2, et ne s’ajuste pas s’il est au-dessus\u00a0; avec une seule graine, l’intervalle est celui du χ². Le tableau de l’article est vérifié si tous ses types de bruit s’ajustent aux lois a priori qu’il nomme. Le bruit gaussien est essayé deux fois, de moyenne 0 et de moyenne 1, chaque fois face à la loi a priori de moyenne 0 et de même variance, qui est celle que donne un χ². Le témoin est une normale de même variance.';
