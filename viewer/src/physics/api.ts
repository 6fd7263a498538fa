/** What main and the lazily loaded physics bundle say to each other. Y up, metres, quaternions x, y, z, w. */
export type P3 = { x: number; y: number; z: number };
export type Q4 = { x: number; y: number; z: number; w: number };
export type Shape =
  | { kind: 'box'; half: P3; at: P3; turn: Q4 }
  | { kind: 'cylinder'; radius: number; half: number; at: P3; turn: Q4 }
  | { kind: 'sphere'; radius: number; at: P3 }
  | { kind: 'hull'; points: Float32Array }
  | { kind: 'mesh'; points: Float32Array; index: Uint32Array };
export interface BodySpec { id: string; motion: 'fixed' | 'dynamic' | 'kinematic'; at: P3; turn: Q4; shapes: Shape[]; mass: number; friction: number }
export interface Hit { id: string; distance: number }
export interface Impact { id: string; speed: number; at: P3 }

export interface Simulation {
  /** One sixtieth of a second; `want` is the walker's velocity. */
  step(want: { x: number; y: number; z: number; jump: boolean; fly: boolean }): void;
  player(): P3;
  grounded(): boolean;
  /** Feet at this point. */
  teleport(at: P3): void;
  pose(id: string): { at: P3; turn: Q4; asleep: boolean } | null;
  /** Moves a kinematic body there over the next step. */
  drive(id: string, at: P3, turn: Q4): void;
  /** Would the player's capsule touch this body? */
  touches(id: string): boolean;
  ray(from: P3, direction: P3, far: number): Hit | null;
  /** Pulls a dynamic body towards a point. */
  carry(id: string, to: P3): void;
  launch(id: string, velocity: P3): void;
  push(id: string, impulse: P3): void;
  impacts(): Impact[];
  /** What is stood on, and which of its triangles; -1 where it has none. */
  ground(): { id: string; face: number } | null;
  bodies(): number;
}
export interface PhysicsModule { start(wasm: ArrayBuffer, bodies: BodySpec[], feet: P3): Promise<Simulation> }
