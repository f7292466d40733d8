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
  holds: 'ARD-ADD a ici aussi le meilleur rang',
  'does not hold': 'ARD-ADD n’a pas ici le meilleur rang',
  undecided: 'on ne peut pas dire ici si ARD-ADD a le meilleur rang',
  partly: 'ARD-ADD a en partie le meilleur rang',
};

const ours = ({ sets, ranks, other, difference, verdict }: RankFacts): string =>
  [
    `Les nôtres parmi ces quatre, selon la RMSE, moyennés sur ${many(sets, 'jeu', 'jeux')}, sont ${ranksText((prior) => rankText(ranks[prior]))}`,
    sets > 1
      ? ` ; entre crochets, intervalles à 95 % sur les jeux (t de Student, n = ${sets}), bornés entre 1 et ${paperPriors.length}`
      : '',
    `. Le rang d’ARD-ADD moins celui du meilleur des autres, ${figure.prior[other]}, apparié par jeu, est de `,
    `${differenceInWords(difference, [1, 2, '']).trim()} : ${best[verdict]}.`,
  ].join('');

const dropoutSeen: Record<ShrinkageFacts['dropoutSeen'], string> = {
  both: 'Ici, on voit les deux.',
  rows: 'Ici, on voit les lignes, mais pas le rétrécissement.',
  shrinkage: 'Ici, on voit le rétrécissement, mais pas les lignes.',
  neither: 'Ici, on ne voit ni l’un ni l’autre.',
};

export const words = {
  question: 'Une loi a priori peut-elle désactiver des couches ?',
  ask: 'Un réseau résiduel a cinq blocs, plus qu’il n’en faut pour sa tâche. On l’entraîne avec le dropout, puis de nouveau avec ADD, une loi a priori qui donne à chaque couche de poids une échelle propre. Les blocs de quel réseau finissent avec de petits poids, moins de la moitié de leur taille sans loi a priori ?',
  options: {
    dropout: 'Ceux du dropout : les masques désactivent des unités, et le réseau apprend donc à s’en passer.',
    add: 'Ceux d’ADD : son échelle peut amener une couche entière à zéro.',
    both: 'Les deux : le dropout est lui aussi une telle loi a priori.',
  },
  short: { dropout: 'ceux du dropout seulement', add: 'ceux d’ADD seulement', both: 'les deux' },
  told: (chosen: string | null, facts: ShrinkageFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `avec ADD, les normes valent ${ratioText(facts.addOver)} celles obtenues sans loi a priori, avec le dropout ${ratioText(facts.dropoutOver)}`,
    ),
  lead: (
    <p>
      Si un bruit sur les unités est une loi a priori avec une échelle par unité, on peut se passer du bruit et
      apprendre avec la loi a priori elle-même <Cite id="nalisnick" />. Les poids sont alors des lois normales, dont on
      entraîne les moyennes et les variances ; les échelles s’en déduisent sous forme close. ARD <Cite id="mackay" /> a
      une échelle pour les poids sortants de chaque unité. ADD en a une par couche : dans un réseau résiduel{' '}
      <Cite id="he" />, une couche dont tous les poids sont proches de zéro ne fait que transmettre son entrée. ARD-ADD
      a les deux.
    </p>
  ),
  body: (facts: ShrinkageFacts, tables: TableFacts | null, large: TableFacts | null) => (
    <>
      <p>
        Après {count(facts.steps)} étapes sur le jeu jouet, les {facts.blocks} blocs ont une norme moyenne de{' '}
        {fixed(facts.norm.none, 2)} sans loi a priori, {fixed(facts.norm.dropout, 2)} avec le dropout,{' '}
        {fixed(facts.norm.normal, 2)} avec une simple loi normale, {fixed(facts.norm.ard, 2)} avec ARD,{' '}
        {fixed(facts.norm.add, 2)} avec ADD et {fixed(facts.norm['ard-add'], 2)} avec ARD-ADD. Un bloc est compté comme
        désactivé s’il ajoute moins de {fixed(100 * facts.offBelow, 0)} % de ce qui passe à côté de lui :{' '}
        {fixed(facts.off.add, 1)} sur {facts.blocks} avec ADD, {fixed(facts.off.ard, 1)} avec ARD,{' '}
        {fixed(facts.off.none, 1)} sans loi a priori. Les erreurs diffèrent à peine : RMSE de {fixed(facts.rmse.add, 3)}{' '}
        avec ADD, de {fixed(facts.rmse.none, 3)} sans loi a priori.
      </p>
      <p>
        Les lignes : avec ARD, la dispersion de leurs normes est {ratioText(facts.ardRows)} celle obtenue avec la simple
        loi normale. Celle-ci est le témoin, et elle a aussi des lignes : leur dispersion est{' '}
        {ratioText(facts.normalRows)} celle obtenue sans loi a priori. De la carte de chaleur du dropout, l’article dit
        qu’elle a « some row structure with strong global shrinkage » (une certaine structure en lignes, avec un fort
        rétrécissement global). Ici, avec le dropout, la dispersion des lignes est {ratioText(facts.dropoutRows)} celle
        obtenue sans loi a priori, et les normes de ses blocs sont {ratioText(facts.dropoutOver)} celles obtenues sans
        elle. {dropoutSeen[facts.dropoutSeen]}
      </p>
      {tables && (
        <>
          <p>
            La prédiction est-elle meilleure ? Sur {setsOf(tables.errors)} du dépôt UCI, sur {tables.splits} partitions,
            la RMSE d’ARD-ADD moins celle du dropout est de {differences(tables.errors)}. Sans aucune loi a priori, la
            différence avec le dropout est de {differences(tables.control)}.
            {large && (
              <>
                {' '}
                Sur {setsOf(large.errors)}, sur {large.splits} partitions, ARD-ADD moins dropout donne{' '}
                {differences(large.errors)}.
              </>
            )}{' '}
            Dans le tableau de l’article, ARD-ADD devance le dropout sur tous ces jeux sauf Energy.
          </p>
          <p>
            Les rangs moyens de l’article, parmi six méthodes, sont {ranksText((prior) => fixed(paperRanks[prior], 1))}.{' '}
            {ours(ranksOver(large ? [tables, large] : [tables]))}
          </p>
          <p>
            Pourquoi les nombres de l’article paraissent-ils meilleurs ? <em>Lu :</em> le code public de ses auteurs,
            qui ne contient que le jeu Yacht, prend la racine de chaque erreur quadratique séparément, avant la moyenne.
            C’est l’erreur absolue moyenne de réseaux isolés tirés au hasard, imprimée sous le nom de RMSE.{' '}
            <em>Mesuré :</em> pour notre ARD-ADD, ce nombre et la RMSE de la prédiction moyenne sont{' '}
            {listed(
              tables.both.map(
                ([set, absolute, rmse]) => `${fixed(absolute, 2)} et ${fixed(rmse, 2)} (${figure.set[set]})`,
              ),
            )}
            . <em>Déduit :</em> les colonnes propres à l’article pourraient être cette mesure, et celle du dropout,
            reprise d’un travail antérieur, l’autre. Sur certains jeux, les ordres de grandeur s’y accordent ; on ne le
            sait pas.
          </p>
        </>
      )}
      <Note>
        Ici, les six sont entraînés de la même façon. Dans le code public, non : le dropout a une couche cachée et
        aucune connexion résiduelle, à un taux de 0,005, et les lois a priori ont deux couches avec une telle
        connexion ; l’objectif est moyenné sur les poids ; et l’échelle de couche d’ARD-ADD n’est jamais mise à jour.
        Notre taux de dropout et nos hyper-a priori ne sont pas réglés, ni la taille des mini-lots : avec tous les cas à
        chaque étape, la simple loi normale fait mieux sur Energy qu’avec les 64 utilisés ici.
      </Note>
    </>
  ),
  tries: {
    start: 'Avant l’entraînement : six cartes semblables',
    few: '200 cas et de petits poids initiaux : quelles lois a priori perdent tous les blocs ?',
    tables: 'Petits jeux UCI : la RMSE, avec le tableau de l’article',
    large: 'Jeux UCI plus grands : plus de données changent-elles l’ordre ?',
    absolute: 'L’erreur absolue à la place',
    cauchy: 'La demi-Cauchy sur Concrete : enfin des lignes',
  },
} as const;
