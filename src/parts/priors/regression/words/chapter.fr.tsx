import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, plain } from '../../../../charts/numbers.ts';
import type { RegressionFacts } from '../view/chapter-facts.ts';
import { ratioText } from './figure.tsx';

export const words = {
  question: 'Le dropout sait-il où il n’y a pas de données ?',
  ask: 'Un réseau avec dropout apprend trente points. De nombreux masques donnent de nombreuses courbes, et les courbes une bande. Puis il apprend dix fois plus de points aux mêmes endroits, au même taux. Que devient la bande aux points ?',
  options: {
    posterior: 'Sa largeur tombe à environ un tiers : plus de données, moins de doute.',
    same: 'Elle reste à peu près aussi large.',
    wider: 'Elle devient nettement plus large.',
  },
  short: {
    posterior: 'environ un tiers de la largeur',
    same: 'à peu près aussi large',
    wider: 'nettement plus large',
  },
  told: (chosen: string | null, facts: RegressionFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `avec ${facts.more} fois plus de données, la bande fait ${ratioText(facts.withMore)} sa largeur initiale`,
    ),
  lead: (
    <p>
      Un réseau devrait douter là où il n’a rien vu. Gal et Ghahramani <Cite id="gal" /> tirent des masques aussi lors
      de la prédiction, et prennent la dispersion des sorties pour ce doute. L’article lit plutôt le dropout comme une
      loi a priori <Cite id="nalisnick" />
      {'\u00a0'}; une loi a priori n’est que le début, et ce qui découle d’elle et des données peut se trouver par
      d’autres voies. En voici trois, sur des points que vous placez vous-même : le dropout MC ; cinq réseaux qui
      diffèrent par leurs poids initiaux ; et une loi a priori avec une échelle par unité, ARD <Cite id="mackay" />,
      dont les poids sont appris comme des lois normales.
    </p>
  ),
  body: (facts: RegressionFacts) => {
    const { dropout, ensemble, ard } = facts.widths;
    const [low, high] = [facts.rates[0], facts.rates[facts.rates.length - 1]];
    return (
      <>
        <p>
          Sur {facts.points} points avec un vide, après {count(facts.steps)} étapes, le dropout au taux{' '}
          {plain(facts.rate)} a une bande d’écart-type {fixed(dropout.near, 2)} aux points. Dans le vide, elle fait{' '}
          {ratioText(dropout.ratio)} cette largeur. Celle de cinq réseaux y fait {ratioText(ensemble.ratio)} sa largeur
          aux points, et celle de la loi a priori ARD {ratioText(ard.ratio)}.
        </p>
        <p>
          Ce qui fixe la bande du dropout, c’est son taux. De p = {plain(low.rate)} à {plain(high.rate)}, avec les mêmes
          points, l’écart-type aux points passe de {fixed(low.near, 2)} à {fixed(high.near, 2)}. Avec {facts.more} fois
          plus de données, la bande fait {ratioText(facts.withMore)} sa largeur initiale, alors que celle d’une loi a
          posteriori ferait environ {fixed(1 / Math.sqrt(facts.more), 2)} fois la sienne.
          {ensemble.withMore && ard.withMore && (
            <>
              {' '}
              Pour cinq réseaux, c’est {ratioText(ensemble.withMore)}, pour la loi a priori ARD{' '}
              {ratioText(ard.withMore)}.
            </>
          )}
        </p>
        <Note>
          Le bruit des points est supposé connu, et les taux ne sont pas réglés. La théorie de Gal et Ghahramani fait
          dépendre le taux du nombre de données ; à taux fixe, il n’en dépend pas. Les lois normales de la loi a priori
          ARD sont indépendantes entre elles, ce qui est aussi une approximation.
        </Note>
      </>
    );
  },
  tries: {
    rate: 'Le dropout au taux 0,4 : les mêmes points, une bande plus large',
    functions: 'Fonctions isolées : ce dont les bandes sont faites',
    long: '3\u202f000 étapes : regardez la bande hors des points',
    exact: '12 unités par couche : la moyenne sur tous les masques, à côté de celle des masques tirés',
    few: 'Cinq points : quelle bande est large entre eux ?',
  },
} as const;
