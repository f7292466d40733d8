import type { BackendName, Loss } from '../engine/types.ts';

const names: Record<BackendName, string> = { webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'du JavaScript seul' };

export const silent = (seconds: number): string => `n’a pas répondu pendant ${seconds} secondes`;
export const lostBackend = 'a perdu son moteur de calcul';
export const stopped = 's’est arrêté sur une erreur';
export const unreadable = 'a envoyé quelque chose d’illisible';

const again = (kept: boolean): string =>
  kept
    ? 'L’exécution reprend à son dernier point de contrôle'
    : 'L’exécution recommence depuis le début, avec la même graine';
const recorded = 'L’exécution enregistrée est affichée';

export const cannotStart =
  'Impossible d’entraîner des réseaux ici\u00a0: ce navigateur, ou la page qui entoure celle-ci, n’autorise pas de workers en arrière-plan. ' +
  `${recorded}\u00a0; ouvrir cette page à sa propre adresse, par http ou https, peut aider.`;

export const cannotLoad =
  'Le script qui entraîne n’a pas pu être chargé\u00a0: la connexion est perdue, quelque chose bloque le fichier, ou ce navigateur est trop ancien.';

export const replaced = (how: string, kept: boolean): string =>
  `Le worker d’entraînement ${how} et a été remplacé. ${again(kept)}.`;

export function recovered({ from, to, reason, refused }: Loss): string {
  if (refused)
    return `Ce réseau ne peut pas être entraîné avec ${names[from.name]}\u00a0; il l’est avec ${names[to.name]}. ${reason}`;
  return from.name === 'webgl'
    ? `Le navigateur a retiré le GPU. L’exécution a repris à son dernier point de contrôle avec ${names[to.name]}\u00a0; ses nombres ne diffèrent de ceux d’une exécution sans incident que par les arrondis.`
    : `Un worker d’entraînement a été perdu. L’exécution a repris à son dernier point de contrôle avec un seul thread\u00a0; ses nombres sont ceux d’une exécution sans incident.`;
}

export const fallen = (how: string, used: BackendName, below: BackendName, kept: boolean): string =>
  `L’entraînement avec ${names[used]} a échoué deux fois\u00a0: le worker ${how}. ${again(kept)}, avec ${names[below]}.`;

export const ended = (how: string): string =>
  `Le worker d’entraînement ${how}, pour la troisième fois dans cette exécution.`;
