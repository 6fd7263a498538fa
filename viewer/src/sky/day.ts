/** From a world's sky to numbers of light: one pure function, so that time and weather sliders only change its input. */
import * as THREE from 'three';
import { sunDirection } from '../world/frame';
import type { Sky } from '../world/types';
import { earthAir, horizonSky, marsAir, meanSky, skyTable, sunTransmittance } from './atmosphere';

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
  table: Float32Array; sun: THREE.Vector3; key: THREE.Vector3; keyColor: THREE.Color; sunColor: THREE.Color; ambient: THREE.Color; horizon: THREE.Color;
  fog: THREE.Color; night: number; exposure: number; cover: number; stars: number; moon: number; lamps: number;
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
  const at = sunAt(sky, hour), sun = sunDirection(at.azimuth, at.elevation), s = sun.y, mars = sky.planet === 'mars';
  const air = mars ? marsAir(sky.turbidity) : earthAir(sky.turbidity), table = skyTable(air, s), mean = meanSky(table), rim = horizonSky(table);
  const grey = smooth(0.55, 1, sky.cloud_cover), through = sunTransmittance(air, s + 0.004), day = smooth(-0.1, 0.1, s), night = 1 - smooth(-0.16, 0.02, s);
  const sunColor = new THREE.Color(...through).multiplyScalar(4.6 * smooth(-0.03, 0.02, s) * (1 - 0.94 * grey) * (1 - 0.25 * sky.fog_density / (sky.fog_density + 0.01)));
  const moonUp = sky.moon || sky.stars > 0 || night > 0.5, moonColor = new THREE.Color(0.42, 0.56, 0.9).multiplyScalar(0.14 * (1 - 0.7 * grey));
  const bySun = sunColor.r + sunColor.g + sunColor.b > 0.12 || night < 0.5;
  const ambient = new THREE.Color(...mean).add(new THREE.Color(0.006, 0.009, 0.017).multiplyScalar(night));
  const luma = ambient.r * 0.21 + ambient.g * 0.72 + ambient.b * 0.07;
  ambient.lerp(new THREE.Color(luma, luma * 1.01, luma * 1.03).multiplyScalar(0.85), grey);
  const horizon = new THREE.Color(...rim).lerp(ambient, grey).add(new THREE.Color(0.004, 0.006, 0.011).multiplyScalar(night));
  const fl = (horizon.r + horizon.g + horizon.b) / 3, tint = sky.fog_color, tl = Math.max(0.05, (tint[0] + tint[1] + tint[2]) / 3), thick = smooth(0.0005, 0.012, sky.fog_density);
  const fogOwn = new THREE.Color(tint[0] / tl, tint[1] / tl, tint[2] / tl).multiplyScalar(fl * 0.5 + luma * 0.45);
  const fog = horizon.clone().multiplyScalar(0.8).lerp(fogOwn, Math.max(thick * 0.75, grey * 0.5));
  const level = luma * 2.2 + (sunColor.r + sunColor.g + sunColor.b) / 3 * Math.max(0.15, s) * 0.55;
  const exposure = Math.min(interior ? 2.2 : 3.1, 0.72 / Math.max(0.06, level) ** 0.62) * 0.82;
  const lamps = Math.max(1 - smooth(0.02, 0.2, s), 0.6 * smooth(0.01, 0.04, sky.fog_density) * (1 - smooth(0.1, 0.5, s)), interior ? 1 : 0);
  return {
    table, sun, key: bySun ? sun : moonDirection(sun), keyColor: bySun ? sunColor : moonColor, sunColor, ambient, horizon, fog, night: 1 - day, exposure,
    cover: sky.cloud_cover, stars: Math.max(sky.stars, 0.85) * night * (1 - grey), moon: moonUp ? night : 0, lamps,
  };
}

/** Roughly opposite the sun, never low. */
export function moonDirection(sun: THREE.Vector3): THREE.Vector3 {
  return new THREE.Vector3(-sun.x, Math.max(0.45, -sun.y), -sun.z + 0.2).normalize();
}
