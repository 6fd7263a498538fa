/** Plays the world's shots: the same moves as the film. */
import * as THREE from 'three';
import { point } from '../world/frame';
import type { Camera, Shot } from '../world/types';
import { cameraAt } from './camera';

export class Tour {
  private time = 0;
  private readonly total: number;
  private readonly shots: Shot[];

  constructor(shots: Shot[], cameras: Camera[]) {
    this.shots = shots.length ? shots : cameras.map((c) => ({ name: c.name, seconds: 6, keys: [c] }));
    this.total = this.shots.reduce((sum, s) => sum + s.seconds, 0);
  }

  restart(): void { this.time = 0; }
  step(dt: number): void { this.time = this.total > 0 ? (this.time + dt) % this.total : 0; }

  apply(camera: THREE.PerspectiveCamera): void {
    let t = this.time;
    for (const s of this.shots) {
      if (t > s.seconds) { t -= s.seconds; continue; }
      const c = cameraAt(s, t);
      point(c.position, camera.position);
      camera.up.set(0, 1, 0);
      camera.lookAt(point(c.target));
      return;
    }
  }
}
