import { placesOf } from '../../../article/chapters/drawn.ts';
import { AdjustedFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { adjustedExample } from '../../../article/words/examples.ts';
import { drawnSentence } from '../../../article/words/predict.ts';
import { count, listed, plain, ratesInWords } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import type { ClustersFacts } from '../view/chapter-facts.ts';
import { index } from '../view/selection.ts';

const beyond = ({ evidence }: ClustersFacts): string => {
  const judged = evidence.judged.map(({ rate }) => rate);
  const found = evidence.supporting.map(({ rate }) => rate);
  return found.length === 0
    ? 'À aucun taux l’indice ajusté ne dépasse les deux'
    : `L’indice ajusté dépasse les deux pour ${ratesInWords(found, judged)}`;
};

/** "0,01 sans entraînement, 0,18 après 400 étapes et …". */
const grown = ({ growth }: ClustersFacts): string => {
  const middle = growth[Math.floor(growth.length / 2)];
  const told = [growth[0], middle, growth[growth.length - 1]].filter((one, i, all) => all.indexOf(one) === i);
  return listed(
    told.map(
      ({ step, index: value }) => `${index(value)} ${step === 0 ? 'sans entraînement' : `après ${count(step)} étapes`}`,
    ),
  );
};

export const words = {
  question: 'Les unités deviennent-elles des copies les unes des autres\u00a0?',
  ask: 'Répartissez les unités d’une couche en groupes, une fois selon leurs poids entrants et une fois selon leurs poids sortants. À quel point les deux partitions s’accordent-elles, au-delà du hasard, sans dropout et à un taux élevé\u00a0? 0 est le hasard, 1 l’accord complet.',
  where: (rate: number): string => (rate === 0 ? 'sans dropout' : `à p\u00a0=\u00a0${plain(rate)}`),
  handle: (rate: number): string => `Votre estimation à p = ${plain(rate)}`,
  write: index,
  line: 'indice de Rand ajusté',
  axes: { x: 'taux de dropout p', y: 'indice de Rand ajusté' },
  told: (answer: Answer | null, facts: ClustersFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: index,
      brief: index,
      far: (drawn, recorded) => index(Math.abs(drawn - recorded)),
    }),
  lead: (
    <>
      <p>
        Si toute unité peut être désactivée à tout moment, il est utile d’en avoir une autre qui fait la même chose.
        L’article avance que les réseaux se protègent ainsi&nbsp;: les unités forment des <em>groupes</em> de
        quasi-copies, et la couche suivante utilise le groupe.
      </p>
      <p>
        Une unité est décrite par ses poids entrants et ses poids sortants. On répartit donc les{' '}
        <Term id="incoming">poids entrants</Term> en groupes par <Term id="kmeans" />, et les poids sortants
        séparément&nbsp;; les copies devraient alors se trouver les deux fois dans le même groupe. L’accord entre deux
        partitions se mesure par l’<Term id="rand">indice de Rand</Term> <Cite id="rand" />.
      </p>
    </>
  ),
  body: (facts: ClustersFacts | null) => (
    <>
      <p>
        L’article donne l’indice simple. Mais dans des partitions en de nombreux groupes, la plupart des paires d’unités
        sont les deux fois dans des groupes différents, et chacune de ces paires compte comme un accord.
        {facts &&
          ` Dans l’exécution enregistrée, l’indice simple vaut ${listed(facts.plain.map(({ rate, rand }) => `${index(rand)} ${words.where(rate)}`))}, or avec des étiquettes permutées au hasard il vaut encore ${listed(facts.plain.map(({ chance }) => index(chance)))}.`}{' '}
        Il faut donc retirer le hasard <Cite id="hubert" />
        &nbsp;:
      </p>
      <AdjustedFormula />
      {facts && <p>{adjustedExample(words.where, facts.plain)}</p>}
      <p>
        Désormais 0 signifie ce que donne le hasard, et l’affirmation peut être jugée&nbsp;: l’
        <Term id="adjustedRand">indice de Rand ajusté</Term> doit dépasser celui d’un réseau sans dropout, et dépasser
        ce qu’atteignent des étiquettes permutées.
        {facts &&
          ` ${beyond(facts)}\u00a0; couche ${facts.layer}, ${facts.k} groupes, ${facts.seeds} graines. Une fois le hasard retiré, l’affirmation selon laquelle le dropout rend les unités semblables ${verdictSaid[facts.evidence.verdict]}.`}
      </p>
      <Note>
        Certaines unités sont mortes&nbsp;: elles valent 0 sur presque toutes les images. Les unités mortes ne se
        ressemblent que parce qu’elles ne font rien&nbsp;; on ne compte donc que les vivantes. Là où il ne reste pas
        plus d’unités vivantes que de groupes, l’indice vaut nécessairement 1, et n’est pas jugé.
      </Note>
      {facts && facts.growth.length > 1 && (
        <p>
          L’indice ajusté croît aussi avec l’entraînement. Pour la première graine, à <i>p</i>&nbsp;=&nbsp;
          {plain(facts.growthRate)}, il vaut {grown(facts)}. Déplacez le curseur de la relecture au-dessus des
          vues&nbsp;: dans les cartes de chaleur, les lignes qui se ressemblent se rapprochent.
        </p>
      )}
      {facts && (
        <p>
          «&nbsp;Copies&nbsp;» est un mot trop fort. Entre les poids entrants d’une unité et ceux de l’unité qui lui
          ressemble le plus, le cosinus moyen est de{' '}
          {listed(facts.cosine.map(({ rate, value }) => `${index(value)} ${words.where(rate)}`))}&nbsp;: les deux sont
          semblables, mais loin d’être égaux. Et tout cela concerne les poids. Le réseau <em>utilise</em>-t-il ses
          groupes&nbsp;? C’est une question pour le chapitre sur le repliement d’une couche.
        </p>
      )}
    </>
  ),
  tries: {
    none: 'Sans dropout\u00a0: un témoin',
    high: 'À un taux de dropout élevé',
    few: 'Cinq groupes, au plus près du tableau de l’article',
    many: 'Quarante groupes\u00a0: voir jusqu’où mène le seul hasard',
    first: 'La première couche, dont les poids sont des images',
  },
} as const;
