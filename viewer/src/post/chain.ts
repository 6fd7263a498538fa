/** The picture's stages: the scene, on strong machines with occlusion and bloom, then the finish. */
import * as THREE from 'three';
import { EffectComposer } from 'three/addons/postprocessing/EffectComposer.js';
import type { Pass } from 'three/addons/postprocessing/Pass.js';
import { RenderPass } from 'three/addons/postprocessing/RenderPass.js';
import { UnrealBloomPass } from 'three/addons/postprocessing/UnrealBloomPass.js';
import { FinishPass } from './finish';
import type { Look } from './look';

export class Chain {
  readonly finish: FinishPass;
  private readonly composer: EffectComposer;
  private scenePass: Pass;
  private readonly bloom: UnrealBloomPass | null = null;

  constructor(private readonly renderer: THREE.WebGLRenderer, scene: THREE.Scene, camera: THREE.PerspectiveCamera, look: Look, low: boolean, samples: number) {
    renderer.toneMapping = THREE.NoToneMapping;
    this.composer = new EffectComposer(renderer, new THREE.WebGLRenderTarget(8, 8, { type: THREE.HalfFloatType, samples }));
    this.scenePass = new RenderPass(scene, camera);
    this.composer.addPass(this.scenePass);
    if (!low) this.composer.addPass((this.bloom = new UnrealBloomPass(new THREE.Vector2(256, 256), 0.16, 0.55, 1.6)));
    this.composer.addPass((this.finish = new FinishPass(look)));
  }

  /** Replaces the plain scene pass by one that also computes occlusion. */
  useAO(pass: Pass): void {
    this.composer.removePass(this.scenePass);
    this.composer.insertPass(pass, 0);
    this.scenePass = pass;
  }

  /** Another hour, weather or place: exposes for it at once. */
  setLook(look: Look): void { this.finish.look = look; this.finish.meter.reset(); }

  get exposure(): number { return this.finish.meter.now.exposure; }

  size(width: number, height: number, ratio: number): void {
    this.renderer.setPixelRatio(ratio);
    this.renderer.setSize(width, height, false);
    this.composer.setPixelRatio(ratio);
    this.composer.setSize(width, height);
  }

  render(dt: number): void {
    // What is near white on the screen glows, by day and by night.
    if (this.bloom) this.bloom.threshold = 1.1 / Math.max(0.05, this.exposure);
    this.composer.render(dt);
  }
}
