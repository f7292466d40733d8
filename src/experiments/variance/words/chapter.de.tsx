import { placesOf } from '../../../article/chapters/drawn.ts';
import { MaskNoiseFormula, VarianceFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Term } from '../../../article/term.tsx';
import { drawnSentence } from '../../../article/words/predict.ts';
import { fixed, many, plain } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import type { VarianceFacts } from '../view/chapter-facts.ts';

const whole = (value: number): string => fixed(value, 0);
const percent = (value: number): string => `${whole(value)}\u00a0%`;

/** 73 → "27 % weniger", 112 → "12 % mehr". */
const beside = (share: number): string => `${percent(Math.abs(100 - share))} ${share < 100 ? 'weniger' : 'mehr'}`;

export const words = {
  question: 'Zehn Netze, eine Frage: Wie weit gehen sie auseinander?',
  ask: `Ohne Dropout haben die Antworten von Netzen, die auf verschiedenen Bildern trainiert wurden, eine gewisse Varianz: Setzen wir sie gleich ${percent(100)}. Wie viel davon bleibt mit Dropout, wenn skalierte Gewichte vorhersagen?`,
  where: (rate: number): string => `bei p\u00a0=\u00a0${plain(rate)}`,
  handle: (rate: number): string => `Ihre Schätzung bei p = ${plain(rate)}`,
  write: percent,
  lines: { scaled: 'skalierte Gewichte', sampled: 'Mittel über Masken, danach gezeigt' },
  axes: { x: 'Dropout-Rate p', y: 'Varianz der Wahrscheinlichkeiten, % der ohne Dropout' },
  told: (answer: Answer | null, facts: VarianceFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: percent,
      brief: whole,
      far: (drawn, recorded) => `${whole(Math.abs(drawn - recorded))} Prozentpunkte`,
    }),
  lead: (
    <>
      <p>
        Ein Teil der Fehler eines Netzes rührt von den Bildern her, auf denen es trainiert wurde. Seine{' '}
        <Term id="modelVariance">Modellvarianz</Term> sagt, wie sehr sich seine Antworten ändern würden, wäre es auf
        anderen trainiert worden. Dropout sollte sie senken, wie jede Regularisierung.
      </p>
      <p>
        Trainieren Sie also zehn Netze, jedes auf eigenen Bildern, und fragen Sie alle nach denselben Ziffern. Mit{' '}
        <i>o</i>
        <sub>
          <i>k</i>
        </sub>{' '}
        für die Ausgabe von Netz <i>k</i>:
      </p>
      <VarianceFormula />
    </>
  ),
  body: (facts: VarianceFacts | null) => (
    <>
      {facts && (
        <p>
          Die Behauptung, dass Dropout die Modellvarianz senkt, {verdictSaid[facts.verdicts.lower]}; die Behauptung,
          dass klassischer Dropout sie am meisten senkt, {verdictSaid[facts.verdicts.classic]}. Beide werden an
          Wahrscheinlichkeiten und an Logits beurteilt, bei jeder aufgezeichneten Rate.
        </p>
      )}
      <Note>
        Ein Teil der Abnahme ist nur eine Frage der Größe. Dropout macht Logits kleiner, und kleinere Zahlen schwanken
        weniger.
        {facts &&
          ` Bei p = ${plain(facts.sampled.rate)} ist die Varianz der Logits ${percent(facts.absolute)} der Varianz ohne Dropout; teilt man zuvor beide durch das mittlere Quadrat ihrer Logits, sind es ${percent(facts.relative)}.`}{' '}
        Stellt man die Abbildung auf relative Varianz um, fällt der Einfluss der Größe weg.
      </Note>
      <p>
        Die dritte Behauptung ist feiner: dass Sampling beim Testen die Varianz weiter senkt. Das Poster hat ein Bild
        dafür, eine Elektronenwolke, die sich weniger bewegt als jedes einzelne Elektron. Aber ein Mittel über <i>n</i>{' '}
        Masken ist nicht die ganze Wolke. Welche Masken gezogen wurden, ist Zufall und bringt eine eigene Varianz
        hinein, die nichts mit den Trainingsbildern zu tun hat:
      </p>
      <MaskNoiseFormula />
      {facts && (
        <p>
          Bei <i>p</i>&nbsp;=&nbsp;{plain(facts.sampled.rate)} hat das Mittel über {many(facts.n, 'Maske', 'Masken')}{' '}
          bei Wahrscheinlichkeiten {beside(facts.sampled.probabilities)} Varianz als skalierte Gewichte, bei Logits{' '}
          {beside(facts.sampled.logits)}.
          {facts.noise &&
            ` Von der Varianz der Logits sind ${percent(100 * facts.noise.share)} Maskenrauschen; mit allen Masken wäre sie um ${percent(Math.abs(100 * facts.noise.without))} ${facts.noise.without < 0 ? 'größer' : 'kleiner'} als mit skalierten Gewichten.`}
        </p>
      )}
      <p>
        Woher der Unterschied? Das Mittel der Logits über alle Masken ergibt fast, was das skalierte Netz berechnet; da
        ist also wenig zu gewinnen. Das Mittel der Wahrscheinlichkeiten macht sie auch weniger sicher, was die Antworten
        der Netze einander näherbringen kann. Das Paper definiert die Varianz im Text für Logits und in der Formel für
        Ausgaben; hier macht es einen Unterschied, welche von beiden gemeint sind.
      </p>
      {facts && (
        <p>
          Diese Zahlen stammen von {many(facts.models, 'Netz', 'Netzen')} je Einstellung, trainiert auf je{' '}
          {many(facts.modelImages, 'Bild', 'Bildern')} und wiederholt mit{' '}
          {many(facts.seeds, 'Startwert', 'Startwerten')}; die Bänder sind eine Standardabweichung über Startwerte.
        </p>
      )}
    </>
  ),
  tries: {
    logits: 'An Logits: wo Sampling nicht hilft',
    probabilities: 'An Wahrscheinlichkeiten: wo es hilft',
    relative: 'Relativ zur Größe der Logits',
    'one-mask': 'Eine Maske: vor allem Maskenrauschen',
    'layer-3': 'Dropout nur in der letzten verdeckten Schicht',
  },
} as const;
