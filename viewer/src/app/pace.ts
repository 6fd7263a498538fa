/** Keeps slow machines answering: no picture is begun before the last is done, and pictures that take long are drawn smaller. */

const SLOW = 70;
const QUICK = 18;
export const LEAST = 0.5;

/** Scale for the next picture from the present one and how long pictures take, in milliseconds. */
export function nextScale(scale: number, cost: number): number {
  if (cost > SLOW) return Math.max(LEAST, scale * 0.8);
  return cost < QUICK ? Math.min(1, scale * 1.25) : scale;
}

/** Where to begin: software renderers draw about a third of a million points in a bearable time. */
export function firstScale(points: number, software: boolean): number {
  return software ? Math.max(LEAST, Math.min(1, Math.sqrt(330_000 / points))) : 1;
}

export class Pace {
  private fence: WebGLSync | null = null;
  private begun = 0;
  private cost = 0;
  private count = 0;

  constructor(private readonly gl: WebGL2RenderingContext) {}

  /** Whether the last picture is finished. */
  ready(now: number): boolean {
    if (!this.fence) return true;
    if (this.gl.getSyncParameter(this.fence, this.gl.SYNC_STATUS) !== this.gl.SIGNALED) return false;
    this.gl.deleteSync(this.fence);
    this.fence = null;
    this.cost += (now - this.begun - this.cost) * (this.count++ ? 0.3 : 1);
    return true;
  }

  /** Call right after drawing. */
  drew(now: number): void {
    this.begun = now;
    this.fence = this.gl.fenceSync(this.gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    this.gl.flush();
  }

  /** A new scale where one is due, about twice a second of drawing; null to keep the old. */
  advise(scale: number): number | null {
    if (this.count < (this.cost > 300 ? 2 : 8)) return null;
    this.count = 0;
    const next = nextScale(scale, this.cost);
    return Math.abs(next - scale) > 0.01 ? next : null;
  }
}
