import type { BackendName } from './types.ts';

export const oneThread = 'un thread SIMD';
export const threads = (count: number): string => `${count} threads SIMD`;
export const plainJavaScript = 'JavaScript seul';

export const passedOver = (backend: string, why: string): string => `${backend}\u00a0: ${why}.`;
export const slower = (backend: string, theirs: string, ours: string): string =>
  `${backend}\u00a0: ${theirs.replace('.', ',')} ms par réseau et étape d’entraînement, contre ${ours.replace('.', ',')} ms.`;
export const backendNames: Record<BackendName, string> = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' };
export const noWay = (why: string): string => `Aucun moyen de calculer ne fonctionne sur cet appareil. ${why}`;

export const notHere = {
  file: 'un fichier de cette page n’est pas arrivé',
  wasm: 'il n’y a pas de WebAssembly ici',
  simd: 'WebAssembly n’a pas de SIMD ici',
  policy:
    "la Content-Security-Policy du site interdit WebAssembly\u00a0; son script-src a besoin de 'wasm-unsafe-eval'",
  canvas: 'ce navigateur n’a pas d’OffscreenCanvas',
  webgl: 'ce navigateur n’a pas WebGL 2',
  gpu: 'il n’y a pas de GPU pour WebGL 2',
  floats: 'ce GPU ne peut pas dessiner dans des textures float32',
  software: (device: string): string => `WebGL tourne ici en logiciel (${device})`,
  inexact: (share: string): string => `ses calculs s’écartent de ${share.replace('.', ',')} d’une étape d’entraînement`,
};

export const gpuLost = 'Le navigateur a retiré le GPU (contexte WebGL perdu).';
export const workerLost = (how: string): string => `Un worker du groupe ${how}.`;
export const ended = 'a été arrêté';
export const silent = 'n’a pas répondu';
export const stopped = (why: string): string => `s’est arrêté\u00a0: ${why}`;
export const notStarted = 'il n’a pas démarré';

export const notFinite = (network: number, loss: number): string =>
  `La perte d’entraînement du réseau ${network} est ${loss}\u00a0; elle doit être finie.`;

export const refusals = {
  network: (n: number, why: string): string => `Le réseau ${n} ne peut pas être entraîné sur ce moteur. ${why}`,
  noLayers: 'Il entraîne des réseaux à couches cachées\u00a0; ce modèle n’en a pas.',
  hidden: (l: number): string => `la couche cachée ${l}`,
  dense: (where: string, kind: string): string =>
    `Il entraîne des couches denses\u00a0; ${where} est de type "${kind}".`,
  relu: (where: string, activation: string): string =>
    `Il entraîne des couches à ReLU\u00a0; ${where} a "${activation}".`,
  noNoise: (where: string): string =>
    `Il entraîne des couches avec bruit, de taux 0 là où il n’y en a pas\u00a0; ${where} n’a pas de bruit.`,
  noise: (where: string, kind: string): string => `Il n’a pas de bruit "${kind}"\u00a0; ${where} en a.`,
  on: (where: string, on: string): string => `Il a du bruit sur les unités\u00a0; ${where} en a sur "${on}".`,
  per: (where: string, per: string): string =>
    `Il tire le bruit pour chaque exemple\u00a0; ${where} l’a pour chaque "${per}".`,
  softmax: (head: string): string => `Il entraîne un softmax\u00a0; la tête de ce modèle est "${head}".`,
  classes: (known: number, given: number): string => `Il distingue ${known} classes\u00a0; ce modèle en a ${given}.`,
  soft: 'Il apprend à partir d’étiquettes\u00a0; ce modèle a des cibles douces.',
  penalty: (kind: string): string => `Il entraîne sans pénalité\u00a0; ce modèle a "${kind}".`,
  weights: (kind: string): string =>
    `Il entraîne des poids qui sont des points\u00a0; ceux de ce modèle sont "${kind}".`,
  layer: (l: number): string => `la couche ${l}`,
  inner: (where: string, l: number): string => `${where}, couche ${l}`,
  sums: (where: string): string =>
    `Il ne tire pas les sommes du bruit sur les poids\u00a0; pour ${where}, elles le sont.`,
  batch: (where: string): string =>
    `Il tire le bruit sur les poids une fois par mini-lot\u00a0; ${where} l’a pour chaque exemple.`,
  precision: 'Il entraîne des lois normales de précision fixe\u00a0; ce modèle l’apprend.',
  prior: 'Il entraîne sans loi a priori\u00a0; ce modèle en a une.',
  unknown: (why: string): string => `Cette version ne connaît pas le modèle\u00a0: ${why}.`,
  even: (inputs: number): string => `Il prend des images à nombre pair de valeurs\u00a0; ce modèle en a ${inputs}.`,
};
