import type { Part, PartNotes } from '../../contract/part.ts';

export const partWords: Pick<Part, 'title' | 'short' | 'lead' | 'description' | 'authors' | 'scope'> = {
  title: 'One network for the cloud',
  short: 'One network for the cloud',
  lead: 'Averaging over many thinned networks takes many passes. Dropout distillation trains one network to say what the average says. This page does it with real networks on real digits, and asks what the average is good for in the first place: does it make fewer errors, or does it know better how sure to be?',
  description:
    'Distil the average over dropout’s masks into one network in your browser, and see what averaging repairs.',
  authors: 'Bulò, Porzi and Kontschieder',
  scope:
    'The paper’s clearest cases are large convolutional networks on small photographs, trained far longer than a browser does in seconds. Its table of digits shows differences as small as the ones here.',
};

export const notesWords: Pick<PartNotes, 'methods' | 'terms'> = {
  methods: [
    'Teachers are trained with classic dropout by Adam at a learning rate of 0.001 in minibatches of 64; initial weights are normal with variance 2/fan-in, biases zero. The perceptron has three hidden layers of 100 units; LeNet has convolutions of 8 and 16 channels with kernels of 5 × 5, each with a max-pool of 2, and a dense layer of 128; “Quick” has convolutions of 16, 16 and 32 channels with pools of 3 at a stride of 2, and a dense layer of 64. The first training images of the data set are used, in its own order; the quick budget takes a sample with every class in its share.',
    'The ideal is the arithmetic mean of the probabilities of many masks, drawn apart from those of the sampled prediction: every image gets masks of its own, from a hash of the seed. The geometric mean is the softmax of the mean of logits. One temperature is fitted by the least cross-entropy of 1,000 training images that neither network has seen.',
    'A student has the teacher’s shape without dropout. Each step shows it 64 unlabelled images and the teacher’s probabilities under fresh masks, one for each image unless said otherwise, and lowers the cross-entropy to them by Adam at 0.0005, at a tenth of it after 1,400 steps. Test images without their labels as unlabelled images are allowed by the paper; what is learnt of them is then no longer new.',
    'The calibration error sorts test images into 15 equal bins of confidence and averages the distance between confidence and share right, weighted by how many images a bin has. All ways to predict are compared on the same test images and, over seeds, in pairs; square brackets are 95 % intervals of Student’s t, and after ± stands one standard deviation over seeds.',
  ],
  terms: [
    {
      name: 'teacher and student',
      text: 'The network that is asked, here one with dropout, and the network that learns from its answers.',
    },
    {
      name: 'distillation',
      text: 'Training a network on the probabilities that another one gives, in place of labels.',
    },
    {
      name: 'ideal average',
      text: 'The mean of the predictions of all thinned networks. Here the mean of a great many random masks stands for it, or, in a small network, every mask.',
    },
    {
      name: 'confidence',
      text: 'The largest of the probabilities that a network gives to the classes: how sure it is of its answer.',
    },
    {
      name: 'calibration error',
      text: 'How far confidence lies from the share of right answers, on average over bins of confidence. It is 0 where a network is right as often as it says.',
    },
    {
      name: 'Brier score',
      text: 'The squared distance between the probabilities and the right answer written as ones and zeros, averaged over images: 0 at best, 2 at worst.',
    },
    {
      name: 'Kullback–Leibler divergence',
      text: 'KL, how far one list of probabilities lies from another, in nats; 0 where they are equal.',
    },
    {
      name: 'mutual information',
      text: 'The entropy of a mean of predictions minus the mean of their entropies: the doubt that comes from disagreement.',
    },
    {
      name: 'temperature',
      text: 'A number by which all logits are divided before the softmax. Above 1 it makes a network less sure, and never changes which class is first.',
    },
  ],
};
