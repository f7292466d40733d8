/** Words of a plan's package for learning platforms. */
import { count } from '../../charts/numbers.ts';

export const courseWords = {
  open: 'Pour une plateforme d’apprentissage',
  missing: 'Le paquet pour plateformes d’apprentissage',
  lead: 'Un paquet SCORM 1.2 pour Moodle, ILIAS et d’autres\u00a0: les étudiants parcourent le plan comme activité de votre cours. Le paquet contient un lien vers ce site, pas le site lui-même.',
  without: 'Vos notes, et ce qu’il faut savoir avant le cours, n’y sont pas.',
  rules: { scenes: 'chaque scène a été montrée' },
  score:
    'Le score est la part des scènes montrées, en pour cent. Une deuxième visite reprend à la scène où la première s’est arrêtée.',
  long: (length: number, most: number): string =>
    `Le paquet aurait besoin d’un lien de ${count(length)} caractères\u00a0; ${count(most)} au plus sont permis. Enregistrez le plan dans un fichier, placez-le à côté du site, ouvrez-le là (classroom/?plan=week-3.json), et faites le paquet sur cette page.`,
} as const;
