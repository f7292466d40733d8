import { many } from '../../../../charts/numbers.ts';

export const words = {
  slide: 'Folie „Bagging“',
  inexpensive: 'Günstig, aber leistungsfähig',
  sharing: 'Bagging ist unabhängiger',
  bagging: 'Masken mitteln senkt Fehler',
  oneTraining: (masks: number): string => `ein Training, ${many(masks, 'Maske', 'Masken')}`,
  againstNetwork: (masks: string, one: string): string => `Fehler ${masks} gegen ${one} bei einem Netz ohne Dropout`,
  manyTrainings: (members: number, found: string): string =>
    `${many(members, 'Training', 'Trainings')}, Mittel unabhängiger Netze: ${found}`,
  weights: (members: number, one: number): string =>
    `${many(members, 'Mitglied', 'Mitglieder')}, ${many(members * one, 'Gewicht', 'Gewichte')} gegen ${many(one, 'Gewicht', 'Gewichte')}`,
  correlations: (bagged: string, masks: string): string =>
    `Korrelation der Fehler ${bagged} beim Bagging gegen ${masks} bei Masken`,
  sameImages: (found: string): string => `Netze auf denselben Bildern, ohne Bootstrap-Stichproben: ${found}`,
  masks: (masks: number): string => many(masks, 'Maske', 'Masken'),
  againstMask: (masks: string, one: string): string => `Fehler ${masks} gegen ${one} bei einer Maske`,
  error: (found: string): string => `Fehler ${found}`,
  baggingError: (found: string): string => `Bagging, gleich viele Netze gegen eines: Fehler ${found}`,
};
