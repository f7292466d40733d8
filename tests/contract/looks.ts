import { addressNames, aliases, pageCodecs } from '../../src/state/codecs.ts';

const all: readonly string[] = [
  'view=$&embed=1',
  'view=$&full=1',
  'mode=present&scene=3',
  'predict=1',
  'theme=projector',
  'hide=dropout,samples,units,clusters,layer,checkpoint,measure,images,mean,outputs,axes,fit,network,order,scale,where,scaleRate,compare,train,more',
  'lock=dropout,samples,units,clusters,layer,checkpoint,measure,images,mean,outputs,axes,fit,network,order,scale,where,scaleRate,compare,batchSize',
  'run=recorded',
  'autoplay=1',
  'dropout=0',
  'dropout=0.8',
  'samples=2',
  'measure=cross-entropy',
  'images=train',
  'mean=arithmetic',
  'units=10',
  'clusters=4',
  'layer=1',
  'unit=3',
  'unit=3&network=wide&layer=1',
  'unit=3&pinned=run-9x9-l1-s9-p50',
  'network=compressed&clusters=5&layer=1',
  'digit=3',
  'cloud=small&masks=150&drawing=Dw8PDw8PDw8PCI9Q8Ij1DwiPUPCI9Q8Ij1DwiPUPCI9Q8Ij1DwiPUPCI9Q8Ij1DwiPUPCI9Q8Ij1DwiPUPCI9Q8Ij1DwiPUPDw8PDw8PDw8H',
  'compare=normPruning&foldedUnit=2',
  'checkpoint=0',
  'checkpoint=3',
  'order=outgoing',
  'outputs=probabilities',
  'axes=linear',
  'where=3',
  'scale=relative',
  'fit=5,10',
  'rates=0.5',
  'networkShape=50,40',
  'layers=1',
  'noise=gaussian',
  'seed=7',
  'budget=paper',
  'steps=40',
  'batchSize=8',
  'learningRate=0.03',
  'optimiser=sgd',
  'scaleRate=sqrt',
  'teacher=lenet-all-before&hide=teacher,source',
  'source=noise&lock=teacher,source',
  'law=half-cauchy',
  'law=gaussian&dropout=0.2',
  'law=rayleigh&spread=0.5',
  'law=inverse-nakagami&shape=0.5&lock=law,spread,shape',
  'law=uniform&axes=log&hide=law,spread,shape,axes',
  'sharing=weights&matrix=7&seed=3',
  'sharing=layer&law=half-cauchy',
  'sharing=units-layer&hide=sharing,matrix&lock=law',
  'step=whole&convention=inverted&hidden=8',
  'step=draw&draw=7&x1=-1&x2=0.5&map=average',
  'step=test&frozen=yes&data=circles&map=scaled&seed=2',
  'data=clouds&hide=data,step,convention,map,draw,frozen&lock=hidden,x1',
  'data=moons&lock=data,step,convention,map,draw,frozen',
  'trainImages=500',
  'backend=cpu',
];

/** Names in the address of the page that is open: each part has some of its own. */
const known = new Set([...Object.keys(aliases), ...Object.keys(pageCodecs).map((name) => addressNames[name] ?? name)]);

/** What is in an address beside the usual one, every parameter of the page among them; `$` stands for the view's id. */
export const looks = all.filter((look) => [...new URLSearchParams(look).keys()].every((name) => known.has(name)));

/** The page as the tiny networks fill it: with fewer clusters than they have units. */
export const usual = '?v=1&clusters=3';

export const lookOf = (look: string, id: string): string =>
  `${look.includes('clusters=') ? '?v=1' : usual}&${look.replace('$', id)}`;
