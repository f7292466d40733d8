/** What each recorded run shows, in one line, by its name. */
export const titles: Readonly<Record<string, string>> = {
  distillation: '1,000 training images',
  'distillation-500-steps': '1,000 training images, stopped after 500 steps',
  'distillation-4000-steps': '1,000 training images, 4,000 steps',
  'distillation-many-images': 'Nearly all training images',
  'distillation-noise': '1,000 training images, distilled on noise',
  'distillation-random': '1,000 training images, distilled from random weights',
  'distillation-ten-masks': '1,000 training images, ten masks a target',
  'distillation-lenet': 'LeNet with dropout before its last layer',
  'distillation-lenet-all': 'LeNet with dropout 0.2 everywhere, 1,000 images, 4,000 steps',
  'distillation-lenet-before': 'LeNet with dropout 0.5 everywhere, before the pools, 6,000 images',
  'distillation-lenet-long': 'LeNet, nearly all images, the paper’s 30 epochs',
  'distillation-lenet-all-long': 'LeNet with dropout 0.2 everywhere, nearly all images, the paper’s 30 epochs',
  'distillation-quick': '“Quick” at half its width, 2,000 pictures of CIFAR-10',
};
