/** Words of an assignment's package for learning platforms. */
import { count, many } from '../../charts/numbers.ts';

export const courseWords = {
  untitled: 'Devoir',
  lead: 'Un paquet SCORM 1.2 pour Moodle, ILIAS et d’autres\u00a0: le devoir comme activité de votre cours. Elle est achevée quand un code a été fait auquel il n’y a rien à redire. La plateforme a alors le code parmi les commentaires (comments), et chaque prédiction et réponse parmi les interactions\u00a0; son rapport les montre, et «\u00a0Lire les codes d’une classe\u00a0» lit les codes. Le paquet contient un lien vers ce site, pas le site lui-même.',
  score: 'Score',
  rules: { code: '100 quand elle est achevée', right: 'pour cent de choix et de nombres justes' },
  code: 'Le paquet ne contient aucune réponse attendue, sauf celles que vous laissez voir aux étudiants.',
  right: (judged: number): string =>
    `${many(judged, 'réponse attendue peut être comparée', 'réponses attendues peuvent être comparées')}. Le paquet contient ce qui est juste\u00a0: qui ouvre son code source peut le lire. Un choix est juste si c’est l’option attendue\u00a0; un nombre, s’il est le vôtre une fois arrondi à autant de décimales. Les textes ne sont pas comparés, les nombres prédits non plus. Le premier code complet compte.`,
  long: (length: number, most: number): string =>
    `Le paquet aurait besoin d’un lien de ${count(length)} caractères\u00a0; ${count(most)} sont permis. Raccourcissez les textes, ou donnez à votre classe le fichier pour étudiants.`,
} as const;
