import type { BackendName } from './types.ts';

export const oneThread = 'ein SIMD-Thread';
export const threads = (count: number): string => `${count} SIMD-Threads`;
export const plainJavaScript = 'reines JavaScript';

export const passedOver = (backend: string, why: string): string => `${backend}: ${why}.`;
export const slower = (backend: string, theirs: string, ours: string): string =>
  `${backend}: ${theirs.replace('.', ',')} ms je Netz und Trainingsschritt, gegenüber ${ours.replace('.', ',')} ms.`;
export const backendNames: Record<BackendName, string> = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' };
export const noWay = (why: string): string => `Auf diesem Gerät funktioniert keine Art zu rechnen. ${why}`;

export const notHere = {
  file: 'eine Datei dieser Seite kam nicht an',
  wasm: 'es gibt hier kein WebAssembly',
  simd: 'WebAssembly hat hier kein SIMD',
  policy: "die Content-Security-Policy der Website verbietet WebAssembly; ihr script-src braucht 'wasm-unsafe-eval'",
  canvas: 'dieser Browser hat kein OffscreenCanvas',
  webgl: 'dieser Browser hat kein WebGL 2',
  gpu: 'es gibt keine GPU für WebGL 2',
  floats: 'diese GPU kann nicht in float32-Texturen zeichnen',
  software: (device: string): string => `WebGL läuft hier in Software (${device})`,
  inexact: (share: string): string => `die Rechnung weicht um ${share.replace('.', ',')} eines Trainingsschritts ab`,
};

export const gpuLost = 'Der Browser hat die GPU entzogen (WebGL-Kontext verloren).';
export const workerLost = (how: string): string => `Ein Worker des Pools ${how}.`;
export const ended = 'wurde beendet';
export const silent = 'antwortete nicht';
export const stopped = (why: string): string => `brach ab: ${why}`;
export const notStarted = 'er startete nicht';

export const notFinite = (network: number, loss: number): string =>
  `Der Trainingsverlust von Netz ${network} ist ${loss}; er muss endlich sein.`;

export const refusals = {
  network: (n: number, why: string): string => `Netz ${n} lässt sich auf diesem Backend nicht trainieren. ${why}`,
  noLayers: 'Es trainiert Netze mit verdeckten Schichten; dieses Modell hat keine.',
  hidden: (l: number): string => `verdeckte Schicht ${l}`,
  dense: (where: string, kind: string): string => `Es trainiert dichte Schichten; ${where} ist "${kind}".`,
  relu: (where: string, activation: string): string => `Es trainiert Schichten mit ReLU; ${where} hat "${activation}".`,
  noNoise: (where: string): string =>
    `Es trainiert Schichten mit Rauschen, mit Rate 0, wo keines ist; ${where} hat kein Rauschen.`,
  noise: (where: string, kind: string): string => `Es kennt kein Rauschen "${kind}"; ${where} hat es.`,
  on: (where: string, on: string): string => `Es kennt Rauschen auf Einheiten; ${where} hat es auf "${on}".`,
  per: (where: string, per: string): string =>
    `Es zieht Rauschen für jedes Beispiel; ${where} hat es für jedes "${per}".`,
  softmax: (head: string): string => `Es trainiert eine Softmax; der Kopf dieses Modells ist "${head}".`,
  classes: (known: number, given: number): string => `Es unterscheidet ${known} Klassen; dieses Modell hat ${given}.`,
  soft: 'Es lernt aus Labels; dieses Modell hat weiche Ziele.',
  penalty: (kind: string): string => `Es trainiert ohne Strafterm; dieses Modell hat "${kind}".`,
  weights: (kind: string): string => `Es trainiert Gewichte, die Punkte sind; die dieses Modells sind "${kind}".`,
  layer: (l: number): string => `Schicht ${l}`,
  inner: (where: string, l: number): string => `${where}, Schicht ${l}`,
  sums: (where: string): string =>
    `Es zieht nicht die Summen von Rauschen auf Gewichten; für ${where} werden sie gezogen.`,
  batch: (where: string): string =>
    `Rauschen auf Gewichten zieht es einmal je Minibatch; ${where} hat es für jedes Beispiel.`,
  precision: 'Es trainiert Normalverteilungen mit fester Präzision; dieses Modell lernt sie.',
  prior: 'Es trainiert ohne Prior; dieses Modell hat einen.',
  unknown: (why: string): string => `Diese Version kennt das Modell nicht: ${why}.`,
  even: (inputs: number): string => `Es nimmt Bilder mit gerader Anzahl von Werten; dieses Modell hat ${inputs}.`,
};
