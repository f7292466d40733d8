import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, percent, plain, significant } from '../../../../charts/numbers.ts';
import { largeWeight, type PriorsFacts, smallWeight } from '../view/chapter-facts.ts';
import { words as figure, misfitText } from './figure.tsx';

const pulls = (facts: PriorsFacts, at: 'small' | 'large'): string =>
  facts.pulls.map((pull) => `${figure.brief[pull.name]} ${significant(pull[at])}`).join('; ');

export const words = {
  question: 'Welchem Prior entspricht Rauschen?',
  ask: 'Rauschen gibt dem Prior eines Gewichts eine Spitze bei 0. Nehmen Sie ein Gewicht, das klein ist, aber nicht 0: ein Fünfzigstel einer Standardabweichung. Unter welchem Rauschen zieht der Prior es am stärksten zur 0, verglichen mit einem gleich breiten Normal-Prior?',
  options: {
    classic: 'Bernoulli-Rauschen, wie bei Dropout: Es macht die Hälfte aller Gewichte genau 0.',
    rayleigh: 'Rayleigh-Rauschen: Sein Prior ist die Laplace-Verteilung, die hinter dem Lasso steht.',
    'half-cauchy': 'Halb-Cauchy-Rauschen: Sein Prior ist der Horseshoe.',
  },
  short: { classic: 'Bernoulli', rayleigh: 'Rayleigh', 'half-cauchy': 'Halb-Cauchy' },
  told: (chosen: string | null, facts: PriorsFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `Zug als Vielfaches des Zugs einer gleich breiten Normalverteilung: ${pulls(facts, 'small')}`,
    ),
  lead: (
    <>
      <p>
        Dropout multipliziert jede Einheit mit einer Zufallszahl λ, bevor ihre Gewichte sie verwenden. Es ist dasselbe,
        die ausgehenden Gewichte der Einheit mit λ zu multiplizieren. Ist ein Gewicht λ mal eine normalverteilte Zahl{' '}
        <i>z</i>, dann sind die beiden zusammen eine neue Zufallszahl: eine <em>gaußsche Skalenmischung</em>{' '}
        <Cite id="beale" />. Nalisnick, Hernández-Lobato und Smyth <Cite id="nalisnick" /> lesen Dropout so: Das
        Rauschen ist ein <em>Prior</em> des Gewichts. Jede Rauschart ist ein anderer Prior, und manche davon sind in der
        Statistik seit Langem bekannt.
      </p>
      <p>
        Ein Prior sagt, wie wahrscheinlich jeder Wert eines Gewichts ist, bevor man Daten sieht. Wo seine Dichte steil
        abfällt, wird ein Gewicht zur 0 gezogen: Der <em>Zug</em> ist die Steigung −d ln <i>p</i>/<i>dw</i>. Ein
        Normal-Prior zieht proportional zum Gewicht, wie Weight Decay. Ein Prior für dünn besetzte Gewichte zieht kleine
        Gewichte stark und lässt große in Ruhe.
      </p>
    </>
  ),
  body: (facts: PriorsFacts) => (
    <>
      <p>
        Bei {plain(smallWeight)} Standardabweichungen beträgt der Zug, als Vielfaches des Zugs einer gleich breiten
        Normalverteilung: {pulls(facts, 'small')}. Bernoulli-Rauschen zieht <em>weniger</em> als eine Normalverteilung:
        Seine Spitze steht genau bei 0 und tut einem Gewicht daneben nichts. Was nicht abgeschaltet wird, hat einen
        einfachen Normal-Prior, der breiter ist als das Mittel aus beidem. Der Horseshoe <Cite id="carvalho" /> hat bei
        0 eine unendliche Dichte und zieht umso stärker, je kleiner das Gewicht ist.
      </p>
      <p>
        Bei {plain(largeWeight)} Standardabweichungen ist die Reihenfolge eine andere: {pulls(facts, 'large')}. Ein
        schwerer Ausläufer lässt ein großes Gewicht in Ruhe. Von den Ziehungen mit Halb-Cauchy-Rauschen liegen{' '}
        {percent(facts.far['half-cauchy'])} jenseits von drei Standardabweichungen seiner Normalverteilung, von jenen
        mit Rayleigh-Rauschen {percent(facts.far.rayleigh)}.
      </p>
      <p>
        Eine unendliche Spitze braucht keinen schweren Ausläufer. Normalverteiltes Rauschen mit Mittel 0 zieht ein
        kleines Gewicht {significant(facts.normalNoise.small)}-mal so stark wie eine Normalverteilung, etwa so wie der
        Horseshoe; aber die Varianz seines Priors ist endlich, die des Horseshoes nicht.
      </p>
      <p>
        Die Tabelle des Papers nennt für fünf Rauscharten einen Prior. Bei je {count(facts.draws)} Ziehungen entspricht
        eine Fehlanpassung von 1 dem Zufall. Rayleigh-Rauschen und Laplace: {misfitText(facts.fit.rayleigh)}.
        Halb-Cauchy-Rauschen und der Horseshoe: {misfitText(facts.fit['half-cauchy'])}. Für gaußsches Rauschen sagt die
        Tabelle, λ² sei χ². Das stimmt, wenn das Rauschen Mittel 0 hat: {misfitText(facts.fit.normal)}. Das gaußsche
        Rauschen von Dropout hat Mittel 1 <Cite id="srivastava" />, und der genannte Prior verfehlt es:{' '}
        {misfitText(facts.named)}.
      </p>
      <Note>
        Zweierlei geht im Bild eines einzelnen Gewichts verloren. Alle Gewichte einer Einheit teilen sich deren λ; sie
        sind also gemeinsam groß oder klein. Und Dropout zieht λ für jedes Beispiel neu, ein Prior dagegen einmal für
        das ganze Netz: Dropout trainiert unter einem solchen Prior, berechnet aber nicht, was aus ihm folgt.
      </Note>
    </>
  ),
  tries: {
    chi: 'Gaußsches Rauschen mit Mittel 0: eine unendliche Spitze aus Rauschen mit leichten Ausläufern',
    dropout: 'Gauß-Dropout mit Rate 0,2: bis auf die Spitze kaum anders als der Normal-Prior',
    horseshoe: 'Der Ausläufer des Horseshoes auf einer logarithmischen Achse: Er fällt kaum',
    student: 'Inverses Nakagami-Rauschen mit m = 0,5: ein Cauchy-Prior',
    beta: 'Beta-Rauschen mit a = 0,5: zwischen alles und nichts',
  },
} as const;
