import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, percent, plain, significant } from '../../../../charts/numbers.ts';
import { largeWeight, type PriorsFacts, smallWeight } from '../view/chapter-facts.ts';
import { words as figure, misfitText } from './figure.tsx';

const pulls = (facts: PriorsFacts, at: 'small' | 'large'): string =>
  facts.pulls.map((pull) => `${figure.brief[pull.name]} ${significant(pull[at])}`).join('\u00a0; ');

export const words = {
  question: 'À quelle loi a priori correspond le bruit ?',
  ask: 'Le bruit donne à la loi a priori d’un poids un pic en 0. Prenez un poids petit mais non nul\u00a0: un cinquantième d’écart-type. Sous quel bruit la loi a priori l’attire-t-elle le plus fortement vers 0, par rapport à une loi a priori normale de même largeur\u00a0?',
  options: {
    classic: 'Le bruit de Bernoulli, comme dans le dropout\u00a0: il rend la moitié des poids exactement nuls.',
    rayleigh: 'Le bruit de Rayleigh\u00a0: sa loi a priori est celle de Laplace, sur laquelle repose le lasso.',
    'half-cauchy': 'Le bruit demi-Cauchy\u00a0: sa loi a priori est le horseshoe.',
  },
  short: { classic: 'Bernoulli', rayleigh: 'Rayleigh', 'half-cauchy': 'demi-Cauchy' },
  told: (chosen: string | null, facts: PriorsFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `en multiples de l’attraction d’une normale de même largeur, ${pulls(facts, 'small')}`,
    ),
  lead: (
    <>
      <p>
        Le dropout multiplie chaque unité par un nombre aléatoire λ avant que ses poids ne l’utilisent. Cela revient à
        multiplier par λ les poids sortants de l’unité. Si un poids est λ fois un nombre normal <i>z</i>, alors les deux
        ensemble sont un nouveau nombre aléatoire&nbsp;: un <em>mélange d’échelles gaussien</em> <Cite id="beale" />.
        Nalisnick, Hernández-Lobato et Smyth <Cite id="nalisnick" /> lisent le dropout ainsi&nbsp;: le bruit est une{' '}
        <em>loi a priori</em> sur le poids. Chaque type de bruit est une autre loi a priori, et certaines sont connues
        depuis longtemps en statistique.
      </p>
      <p>
        Une loi a priori dit à quel point chaque valeur d’un poids est probable avant que l’on voie des données. Là où
        sa densité décroît fortement, un poids est attiré vers 0&nbsp;: l’<em>attraction</em> est la pente −d ln{' '}
        <i>p</i>/<i>dw</i>. Une loi a priori normale attire en proportion du poids, comme la pénalisation des poids
        (weight decay). Une loi a priori faite pour des poids parcimonieux attire fortement les petits poids et laisse
        les grands tranquilles.
      </p>
    </>
  ),
  body: (facts: PriorsFacts) => (
    <>
      <p>
        À {plain(smallWeight)} écart-type, l’attraction, en multiples de celle d’une normale de même largeur, est&nbsp;:{' '}
        {pulls(facts, 'small')}. Le bruit de Bernoulli attire <em>moins</em> qu’une normale&nbsp;: son pic se dresse
        exactement en 0 et ne fait rien à un poids situé à côté. Ce qui n’est pas désactivé a une simple loi a priori
        normale, plus large que la moyenne des deux. Le horseshoe <Cite id="carvalho" /> a une densité infinie en 0, et
        attire d’autant plus fortement que le poids est petit.
      </p>
      <p>
        À {plain(largeWeight)} écarts-types, l’ordre est autre&nbsp;: {pulls(facts, 'large')}. Une queue lourde laisse
        tranquille un grand poids. Parmi les tirages avec un bruit demi-Cauchy, {percent(facts.far['half-cauchy'])} se
        trouvent au-delà de trois écarts-types de sa normale&nbsp;; parmi ceux avec un bruit de Rayleigh,{' '}
        {percent(facts.far.rayleigh)}.
      </p>
      <p>
        Un pic infini n’a pas besoin d’une queue lourde. Un bruit normal de moyenne 0 attire un petit poids{' '}
        {significant(facts.normalNoise.small)} fois plus fortement qu’une normale, à peu près comme le horseshoe&nbsp;;
        mais la variance de sa loi a priori est finie, et celle du horseshoe ne l’est pas.
      </p>
      <p>
        Le tableau de l’article nomme une loi a priori pour cinq types de bruit. Sur {count(facts.draws)} tirages de
        chacun, une inadéquation de 1 correspond au seul hasard. Bruit de Rayleigh et Laplace&nbsp;:{' '}
        {misfitText(facts.fit.rayleigh)}. Bruit demi-Cauchy et horseshoe&nbsp;: {misfitText(facts.fit['half-cauchy'])}.
        Pour le bruit gaussien, le tableau dit que λ² est χ². C’est juste si le bruit est de moyenne 0&nbsp;:{' '}
        {misfitText(facts.fit.normal)}. Le bruit gaussien du dropout est de moyenne 1 <Cite id="srivastava" />, et la
        loi a priori nommée ne lui convient pas&nbsp;: {misfitText(facts.named)}.
      </p>
      <Note>
        Deux choses se perdent dans l’image d’un seul poids. Tous les poids d’une unité partagent son λ, de sorte qu’ils
        sont grands ou petits ensemble. Et le dropout tire λ de nouveau pour chaque exemple, alors qu’une loi a priori
        le tire une fois pour tout le réseau&nbsp;: le dropout entraîne sous une telle loi a priori, mais ne calcule pas
        ce qui en découle.
      </Note>
    </>
  ),
  tries: {
    chi: 'Bruit gaussien de moyenne 0\u00a0: un pic infini issu d’un bruit à queues légères',
    dropout: 'Dropout gaussien de taux 0,2\u00a0: presque la loi a priori normale, au pic près',
    horseshoe: 'La queue du horseshoe sur un axe logarithmique\u00a0: elle décroît à peine',
    student: 'Bruit de Nakagami inverse avec m = 0,5\u00a0: une loi a priori de Cauchy',
    beta: 'Bruit bêta avec a = 0,5\u00a0: entre tout et rien',
  },
} as const;
