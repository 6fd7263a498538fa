/** Ambient occlusion, loaded only on strong machines. */
import { N8AOPass } from 'n8ao';
import type { Camera, Scene } from 'three';
import type { Pass } from 'three/addons/postprocessing/Pass.js';

export function makeAO(scene: Scene, camera: Camera, interior: boolean): Pass {
  const pass = new N8AOPass(scene, camera, 512, 512);
  const c = pass.configuration;
  c.aoRadius = interior ? 0.9 : 1.4;
  c.distanceFalloff = 1;
  c.intensity = interior ? 2.2 : 2.6;
  c.halfRes = true;
  c.gammaCorrection = false;
  pass.setQualityMode('Medium');
  return pass as unknown as Pass;
}
