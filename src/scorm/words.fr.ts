/** Words of a package's page. */
export const words = {
  /** When the activity is complete. */
  run: 'Cette activité est terminée quand une exécution dans la vue est arrivée à son terme.',
  minute: 'Cette activité est terminée quand la vue a été ouverte pendant une minute.',
  noScript: 'Les scripts ne fonctionnent pas ici\u00a0: rien n’est enregistré, et la vue ne marche pas.',
  own: 'La vue dans un onglet à part',
} as const;
