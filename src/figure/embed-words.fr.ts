export const embedWords = {
  title: (view: string): string => `Intégrer «\u00a0${view}\u00a0»`,
  lead: 'Ces lignes montrent la vue telle qu’elle est réglée maintenant, dans toute page qui peut contenir un cadre\u00a0: une page de cours, une diapositive, un notebook.',
  frame: 'Cadre',
  theme: 'Thème',
  themes: { auto: 'Système du lecteur', light: 'Clair', dark: 'Sombre', projector: 'Projecteur' },
  width: 'Largeur, px ou\u00a0%',
  height: 'Hauteur, px',
  grows: 'Suivre la hauteur de la vue (ajoute un script)',
  autoplay: 'Commencer aussitôt l’entraînement',
  predict: 'Prédire d’abord\u00a0: poser la question du chapitre avant d’afficher la vue',
  sandbox: 'Isoler le cadre (sandbox)',
  controls: 'Commandes',
  controlsHelp: 'Les commandes cachées sont absentes\u00a0; les verrouillées montrent leur valeur et ne bougent pas.',
  hide: 'Cacher',
  lock: 'Verrouiller',
  of: (what: string, control: string): string => `${what}\u00a0: ${control}`,
  replay: 'Relecture',
  snippet: 'À copier dans votre page',
  copy: { no: 'Copier', yes: 'Copié', refused: 'Appuyez sur Ctrl+C ou ⌘C' },
  open: 'Ouvrir dans un nouvel onglet',
  badWidth: (given: string): string =>
    `La largeur «\u00a0${given}\u00a0» doit être un nombre de pixels, de 1 à 9999, ou un pourcentage.`,
  reach: {
    own: 'Cette adresse mène à votre propre ordinateur\u00a0: personne d’autre ne peut l’ouvrir. Intégrez depuis l’endroit où le site est publié.',
    near: 'Cette adresse n’est connue que dans votre réseau\u00a0: personne ailleurs ne peut l’ouvrir. Intégrez depuis l’endroit où le site est publié.',
    plain:
      'Cette adresse commence par http\u00a0: une page dont l’adresse commence par https, comme la plupart, bloque le cadre.',
  },
  sandboxNote:
    'Pour entraîner, un cadre isolé (sandbox) a besoin de allow-scripts et de allow-same-origin. Avec allow-scripts seul, les navigateurs refusent au programme ses propres fichiers\u00a0; le cadre affiche alors une exécution enregistrée et le dit. allow-popups permet d’ouvrir ses liens\u00a0; allow-popups-to-escape-sandbox et allow-downloads permettent d’y enregistrer des fichiers.',
  teaching: 'Avec cette vue, réglée ainsi :',
  classroom: {
    plans: 'l’ajouter à un plan de cours',
    assignments: 'en faire un devoir',
    runs: 'comparer ses exécutions',
  },
  versionNote:
    'L’adresse fixe tout ce qui fait l’image\u00a0: graine, réglages, ce qui est affiché. Elle ne fixe pas le programme\u00a0: pour un cours qui ne doit jamais changer, hébergez une copie de ce site dans un dossier à part.',
  course: {
    legend: 'Plateforme d’apprentissage',
    lead: 'Un paquet SCORM 1.2 pour Moodle, ILIAS et d’autres\u00a0: le même cadre comme activité d’un cours, qui signale à la plateforme quand elle est achevée. Le paquet contient un lien vers ce site, pas le site lui-même.',
    completedWhen: 'Achevée quand',
    completed: { run: 'une exécution est terminée', minute: 'la vue a été ouverte une minute' },
    save: 'Paquet SCORM',
    onlyMinute: 'Rien ne peut être entraîné dans ce cadre\u00a0; c’est donc une minute qui compte.',
    notMade: (why: string): string => `Le paquet n’a pas pu être créé\u00a0: ${why.replace(/\.$/, '')}.`,
  },
} as const;
