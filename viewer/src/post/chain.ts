/** The picture's last stages by tier. Low draws straight to the screen; high adds occlusion, bloom and the finish. */
import * as THREE from 'three';
import { EffectComposer } from 'three/addons/postprocessing/EffectComposer.js';
import type { Pass } from 'three/addons/postprocessing/Pass.js';
import { RenderPass } from 'three/addons/postprocessing/RenderPass.js';
import { UnrealBloomPass } from 'three/addons/postprocessing/UnrealBloomPass.js';
import { FinishPass, gradeOf } from './finish';

export class Chain {
  private composer: EffectComposer | null = null;
  private finish: FinishPass | null = null;
  private scenePass: Pass | null = null;

  constructor(private readonly renderer: THREE.WebGLRenderer, private readonly scene: THREE.Scene, private readonly camera: THREE.PerspectiveCamera, private readonly mood: string) {
    renderer.toneMapping = THREE.AgXToneMapping;
  }

  /** Low: no composer; the canvas' own filter stands for the grade. */
  setTier(low: boolean, samples: number): void {
    this.composer?.dispose();
    this.composer = null;
    const g = gradeOf(this.mood);
    this.renderer.domElement.style.filter = low ? `saturate(${(g.saturation * 1.08).toFixed(2)}) contrast(${(1 + g.contrast * 0.28).toFixed(2)})` : '';
    if (low) return;
    const target = new THREE.WebGLRenderTarget(8, 8, { type: THREE.HalfFloatType, samples });
    this.composer = new EffectComposer(this.renderer, target);
    this.scenePass = new RenderPass(this.scene, this.camera);
    this.composer.addPass(this.scenePass);
    this.composer.addPass(new UnrealBloomPass(new THREE.Vector2(256, 256), 0.16, 0.55, 1.6));
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
    this.finish!.uniforms.uSeed.value = (time * 60) % 97;
    this.composer.render(dt);
  }
}
