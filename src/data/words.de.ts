export const words = {
  cut: (bytes: number): string => `ist abgeschnitten: die Verbindung brach nach ${bytes} Bytes ab`,
  notHere: 'ist noch nicht hier: es wird einmal aus dem Netzwerk gebraucht, und der Server war nicht erreichbar',
  missing: (status: number): string => `fehlt: der Server antwortete ${status}`,
  short: (bytes: number, all: number): string => `ist abgeschnitten: ${bytes} von ${all} Bytes kamen an`,
  long: (bytes: number, all: number): string => `ist verändert: es hat ${bytes} Bytes, erwartet waren ${all}`,
  altered: (why: string): string => `ist verändert: ${why}`,
  noOrder: 'sagt nicht, in welcher Reihenfolge MNIST seine Trainingsbilder hat',
  otherSize: (size: number, known: number): string =>
    `handelt von Bildern mit ${size} Werten; diese Version entpackt ${known}`,
};

export const altered = {
  empty: 'es enthält keine Daten',
  checksum: 'seine Prüfsumme ist nicht die im Manifest',
  noJson: 'es ist kein JSON',
  ownChecksum: 'seine Prüfsumme ist nicht die seines Textes',
  format: 'es hat nicht das Format 1',
  dataset: 'es sagt nicht, was gepackt ist',
  noShards: 'es führt keine Teile auf',
  shard: (entry: number): string => `sein Eintrag ${entry} beschreibt keinen Teil`,
  testPlaces: 'seine Plätze der Testbilder sind keine Plätze',
  trainPlaces: 'es beschreibt die Datei mit den Plätzen der Trainingsbilder nicht',
  sets: 'seine Datensätze sind keine Liste von Datensätzen',
  label: (classes: number): string => `ein Label ist keine von ${classes} Klassen`,
  entry: (set: string, why: string): string => `sein Eintrag für ${set} ${why}`,
  noImages: 'dies sind keine gepackten Bilder',
  otherImages: (packed: number, wanted: number): string =>
    `${packed} Bilder sind hier gepackt, erwartet waren ${wanted}`,
  otherValues: (packed: string, wanted: string): string =>
    `${packed} Werte sind hier gepackt, erwartet waren ${wanted}`,
  outline: (turn: number, from: number): string => `ein Umriss wendet in Spalte ${turn}, vor Spalte ${from}`,
  ends: (at: number, bytes: number): string => `die Ströme enden bei Byte ${at} von ${bytes}`,
  stream: (stream: number, at: number, end: number): string =>
    `Strom ${stream} endet bei Byte ${at}, erwartet war ${end}`,
};

export const contents = {
  noDigits: (bytes: number): string => `${bytes} Bytes beginnen nicht mit einem Kopf von Ziffern`,
  pixels: (pixels: number, count: number, size: number): string =>
    `es gibt ${pixels} Pixel; erlaubt ist ${count} × ${size}`,
  noNetwork: (bytes: number): string => `${bytes} Bytes beginnen nicht mit dem Kopf eines trainierten Netzes`,
  bytes: (bytes: number, all: number): string => `es gibt ${bytes} Bytes; erlaubt ist ${all} für dieses Netz`,
  notFinite: 'einige Zahlen darin sind nicht endlich',
  header: 'der Kopf ist nicht der eines trainierten Netzes',
};
