import { count, many, percent, plain, size } from '../charts/numbers.ts';
import { ranked } from './lead.ts';
import { picked, smallMasks } from './networks.ts';
import type { Told } from './stage.ts';
import { shownPoints } from './swarm.ts';

const allMasks = count(smallMasks);

/** Every word of the opening's figure. */
export const cloudWords = {
  name: 'Le nuage des réseaux amincis',
  star: 'Dix sommets, un pour chaque chiffre, et les réponses entre eux',
  rate: 'Taux de dropout du nuage',
  rateHelp: 'p, la probabilité qu’une unité soit désactivée',
  digits: 'Chiffres au choix',
  digit: (digit: number, place: number) => `${digit}, image de test ${count(place)}`,
  chosen: (digit: number, place: number) => `Un ${digit} des données de test de MNIST, image ${count(place)}`,
  /** Why a digit is offered: the first, second or third of its class. */
  why: (index: number): string => {
    const { rate, probabilities } = picked;
    const given = probabilities[index % probabilities.length];
    const kind = ['il est net', 'il est limite', 'il est mal lu'][index % probabilities.length];
    return `Choisi parce qu’${kind}\u00a0: avec les poids mis à l’échelle, p\u00a0=\u00a0${plain(rate)} donne au bon chiffre environ ${share(given)}.`;
  },
  drawn: 'Votre dessin, et tel que les réseaux le voient\u00a0:',
  invite: 'Dessinez par-dessus, ou choisissez plus bas.',
  pad: 'Cadre où dessiner un chiffre',
  padLost:
    'Le dessin ne peut pas être lu\u00a0: un fichier de cette page n’est pas arrivé. Continuez à dessiner pour réessayer, ou rechargez la page.',
  wipe: 'Effacer',
  network: 'Unités cachées',
  hold: 'Figer',
  release: 'Laisser bouger',
  draw: (masks: number) => `Tirer ${masks} masques`,
  drawing: 'Un dessin',
  settings: (image: string, at: { rate: number; units: number; seed: number; drawn: number }) =>
    `${image}\u00a0; un réseau enregistré de ${at.units} unités cachées sur lesquelles agit le dropout, taux de dropout ${plain(at.rate)}\u00a0; ` +
    `${many(at.drawn, 'masque', 'masques')} de la graine ${at.seed}.`,
  waiting: 'Le réseau enregistré est en route.',
  scaled: 'Poids mis à l’échelle',
  mean: 'moyenne arithmétique',
  sampled: (masks: number) => `Moyenne de ${many(masks, 'masque', 'masques')}`,
  single: (number: number) => `Masque ${count(number)} seul\u00a0: `,
  exact: `Moyenne des ${allMasks} masques`,
  kept: (kept: number, of: number) => `${many(kept, 'unité gardée', 'unités gardées')} sur ${of}`,
} as const;

/** Around the mean's explanation. */
export const caption = [
  'Chaque petit point est la réponse d’un masque aléatoire d’un réseau enregistré à cette image\u00a0: plus la réponse est sûre, plus le point est près du sommet de ce chiffre. Le cercle est la ',
  ` des réponses de tous les masques tirés jusqu’ici\u00a0; le carré est la réponse du même réseau avec les poids mis à l’échelle. On voit les ${count(shownPoints)} derniers points, écartés de quelques pixels là où ils se recouvriraient.`,
] as const;

/** Where something cannot be had. */
export const networks = 'des réseaux enregistrés';
export const images = 'des chiffres enregistrés';
export const accuracy = 'de la qualité des réseaux';
export const lost = (what: string, why: string) => `Échec du chargement ${what}\u00a0: ${why}. Un nouvel essai suit.`;

/** How good the network is that answers. */
export const tested = ({ share, images }: { readonly share: number; readonly images: number }): string =>
  `Avec les poids mis à l’échelle, ce réseau a raison sur ${percent(share)} des ${count(images)} images de test.`;

const share = (value: number): string =>
  value > 0.995 && value < 1 ? 'presque tous' : `${Math.round(value * 100)}\u00a0%`;

/** So many of these networks. */
const theseNetworks = (value: number): string =>
  value > 0.995 && value < 1 ? 'Presque tous ces réseaux amincis' : `${share(value)} de ces réseaux amincis`;

/** What the masks say, and how scaling compares: computed from the numbers of the moment. */
export function sentence({ drawn, scaled, mean, exact, shares }: Told): string {
  if (drawn === 0) return cloudWords.waiting;
  const [first, second] = ranked(shares);
  const others = second.value >= 0.005 ? `, ${share(second.value)} disent ${second.digit}` : '';
  const say = `${theseNetworks(first.value)} disent ${first.digit}${others}.`;
  const off = scaled.probability - mean.probability;
  const both = !mean.clear
    ? `La moyenne arithmétique de leurs réponses dit-elle ${mean.digit} ou ${mean.rival}\u00a0? L’écart est encore trop faible pour le dire\u00a0; le réseau aux poids mis à l’échelle dit ${scaled.digit}.`
    : scaled.digit !== mean.digit
      ? `La moyenne arithmétique de leurs réponses dit ${mean.digit}, mais le réseau aux poids mis à l’échelle dit ${scaled.digit}.`
      : Math.abs(off) < 0.0005
        ? `La moyenne arithmétique de leurs réponses et le réseau aux poids mis à l’échelle s’accordent sur ${mean.digit}.`
        : `Le réseau aux poids mis à l’échelle est ${off > 0 ? 'plus' : 'moins'} sûr de ${scaled.digit} que la moyenne arithmétique de leurs réponses, de ${size(off)} points.`;
  const near = exact ? ` Cette moyenne est à ${size(exact.gap)} points de la moyenne des ${allMasks} masques.` : '';
  return `${say} ${both}${near}`;
}

/** The whole figure for those who hear it. */
export const summary = (told: Told, rate: number, units: number): string =>
  `Au taux de dropout ${plain(rate)}, avec ${units} unités cachées sur lesquelles agit le dropout, ${many(told.drawn, 'masque tiré', 'masques tirés')}. ${sentence(told)} ` +
  `Poids mis à l’échelle\u00a0: ${told.scaled.digit} avec ${percent(told.scaled.probability)}. Moyenne arithmétique${told.mean.clear ? '' : ' jusqu’ici'}\u00a0: ${told.mean.digit} avec ${percent(told.mean.probability)}.`;
