// The arithmetic of a family of networks in WebAssembly SIMD (AssemblyScript). src/engine/cpu is its twin in plain
// TypeScript, function by function; docstrings stand in src/engine/vector/kernels.ts.
//
// All data lie in one imported memory; pointers are byte offsets. Matrices are row-major float32 with rows padded to a
// multiple of four floats (`vectors` × 16 bytes). A sparse list is a pair of arrays: indices (i32) and values (f32).
export { activate } from './activation';
export { backward, update } from './gradient';
export { forward, sparsify, transpose } from './lists';
export { moments } from './moments';
export { predict } from './predict';
export { addLive, dotRows } from './rows64';
export { softmaxLoss } from './softmax';
