/** The inverse of worldloom.render.player.squeeze: byte planes, folded differences and fixed point back to a plain GLB. */
const UNIT = 1e4;
const WORD: Record<number, 1 | 2 | 4> = { 1: 4, 2: 4, 3: 2, 4: 1 };

/** From the container to the GLB; some 150 ms for 30 MB. */
export function unsqueeze(container: ArrayBuffer): ArrayBuffer {
  const view = new DataView(container), count = view.getUint32(0, true), start = 4 + count * 12, glb = container.slice(start);
  for (let i = 0; i < count; i++) {
    const row = 4 + i * 12, at = view.getUint32(row, true), length = view.getUint32(row + 4, true), kind = view.getUint16(row + 8, true), n = view.getUint16(row + 10, true);
    restore(new Uint8Array(container, start + at, length), glb, at, kind, n);
  }
  return glb;
}

function restore(from: Uint8Array, glb: ArrayBuffer, at: number, kind: number, n: number): void {
  const size = WORD[kind]!, rows = from.length / size / n;
  const out = kind === 1 ? new Float32Array(glb, at, rows * n) : size === 4 ? new Uint32Array(glb, at, rows * n) : size === 2 ? new Uint16Array(glb, at, rows * n) : new Uint8Array(glb, at, rows * n);
  for (let c = 0; c < n; c++) {
    const base = c * rows * size;
    let sum = 0;
    for (let r = 0, p = base; r < rows; r++, p++) {
      let folded = from[p]!;
      if (size > 1) folded |= from[p + rows]! << 8;
      if (size > 2) folded |= (from[p + 2 * rows]! << 16) | (from[p + 3 * rows]! << 24);
      sum = (sum + ((folded >>> 1) ^ -(folded & 1))) | 0;
      out[r * n + c] = kind === 1 ? sum / UNIT : sum;
    }
  }
}
