import type { BackendName, Loss } from '../engine/types.ts';

const names: Record<BackendName, string> = { webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'reinem JavaScript' };

export const silent = (seconds: number): string => `antwortete ${seconds} Sekunden lang nicht`;
export const lostBackend = 'verlor sein Backend';
export const stopped = 'brach mit einem Fehler ab';
export const unreadable = 'sandte Unlesbares';

const again = (kept: boolean): string =>
  kept
    ? 'Der Lauf geht von seinem letzten Checkpoint aus weiter'
    : 'Der Lauf beginnt von vorn, mit demselben Startwert';
const recorded = 'Der aufgezeichnete Lauf wird gezeigt';

export const cannotStart =
  'Netze lassen sich hier nicht trainieren: Dieser Browser oder die umgebende Seite erlaubt keine Worker im Hintergrund. ' +
  `${recorded}; es kann helfen, diese Seite unter ihrer eigenen Adresse zu öffnen, über http oder https.`;

export const cannotLoad =
  'Das Skript, das trainiert, konnte nicht geladen werden: Die Verbindung ist weg, etwas blockiert die Datei, oder dieser Browser ist dafür zu alt.';

export const replaced = (how: string, kept: boolean): string =>
  `Der Worker, der trainiert, ${how} und wurde ersetzt. ${again(kept)}.`;

export function recovered({ from, to, reason, refused }: Loss): string {
  if (refused)
    return `Dieses Netz lässt sich nicht mit ${names[from.name]} trainieren; es wird mit ${names[to.name]} trainiert. ${reason}`;
  return from.name === 'webgl'
    ? `Der Browser hat die GPU entzogen. Der Lauf ging von seinem letzten Checkpoint aus mit ${names[to.name]} weiter; seine Zahlen weichen von denen eines ungestörten Laufs nur durch Rundung ab.`
    : `Ein Worker, der trainiert, ging verloren. Der Lauf ging von seinem letzten Checkpoint aus mit einem Thread weiter; seine Zahlen sind die eines ungestörten Laufs.`;
}

export const fallen = (how: string, used: BackendName, below: BackendName, kept: boolean): string =>
  `Das Training mit ${names[used]} schlug zweimal fehl: Der Worker ${how}. ${again(kept)}, mit ${names[below]}.`;

export const ended = (how: string): string => `Der Worker, der trainiert, ${how}: zum dritten Mal in diesem Lauf.`;
