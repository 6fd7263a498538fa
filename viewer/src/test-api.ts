/** `window.worldloom`: what the browser tests, and the curious, may ask and do. */
import * as THREE from 'three';
import type { Player } from './app/player';
import { unpoint } from './world/frame';
import { point } from './world/frame';
import type { Vec3 } from './world/types';

export interface TestApi { [name: string]: unknown }

export function testApi(p: Player, errors: string[], timings: Record<string, number>): TestApi {
  const canvas = p.stage.renderer.domElement;
  return {
    ready: true, errors, timings,
    state: () => ({
      player: unpoint(p.walker.feet), yaw: p.walker.yaw, pitch: p.walker.pitch, mode: p.walker.mode, grounded: p.sim?.grounded() ?? false, physics: p.sim !== null, paused: p.paused,
      hour: p.stage.hour, weather: p.stage.weather, drawn: p.drawn, frames: p.frames, time: p.time, low: p.stage.low, programs: p.stage.renderer.info.programs?.length ?? 0, held: p.hands.held?.id ?? null,
      lastUse: p.lastUse, sound: p.sound?.report() ?? null, exposure: p.stage.chain.exposure, bodies: p.sim?.bodies() ?? 0,
    }),
    advance: (s: number) => p.advance(s),
    teleport: (at: Vec3) => { p.walker.teleport(point(at), p.sim); p.aimCamera(); },
    /** Yaw turns left from the screen's -Z, the document's +Y. */
    look: (yaw: number, pitch = 0) => { p.walker.yaw = yaw; p.walker.pitch = pitch; p.aimCamera(); },
    lookAt: (to: Vec3) => { p.aimCamera(); const d = point(to).sub(p.stage.camera.position); p.walker.yaw = Math.atan2(-d.x, -d.z); p.walker.pitch = Math.atan2(d.y, Math.hypot(d.x, d.z)); p.aimCamera(); },
    walk: (forward: number, strafe = 0, run = false) => Object.assign(p.input.extra, { forward, strafe, run }),
    jump: () => p.input.askJump(),
    act: (a: Parameters<Player['act']>[0]) => p.act(a),
    inspect: () => { p.look(); return p.aim && { id: p.aim.entity.id, distance: p.aim.distance, link: p.aim.link }; },
    pose: (id: string) => { const e = p.entities.get(id); return e ? unpoint(new THREE.Vector3().setFromMatrixPosition(e.matrix)) : null; },
    openness: (id: string) => { const e = p.entities.get(id); return e ? p.living.openness(e) : null; },
    lampOn: (id: string) => { const e = p.entities.get(id); return e ? p.stage.lamps?.isOn(e) : null; },
    entities: () => [...p.entities.keys()],
    setHour: (h: number) => p.setHour(h), setWeather: (w: string) => p.setWeather(w),
    /** Draws once and returns the picture as a data URL. */
    shot: (type = 'image/png') => { p.draw(1 / 60); return canvas.toDataURL(type, 0.92); },
    /** Draws once and returns mean red, green, blue and the shares of black and white pixels. */
    measure: () => { p.draw(1 / 60); return measure(canvas); },
    /** Lets the ears work for a while without drawing. */
    hear: (s: number) => p.sound?.update(p.stage.camera, p.walker, p.sim, s),
    /** What somebody answers offline, and how many milliseconds it took. */
    ask: (id: string, question: string) => (p.talk ? { ...p.talk.offline(id, question), ms: p.talk.lastMs } : null),
    pause: (on: boolean) => p.pause(on),
    /** Shows the world before its last edit, or after it again; null where there was none. */
    before: () => { p.past?.toggle(); return p.past?.showing ?? null; },
    player: p,
  };
}

function measure(canvas: HTMLCanvasElement): { mean: number[]; black: number; white: number } {
  const c = document.createElement('canvas');
  c.width = 64;
  c.height = 36;
  const g = c.getContext('2d', { willReadFrequently: true })!;
  g.drawImage(canvas, 0, 0, 64, 36);
  const d = g.getImageData(0, 0, 64, 36).data, mean = [0, 0, 0], n = d.length / 4;
  let black = 0, white = 0;
  for (let i = 0; i < d.length; i += 4) {
    for (let k = 0; k < 3; k++) mean[k]! += d[i + k]! / n;
    const m = Math.max(d[i]!, d[i + 1]!, d[i + 2]!);
    if (m < 3) black += 1 / n;
    if (m > 252) white += 1 / n;
  }
  return { mean, black, white };
}
