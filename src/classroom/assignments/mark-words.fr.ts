import { many } from '../../charts/numbers.ts';

export const whys = {
  askedUnread: 'Ce qui était demandé à l’exécution est illisible.',
  askedRefused: (problem: string): string => `Ce qui était demandé à l’exécution n’est pas permis : ${problem}.`,
  together: (problem: string): string => `Ces réglages ne sont pas permis ensemble : ${problem}.`,
  otherRun: 'L’exécution a été faite avec d’autres réglages que ceux affichés.',
  settingsUnread: (problem: string): string => `Les réglages sont illisibles : ${problem}.`,
  setting: (name: string, had: string, was: string): string =>
    `${name} : ${had || 'vide'} ; dans le devoir : ${was || 'vide'}.`,
  seed: 'La graine n’est pas celle de l’exécution.',
  checksum: 'La somme de contrôle n’est pas celle du code.',
  otherAssignment: 'Il a été fait pour un autre devoir, ou pour une autre version de celui-ci.',
  missing: (parts: string): string => `Il manque : ${parts}.`,
  parts: {
    prediction: (n: number): string => many(n, 'prédiction', 'prédictions'),
    answer: (n: number): string => many(n, 'réponse', 'réponses'),
    number: (n: number): string => many(n, 'nombre', 'nombres'),
    run: (n: number): string => many(n, 'exécution', 'exécutions'),
  },
  recorded: 'Les nombres sont ceux de l’exécution enregistrée avec le site, non d’une exécution faite.',
  earlier: 'L’exécution était dans le navigateur avant que les prédictions soient fixées.',
  sameRun: 'Un autre code a la même exécution.',
  sameName: 'Un autre code a le même nom.',
};
