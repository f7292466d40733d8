export const title = 'Theorem 1';
export const question = 'Warum darf ein Schüler von einer zufälligen Maske auf einmal lernen?';
export const about = {
  title: 'Warum eine Maske auf einmal genügt',
  description:
    'Was Destillation minimiert und was sie minimieren sollte, über jede Maske eines kleinen Netzes, für drei Verluste.',
  picture: 'Für drei Verluste zwei Kurven über einer Geraden von Netzen: bei zweien parallel, beim dritten nicht.',
  asked: 'Wenn ein Schüler von einem zufälligen ausgedünnten Netz auf einmal lernt, lernt er dann ihr Mittel?',
};

export const labels = { rate: 'Dropout-Rate', distillSteps: 'Destillationsschritte', along: 'Netz auf der Geraden' };
