import type { Signal } from '../spec.ts';
import { drawnMasks } from '../view/says.ts';
import type { Ready } from '../view/strokes.ts';

/** Words of the visitor's drawing. */
export const drawnWords = {
  summary: 'Dessinez quelque chose : qu’en disent les cinq manières de prédire ?',
  pad: 'Zone de dessin, au doigt, au stylet ou à la souris ; les boutons à côté n’en demandent aucun',
  lost: 'Le dessin est illisible. Continuez à dessiner pour réessayer.',
  ready: 'Dessinez ici, ou prenez :',
  readyNames: {
    seven: 'un sept',
    letter: 'un A',
    cross: 'une croix',
    house: 'une maison',
  } satisfies Record<Ready, string>,
  wipe: 'Effacer',
  caption: { run: 'Réseaux de votre exécution', recorded: 'Réseaux de l’exécution enregistrée' },
  waiting: (problem: string | null): string => problem ?? 'Les réseaux arrivent.',
  digit: 'Dit',
  column: {
    confidence: 'Confiance',
    entropy: 'Entropie, nats',
    information: 'Information mutuelle, nats',
  } satisfies Record<Signal, string>,
  note: `Pour chaque manière, un réseau de la première graine, aux poids arrondis à 8 bits ; la moyenne porte sur ${drawnMasks} masques. Tous connaissent dix chiffres et rien d’autre : ils doivent répondre par l’un d’eux, quel que soit le dessin.`,
};
