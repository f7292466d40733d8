import { many } from '../../charts/numbers.ts';

export const studentWords = {
  assignment: 'Devoir',
  back: 'Retour à vos devoirs',
  lead: 'Prédisez, regardez et entraînez, répondez, et faites votre code à la fin. Tout reste dans ce navigateur jusqu’à ce que vous rendiez le code vous-même. Vous pouvez quitter la page et revenir.',
  steps: {
    name: '1. Votre nom',
    predict: '2. Prédire',
    run: '3. Regarder et entraîner',
    ask: '4. Répondre',
    code: '5. Votre code',
  },
  name: 'Nom ou numéro',
  nameHelp: 'Comme le veut votre enseignant ; vous pouvez le laisser vide. Il fait partie de votre code.',
  predictHelp: 'Prédisez avant de voir la vue. Quand elle s’affiche, vos prédictions ne peuvent plus être changées.',
  noPredictions: 'Il n’y a rien à prédire.',
  range: (min: number, max: number, unit: string): string => `Un nombre de ${min} à ${max}${unit && ` ${unit}`}.`,
  outside: (min: number, max: number): string => `Pas entre ${min} et ${max}.`,
  noNumber: 'Ce n’est pas un nombre.',
  fix: 'Fixer mes prédictions et montrer la vue',
  show: 'Montrer la vue',
  open: (count: number): string =>
    count > 1
      ? `${count} prédictions manquent ou ne sont pas permises.`
      : 'Une prédiction manque ou n’est pas permise.',
  fixed: 'Vos prédictions sont fixées.',
  runLive: (seed: number | null): string =>
    `Appuyez sur « Entraîner » dans la vue (sur un téléphone : tout en bas de celle-ci) et attendez la fin de l’exécution.${seed === null ? '' : ` Votre propre graine, ${seed}, est réglée : d’autres en ont une autre et obtiennent d’autres nombres.`}`,
  runAny: 'Regardez la vue. Ce qu’elle montre entre dans votre code ; vous pouvez entraîner, sans y être obligé.',
  locked: 'La vue apparaît ici quand vos prédictions sont fixées.',
  nothing: 'Pas encore d’exécution finie.',
  underWay: 'Votre exécution est en cours.',
  made: (seconds: string): string =>
    `Votre exécution est finie (${seconds} s). Ces nombres entrent dans votre code ; ils suivent ce que vous choisissez dans la vue.`,
  kept: 'Cette exécution était dans votre navigateur avant ce devoir. Elle serait signalée comme antérieure : entraînez de nouveau.',
  recorded: 'Ce sont des nombres de l’exécution enregistrée. Ils entrent dans votre code.',
  stale: (why: string): string =>
    `${why} Réglez ce que demande le devoir et entraînez de nouveau, sinon votre code sera signalé.`,
  numbers: 'Nombres qui entrent dans votre code',
  number: 'Nombre',
  value: 'Valeur',
  yours: 'Votre prédiction',
  sources: { run: 'votre exécution', recorded: 'enregistré', paper: 'article' },
  noQuestions: 'Il n’y a pas de question.',
  choose: 'choisir',
  missing: (what: string): string =>
    `Il manque encore : ${what}. Vous pouvez quand même faire le code ; il sera alors signalé comme incomplet.`,
  missingParts: {
    predictions: 'des prédictions fixées',
    run: 'une exécution finie',
    answers: (count: number): string => many(count, 'réponse', 'réponses'),
  },
  make: 'Faire le code',
  handIn: 'Votre code est fait. Rendez-le comme votre enseignant l’a demandé.',
  changed: 'Quelque chose a changé depuis ce code. Pour rendre le changement, refaites le code.',
  code: 'Code à rendre',
  codeHelp:
    'Le code contient votre nom tel que saisi plus haut, vos prédictions et réponses, les réglages, la graine et les nombres de votre exécution. Rien d’autre sur vous. Il n’est envoyé nulle part : copiez-le ou enregistrez-le, et rendez-le.',
  save: 'Enregistrer dans un fichier',
  expected: 'Réponses attendues',
  again: 'Recommencer',
  sure: 'Supprimer ce que vous avez fait ici ? Cela ne peut pas être annulé. Un code que vous avez copié ou enregistré reste tel quel.',
  yes: 'Supprimer',
  no: 'Garder',
  /** Where the page is shown inside another one. */
  framed: {
    lead: 'Prédisez, regardez et entraînez, répondez, et faites votre code à la fin. Cette page est affichée dans une autre, peut-être celle de votre plateforme d’apprentissage, qui apprend où vous en êtes. Quand vous faites votre code, elle le reçoit, avec le nom que vous avez saisi, vos prédictions et vos réponses. Jusque-là, tout le reste demeure dans ce navigateur. Vous pouvez quitter la page et revenir.',
    handIn:
      'Votre code est fait, et la page qui entoure celle-ci l’a reçu. Vous lirez peut-être au-dessous ce qu’il devient.',
    codeHelp:
      'Le code contient le nom que vous avez saisi plus haut, vos prédictions et vos réponses, les réglages, la graine et les nombres de votre exécution. Rien d’autre sur vous. La page qui entoure celle-ci l’a reçu\u00a0; ce site ne l’envoie nulle part. Vous pouvez le copier ou l’enregistrer, et le rendre aussi vous-même.',
  },
} as const;
