/** The cloudless sky and its key light: the same formulas as worldloom.render.path.sky and .fog, so that page and poster agree at any hour. */
import type { Sky } from '../world/types';

export type Triple = [number, number, number];

const VEILS: Record<string, number> = { clear: 1, cloudy: 0.75, overcast: 0.06, fog: 0.5, mist: 0.7, rain: 0.04, storm: 0.03, snow: 0.08, dust: 0.45 };
const GREY: Record<string, number> = { overcast: 1, rain: 1, storm: 1, snow: 1 };
const LEVEL: Record<string, number> = { storm: 0.1, rain: 0.2 };
/** Below this elevation the moon is the key light. */
export const NIGHT = -0.1;

const clamp = (x: number, lo = 0, hi = 1): number => Math.min(hi, Math.max(lo, x));
const map = (f: (c: 0 | 1 | 2) => number): Triple => [f(0), f(1), f(2)];

/** Henyey-Greenstein phase function (1941), 1 / steradian. */
export const lobe = (cosine: number, g: number): number => (1 - g * g) / (4 * Math.PI * (1 + g * g - 2 * g * cosine) ** 1.5);

/** Elevation and irradiance of the sun, or of the moon by night. */
export function keyLight(sky: Sky, elevation: number): { elevation: number; irradiance: Triple } {
  if (elevation < NIGHT) {
    const k = 0.08 * (1 - 0.6 * sky.cloud_cover) * (sky.moon ? 1 : 0.2);
    return { elevation: 0.62, irradiance: [0.55 * k, 0.72 * k, k] };
  }
  const height = Math.max(Math.sin(Math.max(elevation, 0.02)), 0.03), mars = sky.planet === 'mars', path = (mars ? 0.5 : 0.75) / (height + 0.08), red: Triple = mars ? [1, 0.86, 0.72] : [1, 1, 1];
  const power = 3.3 * (VEILS[sky.weather] ?? 1) * (elevation > 0 ? 1 : Math.exp(elevation * 40));
  return { elevation: Math.max(elevation, 0.03), irradiance: map((c) => Math.exp(-[0.05, 0.13, 0.3][c]! * path) * red[c] * power) };
}

/** A closed sky lets no disc through. */
export const isOpen = (sky: Sky): number => (sky.cloud_cover < 0.9 ? 1 : 0);

/** Radiance of the open sky for a view with height sine `up` and cosine `c` to the key light. */
export function radiance(sky: Sky, elevation: number, up: number, c: number, irradiance: Triple): Triple {
  const night = elevation < NIGHT, base = night ? byNight(sky, up) : sky.planet === 'mars' ? onMars(up, c) : byDay(sky, elevation, up, c);
  const halo = (0.5 * lobe(c, 0.62) + 0.16 * lobe(c, 0.88)) * (night ? 0.09 : 0.32) * (1 - 0.6 * sky.cloud_cover);
  return map((i) => base[i] + irradiance[i] * halo);
}

/** Radiance of the clear sky at the zenith, the horizon under the sun and the horizon opposite, for the sun at HEIGHTS. */
const BANDS: [Triple, Triple, Triple][] = [
  [[0.11, 0.22, 0.5], [0.45, 0.58, 0.77], [0.4, 0.53, 0.74]], [[0.066, 0.125, 0.3], [0.66, 0.46, 0.3], [0.36, 0.32, 0.43]],
  [[0.048, 0.088, 0.235], [0.86, 0.36, 0.115], [0.3, 0.2, 0.33]], [[0.026, 0.05, 0.16], [0.62, 0.19, 0.06], [0.12, 0.105, 0.215]],
];
/** Elevations of the sun in degrees: the lower, the longer the path, and the redder the light that is left (Rayleigh 1871). */
const HEIGHTS = [35, 12, 4, -1];

function bands(el: number): [Triple, Triple, Triple] {
  const last = HEIGHTS.length - 1, i = Math.max(0, HEIGHTS.filter((h, k) => k < last && el <= h).length - 1), x = clamp((HEIGHTS[i]! - el) / (HEIGHTS[i]! - HEIGHTS[i + 1]!)), k = Math.exp(Math.min(el + 1, 0) * 0.35);
  return [0, 1, 2].map((j) => map((c) => (BANDS[i]![j]![c] + x * (BANDS[i + 1]![j]![c] - BANDS[i]![j]![c])) * k)) as [Triple, Triple, Triple];
}

function byDay(sky: Sky, elevation: number, up: number, c: number): Triple {
  const el = Math.max((elevation * 180) / Math.PI, -6), t = clamp(el / 35), [zenith, sunward, away] = bands(el);
  const side = (0.5 + 0.5 * c) ** 2.2, f = clamp(1 - up) ** (3.4 + 1.6 * t), grey = sky.cloud_cover * (GREY[sky.weather] ?? 0.25);
  const level = (LEVEL[sky.weather] ?? 0.42) * (el > 0 ? 0.35 + 0.65 * t : 0.2) * (0.75 + 0.45 * (1 - up));
  return map((i) => {
    const rim = away[i] + (sunward[i] - away[i]) * side, open = zenith[i] + (rim - zenith[i]) * f ** ([1, 1.06, 1.22][i]! ** (1 - t));
    return open * (1 - grey) + level * [0.92, 0.98, 1.06][i]! * grey;
  });
}

function byNight(sky: Sky, up: number): Triple {
  const f = (1 - up) ** 3, glow = 0.0016 + 0.0006 * sky.cloud_cover;
  return map((i) => glow * ([0.42, 0.66, 1.3][i]! + f * [0.55, 0.68, 0.85][i]!));
}

function onMars(up: number, c: number): Triple {
  const f = (1 - up) ** 2.2, blue = Math.exp(-(1 - c) / 0.05) * 0.5;
  return map((i) => [0.28, 0.17, 0.1][i]! + f * [0.36, 0.24, 0.14][i]! + blue * [0.45, 0.55, 0.75][i]!);
}

/** What fog scatters to the eye from everywhere, and the irradiance that its forward lobes scatter. */
export function fogLight(sky: Sky, height: number, ambient: Triple, irradiance: Triple): { ambient: Triple; sun: Triple } {
  const through = Math.exp((-sky.fog_density * sky.fog_height * 0.6) / Math.max(height, 0.05)), mean = (a: Triple): number => (a[0] + a[1] + a[2]) / 3;
  const lit = map((i) => ambient[i] + (irradiance[i] * (1 - through) * 0.9) / (4 * Math.PI)), level = Math.max(mean(lit), 1e-9), tint = Math.max(mean(sky.fog_color), 1e-3);
  const cool = sky.weather === 'dust' || sky.planet === 'mars' ? [1, 1, 1] : [0.88, 1, 1.13];
  return { ambient: map((i) => (0.55 * level * sky.fog_color[i]) / tint * cool[i]! + 0.45 * lit[i] * cool[i]!), sun: map((i) => irradiance[i] * through) };
}

export const LUT_WIDTH = 24;
export const LUT_HEIGHT = 40;

/** A table over angle from the key light's azimuth (0..pi, columns) and height (rows, quadratic: fine at the horizon), RGBA floats. */
export function skyTable(sky: Sky, elevation: number): Float32Array {
  const key = keyLight(sky, elevation), s = Math.sin(key.elevation), cs = Math.cos(key.elevation), table = new Float32Array(LUT_WIDTH * LUT_HEIGHT * 4);
  for (let j = 0; j < LUT_HEIGHT; j++) {
    const up = (j / (LUT_HEIGHT - 1)) ** 2, cu = Math.sqrt(1 - up * up);
    for (let i = 0; i < LUT_WIDTH; i++) table.set([...radiance(sky, elevation, up, clamp(up * s + cu * cs * Math.cos((i / (LUT_WIDTH - 1)) * Math.PI), -1, 1), key.irradiance), 1], (j * LUT_WIDTH + i) * 4);
  }
  return table;
}

/** Mean radiance of the upper half over solid angle. */
export function meanSky(table: Float32Array): Triple {
  const sum: Triple = [0, 0, 0];
  let weight = 0;
  for (let j = 0; j < LUT_HEIGHT; j++) {
    const w = j / (LUT_HEIGHT - 1); // rows are quadratic in the sine, so each covers a share of the sphere that grows with j
    for (let i = 0; i < LUT_WIDTH; i++) for (let c = 0; c < 3; c++) sum[c] = sum[c]! + table[(j * LUT_WIDTH + i) * 4 + c]! * w;
    weight += w * LUT_WIDTH;
  }
  return [sum[0] / weight, sum[1] / weight, sum[2] / weight];
}
