/** Chooses the picture's tier: software renderers and small phones draw less. */

export interface Machine { low: boolean; software: boolean }

/** Asks a throw-away context what draws here; null where there is no WebGL 2. */
export function rendererName(): string | null {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info'), name = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}

export function machineOf(name: string, wish: 'auto' | 'low' | 'high', cores: number): Machine {
  const software = isSoftware(name);
  return { software, low: wish === 'auto' ? software || cores <= 2 || /Mali-4|Adreno \(TM\) [345]/.test(name) : wish === 'low' };
}

export function isSoftware(renderer: string): boolean {
  return /llvmpipe|swiftshader|softpipe|software|basic render/i.test(renderer);
}
