// The arithmetic of models of any shape in WebAssembly SIMD (AssemblyScript). src/engine/cpu/models.ts is its twin in
// plain TypeScript; docstrings stand in src/engine/models/kernels.ts.
export { optimise, relu } from './elementwise';
export { dropFactors, multiply } from './factors';
export { averagePool, averagePoolBack, maxPool, maxPoolBack } from './pools';
export { windowSums } from './windows';
export { liveLists, windowBack, windowGradient } from './windows-back';
