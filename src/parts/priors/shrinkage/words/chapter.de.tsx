import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, listed, many } from '../../../../charts/numbers.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { type RankFacts, ranksOver, type ShrinkageFacts, type TableFacts } from '../view/chapter-facts.ts';
import { inUnit } from '../view/numbers.ts';
import { type PaperPrior, paperPriors, paperRanks } from '../view/paper.ts';
import { rankText } from '../view/ranks.ts';
import { words as figure, ratioText } from './figure.tsx';

const differences = (list: TableFacts['errors']): string =>
  listed(list.map(([set, one]) => differenceInWords(one, inUnit(set, `(${figure.set[set]})`))));

const setsOf = (list: TableFacts['errors']): string => listed(list.map(([set]) => figure.set[set]));

const ranksText = (write: (prior: PaperPrior) => string): string =>
  listed(paperPriors.map((prior) => `${figure.prior[prior]} ${write(prior)}`));

const best: Record<RankFacts['verdict'], string> = {
  holds: 'ARD-ADD hat auch hier den besten Rang',
  'does not hold': 'ARD-ADD hat hier nicht den besten Rang',
  undecided: 'Ob ARD-ADD den besten Rang hat, ist hier offen',
  partly: 'ARD-ADD hat zum Teil den besten Rang',
};

const ours = ({ sets, ranks, other, difference, verdict }: RankFacts): string =>
  [
    `Unsere unter diesen vier, nach RMSE und gemittelt über ${many(sets, 'Datensatz', 'Datensätze')}, sind ${ranksText((prior) => rankText(ranks[prior]))}`,
    sets > 1
      ? `; in Klammern 95-%-Intervalle über Datensätze (Students t, n = ${sets}), begrenzt auf 1 bis ${paperPriors.length}`
      : '',
    `. Der Rang von ARD-ADD minus dem des besten anderen, ${figure.prior[other]}, gepaart nach Datensatz, beträgt `,
    `${differenceInWords(difference, [1, 2, '']).trim()}: ${best[verdict]}.`,
  ].join('');

const dropoutSeen: Record<ShrinkageFacts['dropoutSeen'], string> = {
  both: 'Hier ist beides zu sehen.',
  rows: 'Die Zeilen sind hier zu sehen, die Schrumpfung nicht.',
  shrinkage: 'Die Schrumpfung ist hier zu sehen, die Zeilen nicht.',
  neither: 'Hier ist keines von beiden zu sehen.',
};

export const words = {
  question: 'Kann ein Prior Schichten abschalten?',
  ask: 'Ein Residualnetz hat fünf Blöcke, mehr, als es für seine Aufgabe braucht. Es wird mit Dropout trainiert und noch einmal mit ADD, einem Prior, der jeder Schicht von Gewichten eine eigene Skala gibt. Wessen Blöcke haben am Ende kleine Gewichte, weniger als halb so große wie ohne Prior?',
  options: {
    dropout: 'Die mit Dropout: Masken schalten Einheiten ab, also lernt das Netz, ohne sie auszukommen.',
    add: 'Die mit ADD: Seine Skala kann eine ganze Schicht gegen null ziehen.',
    both: 'Beide: Dropout ist auch ein solcher Prior.',
  },
  short: { dropout: 'nur die mit Dropout', add: 'nur die mit ADD', both: 'beide' },
  told: (chosen: string | null, facts: ShrinkageFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `Die Normen sind mit ADD ${ratioText(facts.addOver)} so groß wie ohne Prior, mit Dropout ${ratioText(facts.dropoutOver)}`,
    ),
  lead: (
    <p>
      Wenn Rauschen auf Einheiten ein Prior mit einer Skala für jede Einheit ist, kann man das Rauschen weglassen und
      mit dem Prior selbst lernen <Cite id="nalisnick" />. Gewichte sind dann Normalverteilungen, deren Mittelwerte und
      Varianzen trainiert werden; die Skalen folgen daraus in geschlossener Form. ARD <Cite id="mackay" /> hat eine
      Skala für die ausgehenden Gewichte jeder Einheit. ADD hat eine für jede Schicht: In einem Residualnetz{' '}
      <Cite id="he" /> reicht eine Schicht, deren Gewichte alle nahe null sind, ihre Eingabe einfach weiter. ARD-ADD hat
      beides.
    </p>
  ),
  body: (facts: ShrinkageFacts, tables: TableFacts | null, large: TableFacts | null) => (
    <>
      <p>
        Nach {count(facts.steps)} Schritten am Spielbeispiel haben die {facts.blocks} Blöcke eine mittlere Norm von{' '}
        {fixed(facts.norm.none, 2)} ohne Prior, {fixed(facts.norm.dropout, 2)} mit Dropout,{' '}
        {fixed(facts.norm.normal, 2)} mit einem einfachen Normal-Prior, {fixed(facts.norm.ard, 2)} mit ARD,{' '}
        {fixed(facts.norm.add, 2)} mit ADD und {fixed(facts.norm['ard-add'], 2)} mit ARD-ADD. Ein Block gilt als
        abgeschaltet, wenn er weniger als {fixed(100 * facts.offBelow, 0)} % dessen beiträgt, was an ihm vorbeigeht: Das
        sind {fixed(facts.off.add, 1)} von {facts.blocks} mit ADD, {fixed(facts.off.ard, 1)} mit ARD und{' '}
        {fixed(facts.off.none, 1)} ohne Prior. Die Fehler unterscheiden sich kaum: RMSE {fixed(facts.rmse.add, 3)} mit
        ADD, {fixed(facts.rmse.none, 3)} ohne Prior.
      </p>
      <p>
        Zeilen: Mit ARD streuen ihre Normen {ratioText(facts.ardRows)} so stark wie mit dem einfachen Normal-Prior.
        Dieser ist die Kontrolle und hat auch Zeilen: Sie streuen {ratioText(facts.normalRows)} so stark wie ohne Prior.
        Von der Heatmap für Dropout sagt das Paper, sie habe „some row structure with strong global shrinkage“ (eine
        gewisse Zeilenstruktur mit starker globaler Schrumpfung). Hier streuen die Zeilen mit Dropout{' '}
        {ratioText(facts.dropoutRows)} so stark wie ohne Prior, und die Normen der Blöcke sind{' '}
        {ratioText(facts.dropoutOver)} so groß. {dropoutSeen[facts.dropoutSeen]}
      </p>
      {tables && (
        <>
          <p>
            Ist die Vorhersage besser? Auf {setsOf(tables.errors)} aus dem UCI-Archiv, über {tables.splits}{' '}
            Aufteilungen, beträgt der RMSE von ARD-ADD minus dem von Dropout {differences(tables.errors)}. Ohne jeden
            Prior, minus Dropout, beträgt er {differences(tables.control)}.
            {large && (
              <>
                {' '}
                Auf {setsOf(large.errors)}, über {large.splits} Aufteilungen, beträgt ARD-ADD minus Dropout{' '}
                {differences(large.errors)}.
              </>
            )}{' '}
            In der Tabelle des Papers liegt ARD-ADD auf all diesen Daten vor Dropout, außer auf Energy.
          </p>
          <p>
            Die mittleren Ränge des Papers unter sechs Methoden sind {ranksText((prior) => fixed(paperRanks[prior], 1))}
            . {ours(ranksOver(large ? [tables, large] : [tables]))}
          </p>
          <p>
            Warum sehen die Zahlen des Papers besser aus? <em>Gelesen:</em> Der öffentliche Code der Autoren, der nur
            die Yacht-Daten enthält, zieht die Wurzel aus jedem quadrierten Fehler einzeln, bevor gemittelt wird. Das
            ist der mittlere absolute Fehler einzelner gezogener Netze, gedruckt unter dem Namen RMSE.{' '}
            <em>Gemessen:</em> Für unser ARD-ADD sind diese Zahl und der RMSE der gemittelten Vorhersage{' '}
            {listed(
              tables.both.map(
                ([set, absolute, rmse]) => `${fixed(absolute, 2)} und ${fixed(rmse, 2)} (${figure.set[set]})`,
              ),
            )}
            . <em>Gefolgert:</em> Die eigenen Spalten des Papers könnten dieses Maß sein, und die von Dropout, aus einer
            früheren Arbeit übernommen, das andere. Auf manchen Datensätzen passen die Größen dazu; bekannt ist es
            nicht.
          </p>
        </>
      )}
      <Note>
        Hier werden alle sechs gleich trainiert. Im öffentlichen Code ist das nicht so: Dropout hat eine verdeckte
        Schicht und keine Skip-Verbindung, bei Rate 0,005, und die Priors haben zwei Schichten mit Skip-Verbindung; die
        Zielfunktion mittelt über Gewichte; und die Schichtskala von ARD-ADD wird nie aktualisiert. Unsere Dropout-Rate
        und unsere Hyperpriors sind nicht abgestimmt, ebenso wenig die Größe der Minibatches: Mit allen Fällen in jedem
        Schritt ist der einfache Normal-Prior auf Energy besser als mit den hier verwendeten 64.
      </Note>
    </>
  ),
  tries: {
    start: 'Vor dem Training: sechs gleiche Heatmaps',
    few: '200 Fälle und kleine erste Gewichte: Unter welchen Priors verschwinden alle Blöcke?',
    tables: 'Kleine UCI-Daten: RMSE, mit der Tabelle des Papers',
    large: 'Größere UCI-Daten: Ändern mehr Daten die Reihenfolge?',
    absolute: 'Stattdessen der absolute Fehler',
    cauchy: 'Halb-Cauchy auf Concrete: endlich Zeilen',
  },
} as const;
