/** Chooses the picture's tier: software renderers and small phones draw less. */
export function tierOf(gl: WebGL2RenderingContext, wish: 'auto' | 'low' | 'high'): boolean {
  if (wish !== 'auto') return wish === 'low';
  const info = gl.getExtension('WEBGL_debug_renderer_info'), name = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  return isSoftware(name) || (navigator.hardwareConcurrency ?? 8) <= 2 || /Mali-4|Adreno \(TM\) [345]/.test(name);
}

export function isSoftware(renderer: string): boolean {
  return /llvmpipe|swiftshader|softpipe|software|basic render/i.test(renderer);
}
