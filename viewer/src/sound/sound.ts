/** placeholder */
import type * as THREE from 'three';
import type { Simulation, P3 } from '../physics/api';
import type { Walker } from '../control/walker';
import type { Entity } from '../world/loader';
import type { Sky } from '../world/types';
export class Sound {
  constructor(_i: unknown, _e: unknown, _s: unknown) {}
  report(): unknown { return null; }
  async start(): Promise<void> {}
  setVolume(_v: number): void {}
  showCaptions(_on: boolean): void {}
  pause(_on: boolean): void {}
  setSky(_s: Sky, _night: number): void {}
  touch(_e: Entity, _what: string): void {}
  impact(_e: Entity | undefined, _speed: number, _at: P3): void {}
  thunder(): void {}
  update(_c: THREE.Camera, _w: Walker, _s: Simulation | null, _dt: number): void {}
}
