declare module 'n8ao' {
  import type { Camera, Scene } from 'three';
  export class N8AOPass {
    constructor(scene: Scene, camera: Camera, width: number, height: number);
    configuration: { aoRadius: number; distanceFalloff: number; intensity: number; halfRes: boolean; gammaCorrection: boolean; screenSpaceRadius: boolean; transparencyAware: boolean };
    setQualityMode(mode: string): void;
  }
}
