/** What a visitor chose, kept in this browser only. */
export interface Settings { quality: 'auto' | 'low' | 'high'; sensitivity: number; volume: number; captions: boolean; motion: boolean }

const KEY = 'worldloom.settings';

export function defaults(): Settings {
  return { quality: 'auto', sensitivity: 1, volume: 0.8, captions: false, motion: !matchMedia('(prefers-reduced-motion: reduce)').matches };
}

export function load(): Settings {
  try {
    const raw = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    return { ...defaults(), ...raw };
  } catch {
    return defaults();
  }
}

export function save(s: Settings): void {
  try { localStorage.setItem(KEY, JSON.stringify(s)); } catch { /* private browsing: the choice lasts for this visit */ }
}
