/**
 * TensorFlow.js' own operations, on the context that the shaders of perceptrons run on too: the kernels and derivatives
 * that models of other shapes need, each by itself, since all of them would be several times as many bytes.
 */
import { addConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Add';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/AvgPool';
import { avgPoolGradConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/AvgPoolGrad';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul';
import { castConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Cast';
import { conv2DConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Conv2D';
import { conv2DBackpropFilterConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Conv2DBackpropFilter';
import { conv2DBackpropInputConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Conv2DBackpropInput';
import { expConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Exp';
import { fillConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Fill';
import { identityConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Identity';
import { logConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Log';
import { maxConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Max';
import { maximumConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Maximum';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/MaxPool';
import { maxPoolGradConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/MaxPoolGrad';
import { multiplyConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Multiply';
import { negConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Neg';
import { onesLikeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/OnesLike';
import { realDivConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/RealDiv';
import { reluConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sigmoid';
import { softplusConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Softplus';
import { sqrtConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sqrt';
import { squareConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Square';
import { stepConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Step';
import { subConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sub';
import { sumConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sum';
import { tanhConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Tanh';
import { tileConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Tile';
import { transposeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Transpose';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/ZerosLike';
import { type KernelConfig, registerGradient, registerKernel } from '@tensorflow/tfjs-core';
import { addGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Add_grad';
import { avgPoolGradConfig as avgPoolDerivative } from '@tensorflow/tfjs-core/dist/gradients/AvgPool_grad';
import { batchMatMulGradConfig } from '@tensorflow/tfjs-core/dist/gradients/BatchMatMul_grad';
import { castGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Cast_grad';
import { conv2DGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Conv2D_grad';
import { maxPoolGradConfig as maxPoolDerivative } from '@tensorflow/tfjs-core/dist/gradients/MaxPool_grad';
import { multiplyGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Multiply_grad';
import { reluGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Relu_grad';
import { reshapeGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Reshape_grad';
import { sigmoidGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Sigmoid_grad';
import { softplusGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Softplus_grad';
import { squareGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Square_grad';
import { subGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Sub_grad';
import { sumGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Sum_grad';
import { tanhGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Tanh_grad';

const kernels: readonly KernelConfig[] = [
  ...[addConfig, avgPoolConfig, avgPoolGradConfig, batchMatMulConfig, castConfig, conv2DConfig],
  ...[conv2DBackpropFilterConfig, conv2DBackpropInputConfig, expConfig, fillConfig, identityConfig, logConfig],
  ...[maxConfig, maximumConfig, maxPoolConfig, maxPoolGradConfig, multiplyConfig, negConfig, onesLikeConfig],
  ...[realDivConfig, reluConfig, reshapeConfig, sigmoidConfig, softplusConfig, sqrtConfig, squareConfig, stepConfig],
  ...[subConfig, sumConfig, tanhConfig, tileConfig, transposeConfig, zerosLikeConfig],
];

const derivatives = [
  ...[addGradConfig, avgPoolDerivative, batchMatMulGradConfig, castGradConfig, conv2DGradConfig, maxPoolDerivative],
  ...[multiplyGradConfig, reluGradConfig, reshapeGradConfig, sigmoidGradConfig, softplusGradConfig, squareGradConfig],
  ...[subGradConfig, sumGradConfig, tanhGradConfig],
];

let registered = false;

/** @param backendName under which tfjs knows the backend */
export function registerOperations(backendName: string): void {
  if (registered) return;
  registered = true;
  for (const kernel of kernels) registerKernel({ ...kernel, backendName });
  for (const derivative of derivatives) registerGradient(derivative);
}
