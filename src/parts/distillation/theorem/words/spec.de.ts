export const title = 'Theorem 1';
export const question = 'Warum darf ein Schüler von jeweils nur einer zufälligen Maske lernen?';
export const about = {
  title: 'Warum jeweils eine Maske genügt',
  description:
    'Was Destillation minimiert und was sie minimieren sollte, über jede Maske eines kleinen Netzes, für drei Verluste.',
  picture: 'Für drei Verluste zwei Kurven über einer Geraden von Netzen: bei zweien parallel, beim dritten nicht.',
  asked: 'Wenn ein Schüler von jeweils nur einem zufälligen ausgedünnten Netz lernt, lernt er dann das Mittel aller?',
};

export const labels = { rate: 'Dropout-Rate', distillSteps: 'Destillationsschritte', along: 'Netz auf der Geraden' };
