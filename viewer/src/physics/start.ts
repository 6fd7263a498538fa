/** Rapier behind `Simulation`. This file alone knows Rapier; it is bundled apart and loaded after the first frame. */
import RAPIER from '@dimforge/rapier3d-compat';
import type { BodySpec, Hit, Impact, P3, Q4, Shape, Simulation } from './api';

const STEP = 1 / 60;
const RADIUS = 0.27;
const HALF = 0.58;
/** From the capsule's centre down to the feet. */
const FOOT = RADIUS + HALF;

export async function start(wasm: ArrayBuffer, bodies: BodySpec[], feet: P3): Promise<Simulation> {
  (globalThis as { __rapierWasm?: () => ArrayBuffer }).__rapierWasm = () => wasm;
  await RAPIER.init();
  return new Walkable(bodies, feet);
}

class Walkable implements Simulation {
  private readonly world = new RAPIER.World({ x: 0, y: -9.81, z: 0 });
  private readonly events = new RAPIER.EventQueue(true);
  private readonly byId = new Map<string, RAPIER.RigidBody>();
  private readonly owner = new Map<number, string>();
  private readonly speeds = new Map<string, number>();
  private readonly capsule: RAPIER.Collider;
  private readonly body: RAPIER.RigidBody;
  private readonly controller: RAPIER.KinematicCharacterController;
  private fall = 0;
  private onGround = false;
  private hits: Impact[] = [];

  constructor(specs: BodySpec[], feet: P3) {
    this.world.timestep = STEP;
    for (const s of specs) this.add(s);
    this.body = this.world.createRigidBody(RAPIER.RigidBodyDesc.kinematicPositionBased().setTranslation(feet.x, feet.y + FOOT + 0.05, feet.z));
    this.capsule = this.world.createCollider(RAPIER.ColliderDesc.capsule(HALF, RADIUS), this.body);
    const c = (this.controller = this.world.createCharacterController(0.02));
    c.enableAutostep(0.38, 0.18, false);
    c.enableSnapToGround(0.3);
    c.setMaxSlopeClimbAngle(0.9);
    c.setApplyImpulsesToDynamicBodies(true);
    c.setCharacterMass(70);
    this.world.step(this.events);
  }

  private add(s: BodySpec): void {
    const desc = s.motion === 'dynamic' ? RAPIER.RigidBodyDesc.dynamic().setLinearDamping(0.1).setAngularDamping(0.4).setCcdEnabled(s.mass < 5) : s.motion === 'kinematic' ? RAPIER.RigidBodyDesc.kinematicPositionBased() : RAPIER.RigidBodyDesc.fixed();
    const body = this.world.createRigidBody(desc.setTranslation(s.at.x, s.at.y, s.at.z).setRotation(s.turn));
    this.byId.set(s.id, body);
    for (const shape of s.shapes) {
      const d = describe(shape);
      if (!d) continue;
      d.setFriction(s.friction);
      if (s.motion === 'dynamic') d.setMass(Math.max(0.05, s.mass / s.shapes.length)).setActiveEvents(RAPIER.ActiveEvents.COLLISION_EVENTS);
      this.owner.set(this.world.createCollider(d, body).handle, s.id);
    }
    if (s.motion === 'dynamic') body.sleep();
  }

  step(want: { x: number; y: number; z: number; jump: boolean; fly: boolean }): void {
    for (const [id, b] of this.byId) if (b.isDynamic() && !b.isSleeping()) { const v = b.linvel(); this.speeds.set(id, Math.hypot(v.x, v.y, v.z)); }
    if (want.fly) this.fall = want.y;
    else {
      this.fall = this.onGround && this.fall < 0 ? -0.5 : this.fall - 9.81 * STEP;
      if (want.jump && this.onGround) this.fall = 4.1;
    }
    const c = this.controller, move = { x: want.x * STEP, y: this.fall * STEP, z: want.z * STEP };
    if (want.fly) c.disableSnapToGround(); else c.enableSnapToGround(0.3);
    c.computeColliderMovement(this.capsule, move, RAPIER.QueryFilterFlags.EXCLUDE_SENSORS);
    const m = c.computedMovement(), p = this.body.translation();
    this.onGround = c.computedGrounded();
    if (this.fall > 0 && m.y < this.fall * STEP * 0.5) this.fall = 0;
    const y = p.y + m.y;
    this.body.setNextKinematicTranslation({ x: p.x + m.x, y: y < -60 ? 30 : y, z: p.z + m.z });
    this.world.step(this.events);
    this.events.drainCollisionEvents((a, b, begun) => { if (begun) { this.note(a); this.note(b); } });
  }

  private note(handle: number): void {
    const id = this.owner.get(handle), speed = id ? this.speeds.get(id) ?? 0 : 0;
    if (!id || speed < 0.7 || this.hits.length > 8) return;
    this.hits.push({ id, speed, at: this.byId.get(id)!.translation() });
  }

  player(): P3 { const p = this.body.translation(); return { x: p.x, y: p.y - FOOT, z: p.z }; }
  grounded(): boolean { return this.onGround; }
  bodies(): number { return this.byId.size; }

  teleport(at: P3): void {
    const p = { x: at.x, y: at.y + FOOT + 0.03, z: at.z };
    this.body.setTranslation(p, true);
    this.body.setNextKinematicTranslation(p);
    this.fall = 0;
    this.world.step(this.events);
  }

  pose(id: string): { at: P3; turn: Q4; asleep: boolean } | null {
    const b = this.byId.get(id);
    return b ? { at: b.translation(), turn: b.rotation(), asleep: b.isSleeping() } : null;
  }

  drive(id: string, at: P3, turn: Q4): void {
    const b = this.byId.get(id);
    if (!b) return;
    b.setNextKinematicTranslation(at);
    b.setNextKinematicRotation(turn);
  }

  touches(id: string): boolean {
    const b = this.byId.get(id);
    if (!b) return false;
    let hit = false;
    this.world.intersectionsWithShape(this.capsule.translation(), this.capsule.rotation(), new RAPIER.Capsule(HALF, RADIUS + 0.04), (c) => { hit ||= this.owner.get(c.handle) === id; return !hit; });
    return hit;
  }

  ray(from: P3, direction: P3, far: number): Hit | null {
    const h = this.world.castRay(new RAPIER.Ray(from, direction), far, true, undefined, undefined, this.capsule);
    return h ? { id: this.owner.get(h.collider.handle) ?? '', distance: h.timeOfImpact } : null;
  }

  carry(id: string, to: P3): void {
    const b = this.byId.get(id);
    if (!b) return;
    const p = b.translation(), pull = (d: number): number => Math.max(-9, Math.min(9, d * 12));
    b.setLinvel({ x: pull(to.x - p.x), y: pull(to.y - p.y), z: pull(to.z - p.z) }, true);
    const w = b.angvel();
    b.setAngvel({ x: w.x * 0.8, y: w.y * 0.8, z: w.z * 0.8 }, true);
  }

  launch(id: string, velocity: P3): void { this.byId.get(id)?.setLinvel(velocity, true); }
  push(id: string, impulse: P3): void { this.byId.get(id)?.applyImpulse(impulse, true); }
  impacts(): Impact[] { const h = this.hits; this.hits = []; return h; }

  ground(): { id: string; face: number } | null {
    const p = this.body.translation(), h = this.world.castRayAndGetNormal(new RAPIER.Ray(p, { x: 0, y: -1, z: 0 }), FOOT + 0.4, true, undefined, undefined, this.capsule);
    return h ? { id: this.owner.get(h.collider.handle) ?? '', face: h.featureType === RAPIER.FeatureType.Face ? h.featureId ?? -1 : -1 } : null;
  }
}

function describe(s: Shape): RAPIER.ColliderDesc | null {
  switch (s.kind) {
    case 'box': return RAPIER.ColliderDesc.cuboid(s.half.x, s.half.y, s.half.z).setTranslation(s.at.x, s.at.y, s.at.z).setRotation(s.turn);
    case 'cylinder': return RAPIER.ColliderDesc.cylinder(s.half, s.radius).setTranslation(s.at.x, s.at.y, s.at.z).setRotation(s.turn);
    case 'sphere': return RAPIER.ColliderDesc.ball(s.radius).setTranslation(s.at.x, s.at.y, s.at.z);
    case 'hull': return RAPIER.ColliderDesc.convexHull(s.points);
    case 'mesh': return RAPIER.ColliderDesc.trimesh(s.points, s.index);
  }
}
