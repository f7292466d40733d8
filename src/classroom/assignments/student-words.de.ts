import { many } from '../../charts/numbers.ts';

export const studentWords = {
  assignment: 'Aufgabe',
  back: 'Zurück zu Ihren Aufgaben',
  lead: 'Treffen Sie Ihre Vorhersagen, sehen Sie sich die Ansicht an und trainieren Sie, antworten Sie, und erstellen Sie am Ende Ihren Code. Alles bleibt in diesem Browser, bis Sie den Code selbst abgeben. Sie können die Seite verlassen und wiederkommen.',
  steps: {
    name: '1. Ihr Name',
    predict: '2. Vorhersagen',
    run: '3. Ansehen und trainieren',
    ask: '4. Antworten',
    code: '5. Ihr Code',
  },
  name: 'Name oder Nummer',
  nameHelp: 'Wie Ihre Lehrperson es will; Sie dürfen es leer lassen. Es wird Teil Ihres Codes.',
  predictHelp:
    'Treffen Sie Ihre Vorhersagen, bevor Sie die Ansicht sehen. Wenn sie erscheint, können Ihre Vorhersagen nicht mehr geändert werden.',
  noPredictions: 'Es gibt nichts vorherzusagen.',
  range: (min: number, max: number, unit: string): string => `Eine Zahl von ${min} bis ${max}${unit && ` ${unit}`}.`,
  outside: (min: number, max: number): string => `Nicht zwischen ${min} und ${max}.`,
  noNumber: 'Das ist keine Zahl.',
  fix: 'Vorhersagen festlegen und die Ansicht zeigen',
  show: 'Die Ansicht zeigen',
  open: (count: number): string =>
    count > 1
      ? `${count} Vorhersagen fehlen oder sind nicht erlaubt.`
      : 'Eine Vorhersage fehlt oder ist nicht erlaubt.',
  fixed: 'Ihre Vorhersagen stehen fest.',
  runLive: (seed: number | null): string =>
    `Drücken Sie in der Ansicht „Trainieren“ (auf dem Telefon an ihrem unteren Ende), und warten Sie, bis der Lauf fertig ist.${seed === null ? '' : ` Ihr eigener Startwert ${seed} ist eingestellt: Andere haben andere und bekommen andere Zahlen.`}`,
  runAny:
    'Sehen Sie sich die Ansicht an. Was sie zeigt, kommt in Ihren Code; Sie dürfen trainieren, müssen aber nicht.',
  locked: 'Die Ansicht erscheint hier, wenn Ihre Vorhersagen feststehen.',
  nothing: 'Noch kein fertiger Lauf.',
  underWay: 'Ihr Lauf ist im Gang.',
  made: (seconds: string): string =>
    `Ihr Lauf ist fertig (${seconds} s). Diese Zahlen kommen in Ihren Code; sie folgen dem, was Sie in der Ansicht wählen.`,
  kept: 'Dieser Lauf war schon vor der Aufgabe in Ihrem Browser. Er würde als früherer Lauf markiert: Trainieren Sie noch einmal.',
  recorded: 'Das sind Zahlen des aufgezeichneten Laufs. Sie kommen in Ihren Code.',
  stale: (why: string): string =>
    `${why} Stellen Sie ein, was die Aufgabe verlangt, und trainieren Sie noch einmal, sonst wird Ihr Code markiert.`,
  numbers: 'Zahlen, die in Ihren Code kommen',
  number: 'Zahl',
  value: 'Wert',
  yours: 'Ihre Vorhersage',
  sources: { run: 'Ihr Lauf', recorded: 'aufgezeichnet', paper: 'Paper' },
  noQuestions: 'Es gibt nichts zu beantworten.',
  choose: 'wählen',
  missing: (what: string): string =>
    `Was noch fehlt: ${what}. Sie können den Code trotzdem erstellen; er wird dann als unvollständig markiert.`,
  missingParts: {
    predictions: 'feste Vorhersagen',
    run: 'ein fertiger Lauf',
    answers: (count: number): string => many(count, 'Antwort', 'Antworten'),
  },
  make: 'Code erstellen',
  handIn: 'Ihr Code ist fertig. Geben Sie ihn so ab, wie Ihre Lehrperson es verlangt.',
  changed:
    'Seit Sie diesen Code erstellt haben, hat sich etwas geändert. Um die Änderung abzugeben, erstellen Sie den Code neu.',
  code: 'Code zum Abgeben',
  codeHelp:
    'Der Code enthält Ihren Namen wie oben eingegeben, Ihre Vorhersagen und Antworten, die Einstellungen, den Startwert und die Zahlen Ihres Laufs. Sonst nichts über Sie. Er wird nirgendwohin geschickt: Kopieren oder speichern Sie ihn, und geben Sie ihn ab.',
  save: 'Als Datei speichern',
  expected: 'Erwartete Antworten',
  again: 'Neu beginnen',
  sure: 'Löschen, was Sie hier gemacht haben? Das lässt sich nicht rückgängig machen. Ein Code, den Sie kopiert oder gespeichert haben, bleibt, wie er ist.',
  yes: 'Löschen',
  no: 'Behalten',
  /** Where the page is shown inside another one. */
  framed: {
    lead: 'Treffen Sie Ihre Vorhersagen, sehen Sie sich die Ansicht an und trainieren Sie, antworten Sie, und erstellen Sie am Ende Ihren Code. Diese Seite wird in einer anderen gezeigt, vielleicht in der Ihrer Lernplattform; sie erfährt, wie weit Sie sind. Wenn Sie Ihren Code erstellen, erhält sie ihn, mit dem Namen, wie Sie ihn eingegeben haben, Ihren Vorhersagen und Antworten. Bis dahin bleibt alles andere in diesem Browser. Sie können die Seite verlassen und wiederkommen.',
    handIn: 'Ihr Code ist fertig, und die Seite um diese herum hat ihn. Darunter steht vielleicht, was aus ihm wird.',
    codeHelp:
      'Der Code enthält den Namen, wie Sie ihn oben eingegeben haben, Ihre Vorhersagen und Antworten, die Einstellungen, den Startwert und die Zahlen Ihres Laufs. Sonst nichts über Sie. Die Seite um diese herum hat ihn erhalten; diese Website schickt ihn nirgendwohin. Sie können ihn kopieren oder speichern und auch selbst abgeben.',
  },
} as const;
