export const words = {
  cut: (bytes: number): string => `ist abgeschnitten: Die Verbindung brach nach ${bytes} Bytes ab`,
  notHere: 'ist noch nicht hier: Die Datei wird einmal aus dem Netzwerk gebraucht, und der Server war nicht erreichbar',
  missing: (status: number): string => `fehlt: Der Server antwortete ${status}`,
  short: (bytes: number, all: number): string => `ist abgeschnitten: ${bytes} von ${all} Bytes kamen an`,
  long: (bytes: number, all: number): string => `ist verändert: ${bytes} Bytes, erwartet waren ${all}`,
  altered: (why: string): string => `ist verändert: ${why}`,
  noOrder: 'sagt nicht, in welcher Reihenfolge MNIST seine Trainingsbilder hat',
  otherSize: (size: number, known: number): string =>
    `handelt von Bildern mit ${size} Werten; diese Version entpackt ${known}`,
};

export const altered = {
  empty: 'sie enthält keine Daten',
  checksum: 'ihre Prüfsumme ist nicht die im Manifest',
  noJson: 'sie ist kein JSON',
  ownChecksum: 'ihre Prüfsumme ist nicht die ihres Textes',
  format: 'sie hat nicht das Format 1',
  dataset: 'sie sagt nicht, was gepackt ist',
  noShards: 'sie führt keine Teile auf',
  shard: (entry: number): string => `ihr Eintrag ${entry} beschreibt keinen Teil`,
  testPlaces: 'ihre Plätze der Testbilder sind keine Plätze',
  trainPlaces: 'sie beschreibt die Datei mit den Plätzen der Trainingsbilder nicht',
  sets: 'ihre Datensätze sind keine Liste von Datensätzen',
  label: (classes: number): string => `ein Label ist keine von ${classes} Klassen`,
  entry: (set: string, why: string): string => `ihr Eintrag für ${set} ${why}`,
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
  noDigits: (bytes: number): string => `${bytes} Bytes beginnen nicht mit dem Kopf einer Datei von Ziffern`,
  pixels: (pixels: number, count: number, size: number): string =>
    `es gibt ${pixels} Pixel; erlaubt ist ${count} × ${size}`,
  noNetwork: (bytes: number): string => `${bytes} Bytes beginnen nicht mit dem Kopf eines trainierten Netzes`,
  bytes: (bytes: number, all: number): string => `es gibt ${bytes} Bytes; erlaubt ist ${all} für dieses Netz`,
  notFinite: 'einige Zahlen darin sind nicht endlich',
  header: 'der Kopf ist nicht der eines trainierten Netzes',
};
