import { count, fixed, many, plain } from '../../../../charts/numbers.ts';
import type { LawName } from '../../../../contract/noise-laws.ts';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';
import { lawWords } from '../../../../view-kit/law-words.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import type { StructureParams } from '../spec.ts';
import { estimateText, type Told } from '../view/correlations.ts';

export const settings = ({ noises, rate, spread, shape, rows, columns, draws, seeds }: StructureParams): string =>
  [
    many(noises.length, 'Rauschart', 'Rauscharten'),
    `Rate ${plain(rate)}, Skala ${plain(spread)}, Form ${plain(shape)}`,
    `je ${count(draws)} Matrizen von ${rows} × ${columns}`,
    seedsInWords(seeds),
  ].join(', ');

export const words = {
  title: 'Was sich eine Skala teilt',
  lookFor: 'Wählen Sie, worauf das Rauschen wirkt; zeigen Sie auf ein Gewicht, um seine Partner zu sehen.',
  size: 'Größe',
  again: 'Neu ziehen',
  maps: { factors: 'Rauschen Λ', normals: 'Normal z', weights: 'Gewichte Λz' },
  range: (limit: number): string => `volle Farbe ab ${fixed(limit, 1)} Abstand von 0`,
  mapLabel: (name: string): string => `Matrix: ${name}; jede Zeile ist eine Einheit`,
  sharing: {
    units: 'Einheiten',
    weights: 'Gewichten',
    layer: 'der Schicht',
    'units-layer': 'Einheiten und Schicht',
  } satisfies Record<Sharing, string>,
  called: {
    units: 'Dropout, ARD',
    weights: 'DropConnect',
    layer: 'stochastische Tiefe, ADD',
    'units-layer': 'ARD-ADD',
  } satisfies Record<Sharing, string>,
  partners: {
    units: 'Es teilt sich λ mit den anderen Gewichten seiner Zeile.',
    weights: 'Es teilt sich λ mit keinem anderen Gewicht.',
    layer: 'Es teilt sich λ mit allen Gewichten der Matrix.',
    'units-layer': 'Es teilt sich einen Faktor mit seiner Zeile und einen mit der ganzen Matrix.',
  } satisfies Record<Sharing, string>,
  cell: (row: number, column: number, factor: number, normal: number): string =>
    `Einheit ${row + 1}, Gewicht ${column + 1}: λ = ${fixed(factor, 2)}, z = ${fixed(normal, 2)}, λz = ${fixed(factor * normal, 2)}.`,
  noCell: 'Zeigen Sie auf ein Gewicht, oder gehen Sie mit den Pfeiltasten zu einem.',
  readout: {
    caption: (intervals: boolean): string =>
      `Korrelation der Quadrate zweier Gewichte${intervals ? intervalsNamed : ''}`,
    on: 'Rauschen auf',
    within: 'einer Einheit',
    between: 'verschiedener Einheiten',
    exact: (kind: 'within' | 'between'): string => `${words.readout[kind]}, exakt`,
    recorded: 'aufgez.',
    run: 'Ihr Lauf',
  },
  none: 'keine',
  noneHelp: 'Das vierte Moment dieses Rauschens ist unendlich: Es gibt keine Korrelation.',
  source: { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' },
  awaited: 'Noch keine Ziehungen zum Schätzen: Die exakten Zahlen brauchen keine. Drücken Sie „Ziehen“.',
  table: {
    caption: `Korrelation der Quadrate zweier Gewichte${intervalsNamed}`,
    head: [
      'Rauschen',
      'Auf',
      'Quelle',
      'Eine Einheit, exakt',
      'Eine Einheit, gezogen',
      'Versch. Einheiten, exakt',
      'Versch. Einheiten, gezogen',
    ],
  },
  summary: (law: LawName, sharing: Sharing, within: string, between: string): string =>
    `Für ${lawWords.noise(law)} auf ${words.sharing[sharing]} korrelieren die Quadrate zweier Gewichte einer Einheit so: ${within}; verschiedener Einheiten so: ${between}.`,
};

export const exactText = (value: number | null): string => (value === null ? words.none : fixed(value, 3));

export const captionText = (law: LawName, sharing: Sharing): string =>
  `Eine Ziehung für ${lawWords.noise(law)} auf ${words.sharing[sharing]} (${words.called[sharing]}). Jede Zeile ist eine Einheit und enthält deren ausgehende Gewichte. Links: das Rauschen, verteilt auf die Gewichte, die es sich teilen. Mitte: normalverteilte Gewichte. Rechts: ihr Produkt, auf derselben Skala wie in der Mitte. Unten: wie die Quadrate zweier Gewichte zusammenhängen, exakt und über viele Ziehungen. Dropout zieht solches Rauschen für jedes Beispiel; ein Prior zieht es einmal.`;

export function evidenceText({ who, law, sharing, drawn, within, between, exact }: Told): string {
  const noise = `${lawWords.noise(law)} auf ${words.sharing[sharing]}`;
  if (drawn === 0 || !within || !between) return `${who}: keine Ziehungen für ${noise} bei diesen Einstellungen.`;
  if (exact.within === null)
    return `${who}: Für ${noise} haben die Quadrate keine Korrelation, denn das vierte Moment ist unendlich; was Ziehungen ergeben (${estimateText(within)} für eine Einheit), pendelt sich nicht ein.`;
  return `${who}: Über ${count(drawn)} Matrizen für ${noise} korrelieren die Quadrate zweier Gewichte einer Einheit mit ${estimateText(within)} (exakt ${exactText(exact.within)}), verschiedener Einheiten mit ${estimateText(between)} (exakt ${exactText(exact.between)}).`;
}

export const verdictRule = (near: number): string =>
  `Die Korrelation der Quadrate zweier Gewichte wird für jeden Startwert aus vielen Matrizen mit Bernoulli-Rauschen geschätzt. Gewichte hängen zusammen, wenn das 95-%-Intervall über Startwerte über 0 liegt; sie haben keine Struktur, wenn es innerhalb von ${plain(near)} zu beiden Seiten von 0 liegt, und haben eine, wenn es jenseits davon liegt. Bei nur einem Startwert gibt es kein Intervall und kein Urteil. Die Kontrolle ist dieselbe Korrelation, wenn das Rauschen auf etwas anderem liegt.`;
