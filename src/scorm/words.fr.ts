/** Words of a package's page. */
const view = 'La vue dans un onglet à part';
const assignment =
  'Le devoir dans un onglet à part\u00a0; la plateforme d’apprentissage n’apprend pas ce qui y est fait';
const code =
  'Cette activité est terminée quand vous avez fait votre code et que rien n’y manque. Votre code, avec le nom que vous avez saisi, vos prédictions et vos réponses, est transmis à la plateforme d’apprentissage dès que vous le faites.';

export const words = {
  /** When the activity is complete. */
  rules: {
    run: 'Cette activité est terminée quand une exécution dans la vue est arrivée à son terme.',
    minute: 'Cette activité est terminée quand la vue a été ouverte pendant une minute.',
    scenes:
      'Cette activité est terminée quand chaque scène a été montrée. Le score est la part des scènes montrées, en pour cent.',
    code,
    right: `${code} Le score est la part de choix et de nombres justes, en pour cent\u00a0; le premier code complet compte.`,
  },
  noScript: 'Les scripts ne fonctionnent pas ici\u00a0: rien n’est enregistré, et l’activité ne marche pas.',
  own: {
    run: view,
    minute: view,
    scenes: 'Le plan dans un onglet à part\u00a0; la plateforme d’apprentissage n’apprend pas ce qui y est montré',
    code: assignment,
    right: assignment,
  },
  /** By the page's script; what stands in braces is filled in there. */
  told: {
    strange:
      'La plateforme d’apprentissage ne répond pas comme le prévoit SCORM 1.2\u00a0: ceci n’est peut-être pas enregistré. L’activité fonctionne quand même.',
    failed:
      'La plateforme d’apprentissage a répondu par l’erreur {code} ({why})\u00a0: ceci n’est peut-être pas enregistré. L’activité fonctionne quand même.',
    done: 'Cette activité est terminée, et la plateforme d’apprentissage le sait.',
    alone: 'Aucune plateforme d’apprentissage trouvée\u00a0: rien n’est enregistré. L’activité fonctionne quand même.',
    late: 'L’activité n’est pas encore arrivée. Son site, {site}, est inaccessible d’ici, lent, ou ne peut pas être affiché dans un cadre. Essayez le lien ci-dessous, ou rechargez cette page.',
    seen: 'Déjà montrées\u00a0: {seen} sur {scenes}.',
    code: 'La plateforme d’apprentissage a votre code.',
    longCode:
      'Votre code a {length} caractères, et une plateforme d’apprentissage en prend {room}\u00a0: elle n’a pas votre code. Copiez-le ci-dessus, et rendez-le comme votre enseignant l’a demandé.',
    noCode:
      'La plateforme d’apprentissage n’a pas pris votre code. Copiez-le ci-dessus, et rendez-le comme votre enseignant l’a demandé.',
    marked: 'Cette activité n’est pas encore terminée. {why}',
    later:
      'Quand vous quitterez cette page, la plateforme d’apprentissage recevra votre code tel qu’il est, si vous n’en faites pas un autre.',
  },
} as const;
