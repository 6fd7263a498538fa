/** From a world's sky to numbers of light: one pure function, so that time and weather sliders only change its input. */
import * as THREE from 'three';
import { sunDirection } from '../world/frame';
import type { Sky } from '../world/types';
import { fogLight, isOpen, keyLight, meanSky, NIGHT, skyTable, type Triple } from './atmosphere';
import { kinds, type Kinds } from './clouds';

export interface Weather { name: string; cover: number; fog: number; rain: number; snow: number; dust: number; wind: number; lightning: boolean; turbidity: number }

/** What the weather menu offers beside "as made"; fog is extinction a metre, wind a factor. */
export const WEATHERS: Weather[] = [
  { name: 'clear', cover: 0.12, fog: 0.00012, rain: 0, snow: 0, dust: 0, wind: 1, lightning: false, turbidity: 2.2 },
  { name: 'cloudy', cover: 0.55, fog: 0.0003, rain: 0, snow: 0, dust: 0, wind: 1.2, lightning: false, turbidity: 3 },
  { name: 'overcast', cover: 0.96, fog: 0.0008, rain: 0, snow: 0, dust: 0, wind: 1.2, lightning: false, turbidity: 4 },
  { name: 'fog', cover: 0.7, fog: 0.022, rain: 0, snow: 0, dust: 0, wind: 0.4, lightning: false, turbidity: 5 },
  { name: 'rain', cover: 0.97, fog: 0.004, rain: 0.7, snow: 0, dust: 0, wind: 1.8, lightning: false, turbidity: 4 },
  { name: 'storm', cover: 1, fog: 0.006, rain: 1, snow: 0, dust: 0, wind: 3.5, lightning: true, turbidity: 5 },
  { name: 'snow', cover: 0.95, fog: 0.006, rain: 0, snow: 0.8, dust: 0, wind: 0.8, lightning: false, turbidity: 3 },
];

export interface Light {
  table: Float32Array; elevation: number; sun: THREE.Vector3; key: THREE.Vector3; keyColor: THREE.Color; sunColor: THREE.Color; ambient: THREE.Color; open: THREE.Color;
  fog: THREE.Color; fogSun: THREE.Color; night: number; cover: number; stars: number; moon: number; lamps: number; clouds: Kinds;
}

const smooth = (a: number, b: number, x: number): number => { const t = Math.min(1, Math.max(0, (x - a) / (b - a))); return t * t * (3 - 2 * t); };

/** The hour that a sun direction means: noon is the highest, and west of south is afternoon. */
export function hourOf(sky: Sky): number {
  const peak = 1.0, ratio = Math.max(-1, Math.min(1, Math.sin(sky.sun_elevation) / Math.sin(peak)));
  const before = /dawn|sunrise|morning/.test(sky.time);
  const away = Math.acos(ratio) / Math.PI * 12;
  return before ? 12 - away : (12 + away) % 24;
}

/** Sun azimuth and elevation `hours` after the made moment; exactly the made sun at 0. */
export function sunAt(sky: Sky, hour: number): { azimuth: number; elevation: number } {
  const made = hourOf(sky), peak = 1.0, of = (h: number): number => Math.asin(Math.sin(peak) * Math.cos((h - 12) / 12 * Math.PI));
  return { azimuth: sky.sun_azimuth + (hour - made) / 12 * Math.PI, elevation: of(hour) + (sky.sun_elevation - of(made)) };
}

/** Everything the scene needs to be lit at this hour in this weather. */
export function lightAt(sky: Sky, hour: number, interior: boolean): Light {
  const at = sunAt(sky, hour), sun = sunDirection(at.azimuth, at.elevation), s = sun.y, key = keyLight(sky, at.elevation), toKey = sunDirection(at.azimuth, key.elevation);
  const table = skyTable(sky, at.elevation), mean = meanSky(table), clouds = kinds(sky, at.elevation), dark = at.elevation < NIGHT;
  // A closed ceiling hides the open sky and shows its mean, darker the worse the weather.
  const shut = clouds.ceiling * 0.9, ambient = mean.map((v) => v * (1 - shut * (1 - (1 - 0.36 * clouds.gloom) * 1.1))) as Triple, open = isOpen(sky);
  const night = 1 - smooth(-0.16, 0.02, s), fog = fogLight(sky, toKey.y, ambient, key.irradiance.map((v) => v * open) as Triple), direct = new THREE.Color(...key.irradiance).multiplyScalar(open || 0.25);
  const lamps = Math.max(1 - smooth(0.02, 0.2, s), 0.6 * smooth(0.01, 0.04, sky.fog_density) * (1 - smooth(0.1, 0.5, s)), 0.5 * clouds.gloom, interior ? 1 : 0);
  return {
    table, elevation: at.elevation, sun: dark ? sun : toKey, key: toKey, keyColor: direct, sunColor: dark ? new THREE.Color(0, 0, 0) : direct.clone().multiplyScalar(open), ambient: new THREE.Color(...ambient), open: new THREE.Color(...mean),
    fog: new THREE.Color(...fog.ambient), fogSun: new THREE.Color(...fog.sun), night: 1 - smooth(-0.1, 0.1, s),
    cover: sky.cloud_cover, stars: dark ? Math.max(sky.stars, 0.85) * night * (1 - clouds.ceiling) : 0, moon: dark && (sky.moon || sky.stars > 0) ? night * (1 - clouds.ceiling) : 0, lamps, clouds,
  };
}
