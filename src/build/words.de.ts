export const words = {
  title: 'The Dropout Cloud',
  description:
    'Trainieren Sie im Browser echte Dropout-Netze mit echten handgeschriebenen Ziffern, und sehen Sie, ob ein Netz eine ganze Wolke von Netzen vertreten kann.',
  noStyles:
    'Die Stile der Seite wurden nicht geladen, daher sieht sie kahl und ungeordnet aus. Prüfen Sie die Verbindung, und laden Sie die Seite neu.',
  reload: 'Seite neu laden',
  lead: 'Dropout trainiert ein Netz und schaltet dabei zufällig Teile davon ab. Heraus kommt nicht ein Netz, sondern eine Wolke von Netzen, die alle in denselben Gewichten leben. Diese Seite trainiert solche Wolken in Ihrem Browser mit handgeschriebenen Ziffern und fragt, wer die Vorhersage machen soll: die ganze Wolke oder ein Netz an ihrer Stelle?',
  stillTitle: 'Sampling gegen Skalieren',
  still:
    'Nach dem Training mit Dropout kann man auf drei Arten vorhersagen: mit einer zufälligen Maske, mit skalierten Gewichten (keine Einheit ist abgeschaltet, und jede Ausgabe wird mit 1 − p multipliziert) oder mit dem Mittel über viele Masken. Das Bild zeigt einen aufgezeichneten Lauf: die Genauigkeit auf den MNIST-Testbildern gegen die Dropout-Rate p für die drei Arten, und darunter die Differenz zwischen Sampling und Skalieren mit ihrem 95-%-Intervall.',
  stillPicture:
    'Testgenauigkeit gegen Dropout-Rate für eine zufällige Maske, skalierte Gewichte und das Mittel über viele Masken; darunter die gepaarte Differenz zwischen Sampling und Skalieren.',
  off: 'Das Training braucht JavaScript, und das läuft hier nicht: Es ist ausgeschaltet oder blockiert. Mit JavaScript können Sie eigene Netze trainieren.',
  coming: 'Das Programm, das Netze trainiert, wird geladen.',
  lost: 'Das Programm der Seite konnte nicht geladen werden oder läuft in diesem Browser nicht. Laden Sie die Seite neu; wenn das nicht hilft, nehmen Sie einen neueren Browser.',
  frame:
    'Diese Seite steht in einem Rahmen, der ihr Programm blockiert. <a href="./de/">Öffnen Sie die Seite für sich</a>, um eigene Netze zu trainieren.',
  file: 'Diese Seite wurde als Datei geöffnet, und Browser starten das Programm einer Seite nur, wenn ein Server sie liefert. Führen Sie <code>python3 -m http.server</code> im Ordner der Seite aus, und öffnen Sie <code>http://localhost:8000/de/</code>.',
  recordedPicture: 'Das Bild zeigt einen aufgezeichneten Lauf.',
  subject: 'Dropout in neuronalen Netzen',
} as const;

export const openingWords = {
  title: 'Die Wolke der ausgedünnten Netze',
  description:
    'Zeichnen Sie eine Ziffer, und sehen Sie, was einige hundert zufällig ausgedünnte Netze darin erkennen und was das skalierte Netz.',
  picture: 'Eine handgeschriebene Ziffer und ein Stern mit zehn Ecken, dazwischen eine Wolke von Punkten.',
};

export const classroomWords = {
  title: 'Für die Lehre',
  lead: 'Planen Sie eine Vorlesung, stellen Sie eine Aufgabe und sehen Sie, was Ihr Kurs abgibt, oder legen Sie Läufe nebeneinander. Nichts verlässt diesen Browser.',
};
