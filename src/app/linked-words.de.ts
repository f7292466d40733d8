const ofRun = (settings: string, views: number): string =>
  `Dieser Link führt zu einem Lauf, der hier nicht aufbewahrt ist: ${settings}${views > 1 ? `, und so weiter in ${views} Ansichten` : ''}.`;

export const linkWords = {
  offer: (settings: string, views: number, time: string): string =>
    `${ofRun(settings, views)} Ihn noch einmal zu trainieren dauert etwa ${time}.`,
  noOffer: (settings: string, views: number): string =>
    `${ofRun(settings, views)} Hier lässt er sich nicht noch einmal trainieren: Dieser Browser oder die umgebende Seite erlaubt keine Worker im Hintergrund.`,
  train: 'Diesen Lauf trainieren',
} as const;
