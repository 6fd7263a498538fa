import type { Facts } from '../talk/facts';

/** The parts of the World document that the player reads; the same names as in worldloom.world.document. Z up. */
export type Vec2 = [number, number];
export type Vec3 = [number, number, number];
/** Order w, x, y, z. */
export type Quat = [number, number, number, number];

export interface Collider { shape: 'box' | 'cylinder' | 'sphere' | 'hull'; center: Vec3; rotation: Quat; size: Vec3; points: Vec3[]; link: string }
export interface Joint { name: string; kind: 'hinge' | 'slide'; origin: Vec3; axis: Vec3; limits: Vec2; value: number }
export interface Lamp { name: string; kind: 'point' | 'spot' | 'area'; position: Vec3; direction: Vec3; color: Vec3; power: number; radius: number; angle: number; flicker: number; on: boolean }
export interface SoundSource { sound: string; position: Vec3; gain: number; loop: boolean; every: number }
export interface Effect { kind: string; position: Vec3; size: Vec3; color: Vec3; rate: number }
export interface Motion { kind: string; seed: number; amplitude: number; period: number; center: Vec3; axis: Vec3; points: Vec3[]; speed: number; link: string; times: number[]; turns: Quat[] }
export interface Water { id: string; kind: string; level: number; polygon: Vec2[]; color: Vec3; waves: number; flow: Vec2 }

export interface Sky {
  time: string; season: string; weather: string; sun_azimuth: number; sun_elevation: number; turbidity: number; cloud_cover: number;
  moon: boolean; stars: number; fog_density: number; fog_height: number; fog_color: Vec3; rain: number; snow: number; dust: number;
  lightning: boolean; wind: Vec2; planet: string;
}
export interface Camera { name: string; position: Vec3; target: Vec3; fov: number; focus: number; aperture: number }
export interface Shot { name: string; seconds: number; keys: Camera[] }
export interface Room { id: string; kind: string; polygon: Vec2[]; height: number; style: string }
export interface Ambience { sound: string; gain: number }

/** What the last edit changed: ids of entities that are shown before it alone, and after it alone; and the sky where it was another. */
export interface Before { instruction: string; was: string[]; now: string[]; sky?: Sky }

/** What Python puts beside the geometry. Every field may be missing in an older world. */
export interface Info {
  title: string; prompt: string; sky: Sky; waters: Water[]; rooms: Room[]; ambience: Ambience[]; spawn: Vec3; spawn_yaw: number;
  cameras: Camera[]; shots: Shot[]; place: string; interior: boolean; mood: string; 
  /** Entity id to the words of the prompt, or the rule, that put it here. */
  why: Record<string, string>;
  loops: Record<string, Vec2>; captions: Record<string, string>; narration: string;
  /** Linear gain that brings what is heard at the spawn to a like loudness in every world. */
  level: number;
  /** Seconds in which sound dies away by 60 dB, and how loud the place answers. */
  echo?: Vec2;
  version: string;
  /** Where there are people: what they know. */
  talk?: Facts;
  /** Where the world was edited. */
  before?: Before;
}

/** Extras of an entity's node. */
export interface Extras {
  entity: string; category: string; kind: string; label: string; maker: string; origin: string; why: string; attributes: Record<string, string>;
  support: string; dynamic: boolean; mass: number; friction: number; colliders: Collider[]; joints: Joint[]; affordances: string[];
  lights: Lamp[]; sounds: SoundSource[]; effects: Effect[]; motions: Motion[]; water: Water | null; room: string;
  /** Size in the entity's own frame, where the document says it. */
  extent?: Vec3;
}

export const CLEAR_SKY: Sky = {
  time: 'afternoon', season: 'summer', weather: 'clear', sun_azimuth: 0.8, sun_elevation: 0.6, turbidity: 3, cloud_cover: 0.3, moon: false,
  stars: 0, fog_density: 0.0002, fog_height: 20, fog_color: [0.7, 0.75, 0.8], rain: 0, snow: 0, dust: 0, lightning: false, wind: [1.5, 0.5],
  planet: 'earth',
};

/** Fills what a document leaves out. */
export function readInfo(raw: Partial<Info>): Info {
  return {
    title: '', prompt: '', waters: [], rooms: [], ambience: [], spawn: [0, 0, 0], spawn_yaw: 0, cameras: [], shots: [], place: '',
    interior: false, mood: 'calm', why: {}, loops: {}, captions: {}, narration: '', level: 1, version: '', ...raw, sky: { ...CLEAR_SKY, ...raw.sky },
  };
}

/** Fills what a node's extras leave out. */
export function readExtras(raw: Partial<Extras>): Extras {
  return {
    entity: '', category: '', kind: 'object', label: '', maker: '', origin: 'added', why: '', support: 'ground', dynamic: false, mass: 1,
    friction: 0.7, water: null, room: '', ...raw,
    attributes: Array.isArray(raw.attributes) ? Object.fromEntries(raw.attributes.map((a) => [String(a), ''])) : (raw.attributes ?? {}),
    colliders: (raw.colliders ?? []).map(readCollider), joints: (raw.joints ?? []).map(readJoint), affordances: raw.affordances ?? [], lights: (raw.lights ?? []).map(readLamp),
    sounds: (raw.sounds ?? []).map(readSound), effects: (raw.effects ?? []).map(readEffect), motions: (raw.motions ?? []).map(readMotion),
  };
}

const ORIGIN: Vec3 = [0, 0, 0];
const UP: Vec3 = [0, 0, 1];
const PLAIN: Quat = [1, 0, 0, 0];

/** The document leaves out what equals its defaults; these put it back. */
const readCollider = (c: Partial<Collider>): Collider => ({ shape: 'box', center: ORIGIN, rotation: PLAIN, size: [1, 1, 1], points: [], link: '', ...c });
const readJoint = (j: Partial<Joint>): Joint => ({ name: '', kind: 'hinge', origin: ORIGIN, axis: UP, limits: [0, 1.6], value: 0, ...j });
const readLamp = (l: Partial<Lamp>): Lamp => ({ name: 'lamp', kind: 'point', position: ORIGIN, direction: [0, 0, -1], color: [1, 0.75, 0.45], power: 10, radius: 0.05, angle: 1.2, flicker: 0, on: true, ...l });
const readSound = (s: Partial<SoundSource>): SoundSource => ({ sound: '', position: ORIGIN, gain: 0, loop: true, every: 0, ...s });
const readEffect = (f: Partial<Effect>): Effect => ({ kind: '', position: ORIGIN, size: [0.5, 0.5, 1], color: [1, 1, 1], rate: 1, ...f });
export const readMotion = (m: Partial<Motion>): Motion => ({ kind: '', seed: 0, amplitude: 0.1, period: 4, center: ORIGIN, axis: UP, points: [], speed: 1, link: '', times: [], turns: [], ...m });
