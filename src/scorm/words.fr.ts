/** Words of a package's page. */
export const words = {
  /** When the activity is complete. */
  run: 'Cette activité est terminée quand une exécution dans la vue est arrivée à son terme.',
  minute: 'Cette activité est terminée quand la vue a été ouverte pendant une minute.',
  noScript: 'Les scripts ne fonctionnent pas ici\u00a0: rien n’est enregistré, et la vue ne marche pas.',
  own: 'La vue dans un onglet à part',
  /** By the page's script; what stands in braces is filled in there. */
  told: {
    strange:
      'La plateforme d’apprentissage ne répond pas comme le prévoit SCORM 1.2\u00a0: ceci n’est peut-être pas enregistré. La vue fonctionne quand même.',
    failed:
      'La plateforme d’apprentissage a répondu par l’erreur {code} ({why})\u00a0: ceci n’est peut-être pas enregistré. La vue fonctionne quand même.',
    done: 'Cette activité est terminée, et la plateforme d’apprentissage le sait.',
    alone: 'Aucune plateforme d’apprentissage trouvée\u00a0: rien n’est enregistré. La vue fonctionne quand même.',
    late: 'La vue n’est pas encore arrivée. Son site, {site}, est inaccessible d’ici, lent, ou ne peut pas être affiché dans un cadre. Essayez le lien ci-dessous, ou rechargez cette page.',
  },
} as const;
