const ofRun = (settings: string, views: number): string =>
  `Ce lien mène à une exécution qui n’est pas conservée ici\u00a0: ${settings}${views > 1 ? `, et ainsi de suite dans ${views} vues` : ''}.`;

export const linkWords = {
  offer: (settings: string, views: number, time: string): string =>
    `${ofRun(settings, views)} L’entraîner de nouveau prend environ ${time}.`,
  noOffer: (settings: string, views: number): string =>
    `${ofRun(settings, views)} Elle ne peut pas être entraînée de nouveau ici\u00a0: ce navigateur, ou la page qui entoure celle-ci, n’autorise pas de workers en arrière-plan.`,
  train: 'Entraîner cette exécution',
} as const;
