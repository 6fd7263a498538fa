/** Somebody's look: head and eyes turn to who comes near, as far as a neck allows, and away again. */
import * as THREE from 'three';

const NEAR = 4, WIDE = 1.75, YAW = 1.05, PITCH = 0.45, EYES = 0.45;
const at = new THREE.Vector3(), other = new THREE.Vector3(), way = new THREE.Vector3(), chest = new THREE.Quaternion(), up = new THREE.Vector3(), euler = new THREE.Euler(0, 0, 0, 'YXZ');
const whole = new THREE.Quaternion(), part = new THREE.Quaternion(), rest = new THREE.Quaternion(), NONE = new THREE.Quaternion();

/** Angles by which someone at a place looks left and up to another, in the chest's frame (front +Z); null where that is behind them. */
export function anglesTo(from: THREE.Vector3, to: THREE.Vector3, frame: THREE.Quaternion): [number, number] | null {
  way.copy(to).sub(from).applyQuaternion(rest.copy(frame).invert());
  const yaw = Math.atan2(way.x, way.z);
  return Math.abs(yaw) > WIDE ? null : [clamp(yaw, YAW), clamp(Math.atan2(way.y, Math.hypot(way.x, way.z)), PITCH)];
}

const clamp = (x: number, most: number): number => Math.max(-most, Math.min(most, x));

export class Gaze {
  /** 0 looks where the motion says, 1 at the visitor. */
  share = 0;
  private yaw = 0;
  private pitch = 0;
  /** What the motion alone says. */
  private readonly own: [THREE.Object3D, THREE.Quaternion][];

  private constructor(private readonly chest: THREE.Object3D, private readonly neck: THREE.Object3D, private readonly head: THREE.Object3D, private readonly balls: readonly THREE.Object3D[]) {
    this.own = [neck, head, ...balls].map((o) => [o, o.quaternion.clone()]);
  }

  static of(rig: THREE.Object3D): Gaze | null {
    const found = new Map<string, THREE.Object3D>();
    rig.traverse((o) => found.set(String((o.userData['name'] as string | undefined) ?? o.name).replace(/_\d+$/, ''), o));
    const [c, n, h, l, r] = ['upperChest', 'neck', 'head', 'leftEye', 'rightEye'].map((k) => found.get(k));
    return c && n && h && l && r ? new Gaze(c, n, h, [l, r]) : null;
  }

  /** Where its eyes are, as last posed. */
  eyes(out: THREE.Vector3): THREE.Vector3 { return out.setFromMatrixPosition(this.balls[0]!.matrixWorld).lerp(other.setFromMatrixPosition(this.balls[1]!.matrixWorld), 0.5); }

  /** Before the motion sets the bones anew: it leaves alone those that it thinks it has not moved. */
  undo(): void { for (const [o, q] of this.own) o.quaternion.copy(q); }

  /** After it has set them. */
  turn(rig: THREE.Object3D, eye: THREE.Vector3, dt: number): void {
    for (const [o, q] of this.own) q.copy(o.quaternion);
    rig.updateWorldMatrix(false, true);
    at.setFromMatrixPosition(this.head.matrixWorld);
    this.chest.getWorldQuaternion(chest);
    const lies = up.set(0, 1, 0).applyQuaternion(chest).y < 0.55, near = at.distanceTo(eye) < NEAR && !lies ? anglesTo(at, eye, chest) : null;
    const quick = 1 - Math.exp(-5 * dt);
    if (near) { this.yaw += (near[0] - this.yaw) * (this.share < 0.05 ? 1 : quick); this.pitch += (near[1] - this.pitch) * (this.share < 0.05 ? 1 : quick); }
    this.share += ((near ? 1 : 0) - this.share) * (1 - Math.exp(-2.5 * dt));
    if (this.share < 0.01) return;
    const ease = this.share * this.share * (3 - 2 * this.share);
    whole.setFromEuler(euler.set(-0.8 * this.pitch, 0.8 * this.yaw, 0));
    part.slerpQuaternions(NONE, whole, 0.42);
    rest.copy(part).invert().multiply(whole);
    this.neck.quaternion.slerp(part, ease);
    this.head.quaternion.slerp(rest, ease);
    whole.setFromEuler(euler.set(clamp(-0.2 * this.pitch, EYES), clamp(0.2 * this.yaw, EYES), 0));
    for (const e of this.balls) e.quaternion.slerp(whole, 0.85 * ease);
  }
}
