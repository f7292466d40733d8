/** What each recorded run shows, in one line, by its name. */
export const titles: Readonly<Record<string, string>> = {
  distillation: '1.000 Trainingsbilder',
  'distillation-500-steps': '1.000 Trainingsbilder, nach 500 Schritten angehalten',
  'distillation-4000-steps': '1.000 Trainingsbilder, 4.000 Schritte',
  'distillation-many-images': 'Fast alle Trainingsbilder',
  'distillation-noise': '1.000 Trainingsbilder, auf Rauschen destilliert',
  'distillation-random': '1.000 Trainingsbilder, von zufälligen Gewichten aus destilliert',
  'distillation-ten-masks': '1.000 Trainingsbilder, zehn Masken je Ziel',
  'distillation-lenet': 'LeNet mit Dropout vor der letzten Schicht',
  'distillation-lenet-all': 'LeNet mit Dropout 0,2 überall, 1.000 Bilder, 4.000 Schritte',
  'distillation-lenet-before': 'LeNet mit Dropout 0,5 überall, vor dem Pooling, 6.000 Bilder',
  'distillation-lenet-long': 'LeNet, fast alle Bilder, die 30 Epochen des Papers',
  'distillation-lenet-all-long': 'LeNet mit Dropout 0,2 überall, fast alle Bilder, die 30 Epochen des Papers',
  'distillation-quick': '„Quick“ mit halber Breite, 2.000 Bilder von CIFAR-10',
};
