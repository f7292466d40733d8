import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, listed, percent } from '../../../../charts/numbers.ts';
import { clippedEnd } from '../../../../contract/compared-noises.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import type { NoisesFacts } from '../view/chapter-facts.ts';
import { inPoints, varianceText } from '../view/numbers.ts';
import { words as figure } from './figure.tsx';

const mostOf = ({ noise, difference }: NoisesFacts['most'][number]): string =>
  `${figure.noise[noise]}, ${differenceInWords(difference, inPoints)}`;

const betterThanNone = ({ better }: NoisesFacts): string =>
  better.length === 0
    ? 'Kein Rauschen auf Einheiten oder Gewichten macht das Netz besser als gar kein Rauschen.'
    : `Besser als gar kein Rauschen, nach dem Mittel: ${listed(better.map((noise) => figure.noise[noise]))}.`;

export const words = {
  question: 'Welches Rauschen wirkt?',
  ask: 'Dropout multipliziert eine Einheit mit 0 oder mit 2, jeweils in der Hälfte der Fälle. Multiplizieren wir stattdessen mit anderen Zufallszahlen mit Mittel 1: mit normalverteilten, von denen manche negativ sind, oder mit gleichverteilten. Welche Änderung wirkt sich stärker auf die Genauigkeit bei neuen Ziffern aus?',
  options: {
    shape: 'Eine andere Form mit derselben Varianz.',
    size: 'Dieselbe Form mit einem Viertel der Varianz.',
    neither: 'Keine von beiden ändert sie.',
  },
  short: { shape: 'eine andere Form', size: 'eine andere Varianz', neither: 'keine von beiden' },
  told: (chosen: string | null, facts: NoisesFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `die Form, die bei Varianz 1 am stärksten von Dropout abweicht: ${mostOf(facts.most[0])}; ein Viertel der Varianz: ${differenceInWords(facts.smaller, inPoints)}`,
    ),
  lead: (
    <p>
      Das Rauschen der Priors oben kann jede Zufallszahl sein. Das von Dropout ist Bernoulli <Cite id="srivastava" />.
      Das Paper sagt von anderen: „other noise distributions (Gauss., Beta, uniform) have been shown to work as well“{' '}
      <Cite id="nalisnick" />. Hier wird dasselbe Netz mit jedem von ihnen trainiert, mit denselben ersten Gewichten und
      mit denselben Minibatches. Beim Test wird jede Zufallszahl durch ihr Mittel ersetzt.
    </p>
  ),
  body: (facts: NoisesFacts | null) =>
    facts && (
      <>
        <p>
          Nach {count(facts.steps)} Schritten hat Dropout (Bernoulli, p = 0,5, Varianz 1) eine Genauigkeit von{' '}
          {percent(facts.accuracy.bernoulli)}, normalverteiltes Rauschen derselben Varianz{' '}
          {percent(facts.accuracy.normal)}, gleichverteiltes Rauschen {percent(facts.accuracy.uniform)} und
          Beta-Rauschen, das beinahe Bernoulli ist, {percent(facts.accuracy.beta)}. Der größte Unterschied zu Dropout
          ist {mostOf(facts.most[0])}. Bei einem Viertel der Varianz ist es {mostOf(facts.most[1])}.
        </p>
        <p>
          Behalten wir nun die Form und ändern die Varianz. Normalverteiltes Rauschen der Varianz ¼ hat{' '}
          {percent(facts.accuracy['normal-quarter'])}: {differenceInWords(facts.smaller, inPoints)} gegenüber Varianz 1.
          Was dazwischen liegt, liegt dazwischen: Bei 0 gekappt hat gleichverteiltes Rauschen eine Varianz von{' '}
          {varianceText(facts.variance['uniform-clipped'])} (durch das Quadrat seines Mittels geteilt) und eine
          Genauigkeit von {percent(facts.accuracy['uniform-clipped'])}. Die Rauscharten wirken also gleich gut, wenn
          ihre Varianzen ähnlich sind. Ein möglicher Grund: Eine Einheit summiert hundert verrauschte Eingaben, und eine
          solche Summe ist beinahe normalverteilt, welche Form jede einzelne auch hat; vom Rauschen bleibt wenig mehr
          als seine Varianz.
        </p>
        <p>
          „Wirken“ heißt hier, dass das Netz trotz des Rauschens lernt. {betterThanNone(facts)} Ohne Rauschen kommt es
          auf {percent(facts.accuracy.none)}, {differenceInWords(facts.control, inPoints)} gegenüber Dropout: Bei so
          vielen Bildern und so wenigen Schritten gibt es wenig, was Rauschen verbessern könnte.
        </p>
        <p>
          Auf die Form kann es ankommen, wenn sie keine Varianz hat. Die Halb-Cauchy-Verteilung hat weder Mittel noch
          Varianz, und unter ihr lernt ein Netz nicht: {percent(facts.accuracy['half-cauchy'])}, während Raten etwa
          10&nbsp;% ergibt. Kappt man sie beim {clippedEnd}-Fachen ihrer Skala, so ist ihre Varianz{' '}
          {varianceText(facts.variance['half-cauchy-clipped'])}, und das Netz kommt auf{' '}
          {percent(facts.accuracy['half-cauchy-clipped'])}, nahe an den anderen dieser Varianz.
        </p>
        <p>
          Auch wo das Rauschen sitzt, ist wichtig. DropConnect <Cite id="wan" /> schaltet Gewichte ab; mit einer Maske
          für einen ganzen Minibatch kommt es auf {percent(facts.accuracy.dropconnect)}. Stochastische Tiefe{' '}
          <Cite id="huang" /> schaltet ganze Blöcke eines Residualnetzes ab: {percent(facts.accuracy['depth-half'])} bei
          Rate 0,5, gegenüber {percent(facts.accuracy.residual)} desselben Residualnetzes ohne Rauschen.
        </p>
        <Note>
          Weggelassen ist DropConnect mit einer Maske für jedes Bild, bei dem man die Summen zieht, die die Einheiten
          erhalten (lokale Reparametrisierung). Dieses Programm trainiert es zu langsam für eine Seite.
        </Note>
      </>
    ),
  tries: {
    negative: 'Normalverteiltes Rauschen: Manche Faktoren sind negativ',
    small: 'Rayleigh-Rauschen, mit kleiner Varianz',
    heavy: 'Eine gekappte Halb-Cauchy-Verteilung',
    weights: 'Rauschen auf Gewichten statt auf Einheiten',
    few: 'Wenige Trainingsbilder, bei denen Rauschen helfen kann: Drücken Sie „Trainieren“',
  },
} as const;
