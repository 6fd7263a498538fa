/** Single scattering in a spherical shell (Nishita et al. 1993) with a small isotropic term for the higher orders. Pure arithmetic, no GPU. */

type Triple = [number, number, number];
export interface Air { rayleigh: Triple; mie: number; mieTint: Triple; ozone: Triple; g: number; rayleighHeight: number; mieHeight: number }

const GROUND = 6360e3;
const TOP = 6420e3;

export function earthAir(turbidity: number): Air {
  return {
    rayleigh: [5.8e-6, 13.5e-6, 33.1e-6], mie: 2.6e-6 * Math.max(1, turbidity - 0.8), mieTint: [1, 1, 1],
    ozone: [0.65e-6, 1.88e-6, 0.085e-6], g: 0.76, rayleighHeight: 8e3, mieHeight: 1.2e3,
  };
}

export function marsAir(turbidity: number): Air {
  return {
    rayleigh: [0.2e-6, 0.25e-6, 0.3e-6], mie: 14e-6 * Math.max(1, turbidity / 3), mieTint: [1, 0.72, 0.45],
    ozone: [0, 0, 0], g: 0.7, rayleighHeight: 11e3, mieHeight: 9e3,
  };
}

/** Distance along a ray from radius r with zenith cosine mu to the sphere of radius `to`, or -1. */
function reach(r: number, mu: number, to: number): number {
  const d = r * r * (mu * mu - 1) + to * to;
  return d < 0 ? -1 : -r * mu + Math.sqrt(d);
}

/** Optical depth towards the sun from height h; Infinity where the ground is in the way. */
function depth(air: Air, h: number, mu: number, out: Triple): boolean {
  const r = GROUND + h;
  const below = -Math.sqrt(Math.max(0, 1 - (GROUND / r) ** 2)) - 0.004;
  if (mu < below) return false;
  const far = reach(r, mu, TOP);
  const n = 7;
  let ray = 0, mie = 0, oz = 0;
  for (let i = 0; i < n; i++) {
    const t0 = (i / n) ** 2 * far, t1 = ((i + 1) / n) ** 2 * far, t = (t0 + t1) / 2, dt = t1 - t0;
    const y = Math.max(0, Math.sqrt(r * r + t * t + 2 * r * t * mu) - GROUND);
    ray += Math.exp(-y / air.rayleighHeight) * dt;
    mie += Math.exp(-y / air.mieHeight) * dt;
    oz += Math.max(0, 1 - Math.abs(y - 25e3) / 15e3) * dt;
  }
  for (let c = 0; c < 3; c++) out[c] = air.rayleigh[c]! * ray + 1.1 * air.mie * mie + air.ozone[c]! * oz;
  return true;
}

/** Sunlight that reaches the ground, 0..1 a channel, for the sun's height sine. */
export function sunTransmittance(air: Air, sinElevation: number): Triple {
  const d: Triple = [0, 0, 0];
  if (!depth(air, 2, sinElevation, d)) return [0, 0, 0];
  return [Math.exp(-d[0]), Math.exp(-d[1]), Math.exp(-d[2])];
}

/** Sky radiance for a view with height sine `up` and cosine `cosSun` to a sun of height sine `sun`; the sun outside the air has irradiance 20. */
export function skyRadiance(air: Air, up: number, cosSun: number, sun: number): Triple {
  const r0 = GROUND + 30, mu = Math.max(up, 0.002), far = reach(r0, mu, TOP), n = 14;
  const phaseR = 0.0597 * (1 + cosSun * cosSun);
  const g2 = air.g * air.g;
  const phaseM = (0.1194 * (1 - g2) * (1 + cosSun * cosSun)) / ((2 + g2) * (1 + g2 - 2 * air.g * cosSun) ** 1.5);
  const out: Triple = [0, 0, 0], view: Triple = [0, 0, 0], light: Triple = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const t0 = (i / n) ** 2 * far, t1 = ((i + 1) / n) ** 2 * far, t = (t0 + t1) / 2, dt = t1 - t0;
    const r = Math.sqrt(r0 * r0 + t * t + 2 * r0 * t * mu), h = r - GROUND;
    const dr = Math.exp(-h / air.rayleighHeight) * dt, dm = Math.exp(-h / air.mieHeight) * dt;
    const lit = depth(air, h, (r0 * sun + t * cosSun) / r, light);
    for (let c = 0; c < 3; c++) {
      const ext = air.rayleigh[c]! * dr + 1.1 * air.mie * dm;
      const mid = view[c]! + ext / 2;
      const direct = lit ? Math.exp(-mid - light[c]!) : 0;
      const again = Math.exp(-mid) * 0.035 * Math.max(0, Math.min(1, (sun + 0.12) * 3)) * Math.exp(-3 * air.ozone[c]! * 1e4);
      out[c] = out[c]! + 20 * (direct * (air.rayleigh[c]! * dr * phaseR + air.mie * air.mieTint[c]! * dm * phaseM) + again * (air.rayleigh[c]! * dr + 0.5 * air.mie * air.mieTint[c]! * dm));
      view[c] = mid + ext / 2;
    }
  }
  return out;
}

export const LUT_WIDTH = 24;
export const LUT_HEIGHT = 40;

/** A table over angle from the sun's azimuth (0..pi, columns) and height (rows, quadratic: fine at the horizon), RGBA floats. */
export function skyTable(air: Air, sun: number): Float32Array {
  const table = new Float32Array(LUT_WIDTH * LUT_HEIGHT * 4), cs = Math.sqrt(Math.max(0, 1 - sun * sun));
  for (let j = 0; j < LUT_HEIGHT; j++) {
    const up = (j / (LUT_HEIGHT - 1)) ** 2, cu = Math.sqrt(1 - up * up);
    for (let i = 0; i < LUT_WIDTH; i++) {
      const a = (i / (LUT_WIDTH - 1)) * Math.PI;
      const rgb = skyRadiance(air, up, up * sun + cu * cs * Math.cos(a), sun);
      table.set([rgb[0], rgb[1], rgb[2], 1], (j * LUT_WIDTH + i) * 4);
    }
  }
  return table;
}

/** Mean radiance of the upper half, weighted by the cosine: irradiance / pi of a flat ground. */
export function meanSky(table: Float32Array): Triple {
  const sum: Triple = [0, 0, 0];
  let weight = 0;
  for (let j = 0; j < LUT_HEIGHT; j++) {
    const w = (j / (LUT_HEIGHT - 1)) ** 3;
    for (let i = 0; i < LUT_WIDTH; i++) {
      for (let c = 0; c < 3; c++) sum[c] = sum[c]! + table[(j * LUT_WIDTH + i) * 4 + c]! * w;
      weight += w;
    }
  }
  return [sum[0] / weight, sum[1] / weight, sum[2] / weight];
}

/** Mean radiance just above the horizon, all round. */
export function horizonSky(table: Float32Array): Triple {
  const sum: Triple = [0, 0, 0], row = 7;
  for (let i = 0; i < LUT_WIDTH; i++) for (let c = 0; c < 3; c++) sum[c] = sum[c]! + table[(row * LUT_WIDTH + i) * 4 + c]! / LUT_WIDTH;
  return sum;
}
