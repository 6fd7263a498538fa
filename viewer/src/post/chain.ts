/** The picture's last stages by tier. Low draws straight to the screen; high adds occlusion, bloom and the finish. */
import * as THREE from 'three';
import { EffectComposer } from 'three/addons/postprocessing/EffectComposer.js';
import type { Pass } from 'three/addons/postprocessing/Pass.js';
import { RenderPass } from 'three/addons/postprocessing/RenderPass.js';
import { UnrealBloomPass } from 'three/addons/postprocessing/UnrealBloomPass.js';
import { FinishPass, gradeInPlace, gradeOf } from './finish';

export class Chain {
  private composer: EffectComposer | null = null;
  private finish: FinishPass | null = null;
  private scenePass: Pass | null = null;
  private bloom: UnrealBloomPass | null = null;

  constructor(private readonly renderer: THREE.WebGLRenderer, private readonly scene: THREE.Scene, private readonly camera: THREE.PerspectiveCamera, private readonly mood: string) {
  }

  /** Low: no composer; the tone mapping of each material carries the grade. */
  setTier(low: boolean, samples: number): void {
    this.composer?.dispose();
    this.composer = null;
    const g = gradeOf(this.mood);
    this.renderer.toneMapping = low ? THREE.CustomToneMapping : THREE.AgXToneMapping;
    if (low) gradeInPlace(g);
    if (low) return;
    const target = new THREE.WebGLRenderTarget(8, 8, { type: THREE.HalfFloatType, samples });
    this.composer = new EffectComposer(this.renderer, target);
    this.scenePass = new RenderPass(this.scene, this.camera);
    this.composer.addPass(this.scenePass);
    this.bloom = new UnrealBloomPass(new THREE.Vector2(256, 256), 0.16, 0.55, 1.6);
    this.composer.addPass(this.bloom);
    this.finish = new FinishPass(g);
    this.composer.addPass(this.finish);
  }

  /** Replaces the plain scene pass by one that also computes occlusion. */
  useAO(pass: Pass): void {
    if (!this.composer || !this.scenePass) return;
    this.composer.removePass(this.scenePass);
    this.composer.insertPass(pass, 0);
    this.scenePass = pass;
  }

  size(width: number, height: number, ratio: number): void {
    this.renderer.setPixelRatio(ratio);
    this.renderer.setSize(width, height, false);
    this.composer?.setPixelRatio(ratio);
    this.composer?.setSize(width, height);
  }

  render(dt: number, time: number): void {
    if (!this.composer) { this.renderer.setRenderTarget(null); this.renderer.render(this.scene, this.camera); return; }
    // What is near white on the screen glows, by day and by night.
    this.bloom!.threshold = 1.3 / Math.max(0.3, this.renderer.toneMappingExposure);
    this.finish!.uniforms.uSeed.value = (time * 60) % 97;
    this.composer.render(dt);
  }
}
