/** Somebody whom a visitor stops on their way: trunk, head and arms come to stand, and breathe, while the feet stay as they stepped. */
import * as THREE from 'three';

interface Curve { evaluate(time: number): ArrayLike<number> }

const to = new THREE.Quaternion();

export class Halted {
  /** What the walk alone says. */
  private readonly own: [THREE.Object3D, THREE.Quaternion][];
  private moved = false;

  private constructor(private readonly curves: readonly [THREE.Object3D, Curve][], private readonly seconds: number) {
    this.own = curves.map(([o]) => [o, o.quaternion.clone()]);
  }

  /** By the animation that a file has for it; null for who goes nowhere. */
  static of(rig: THREE.Object3D, clip: THREE.AnimationClip | undefined): Halted | null {
    if (!clip) return null;
    const found = new Map<string, THREE.Object3D>(), curves: [THREE.Object3D, Curve][] = [];
    rig.traverse((o) => { found.set(o.name, o); found.set(o.uuid, o); });
    for (const t of clip.tracks) {
      const o = found.get(t.name.replace(/\.quaternion$/, ''));
      if (o) curves.push([o, (t as unknown as { createInterpolant(): Curve }).createInterpolant()]);
    }
    return curves.length ? new Halted(curves, Math.max(clip.duration, 1e-3)) : null;
  }

  /** Before the walk sets the bones anew: it leaves alone those that it thinks it has not moved. */
  undo(): void {
    if (this.moved) for (const [o, q] of this.own) o.quaternion.copy(q);
    this.moved = false;
  }

  /** After it has set them: a share 0..1 of the way to standing. */
  turn(time: number, share: number): void {
    if (share <= 0) return;
    const ease = share * share * (3 - 2 * share);
    for (const [k, [o, curve]] of this.curves.entries()) {
      this.own[k]![1].copy(o.quaternion);
      const q = curve.evaluate(time % this.seconds);
      o.quaternion.slerp(to.set(q[0]!, q[1]!, q[2]!, q[3]!).normalize(), ease);
    }
    this.moved = true;
  }
}
