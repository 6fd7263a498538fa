/** How a picture is finished, by place, hour, weather and mood: the numbers of worldloom.render.path.grade. */
import type { Info, Sky } from '../world/types';

/** `key` mean luminance aimed at; `balance` grey-world exponent; `graduated` exponent of the graduated filter; `light` tint of the lights. */
export interface Look { key: number; balance: number; contrast: number; saturation: number; graduated: number; light: [number, number, number] }

const MOODS: Record<string, { key?: number; contrast?: number; saturation?: number; warm?: number }> = {
  cosy: { saturation: 1.06, warm: 0.012 }, cheerful: { key: 1.12, saturation: 1.1, warm: 0.006 }, gloomy: { key: 0.8, saturation: 0.78, warm: -0.01 }, eerie: { key: 0.72, contrast: 1.06, saturation: 0.75, warm: -0.014 },
  dramatic: { key: 0.88, contrast: 1.1, saturation: 1.02 }, tense: { key: 0.85, contrast: 1.08, saturation: 0.85, warm: -0.008 }, romantic: { saturation: 1.08, warm: 0.014 }, lonely: { key: 0.88, saturation: 0.8, warm: -0.006 },
  busy: { saturation: 1.06 }, magical: { saturation: 1.14 }, festive: { key: 1.05, saturation: 1.14, warm: 0.01 },
};
type Base = [key: number, balance: number, graduated: number, contrast: number, saturation: number];

function base(sky: Sky, elevation: number, interior: boolean, mood: string): Base {
  if (interior) return [mood === 'cosy' ? 0.16 : 0.185, 0.48, 0.3, 1.27, 1.14];
  const night = elevation < -0.1, low = !night && elevation < 0.2;
  if (night) return [sky.snow === 0 ? 0.062 : 0.085, 0.05, 0.12, 1.12, 1.14];
  if (low && /fog|mist/.test(sky.weather)) return [0.2, 0.3, 0.42, 1.2, 1.3];
  if (low && /clear|cloudy|dust/.test(sky.weather)) return [0.135, 0.16, 0.58, 1.3, 1.34];
  if (/storm|rain|overcast|snow/.test(sky.weather)) return [sky.weather === 'storm' ? 0.13 : 0.17, 0.2, 0.4, 1.24, 1.06];
  return [0.235, 0.16, 0.3, 1.2, 1.2];
}

/** The finish for the present hour and weather. */
export function lookOf(info: Info, sky: Sky, elevation: number): Look {
  const [key, balance, graduated, contrast, saturation] = base(sky, elevation, info.interior, info.mood), m = MOODS[info.mood] ?? {}, w = m.warm ?? 0;
  return { key: key * (m.key ?? 1) ** (info.interior ? 0.4 : 1), balance, graduated, contrast: contrast * (m.contrast ?? 1), saturation: saturation * (m.saturation ?? 1), light: [0.01 + w, 0.002 + 0.3 * w, -0.01 - w] };
}
