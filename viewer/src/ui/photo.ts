/** A still without the controls, twice as fine as the screen. */
import type { Stage } from '../app/stage';
import type { Info } from '../world/types';
import { $ } from './dom';

export async function takePhoto(stage: Stage, info: Info, draw: () => void): Promise<Blob | null> {
  const canvas = stage.renderer.domElement, most = stage.renderer.capabilities.maxTextureSize, w = innerWidth, h = innerHeight;
  const times = Math.min(2, most / Math.max(w, h));
  stage.chain.size(w, h, times);
  draw();
  // Same task as the drawing: the buffer is not kept.
  const url = canvas.toDataURL('image/png');
  stage.size(w, h);
  draw();
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) $('flash').animate([{ opacity: 0.7 }, { opacity: 0 }], 350);
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (c) => c.charCodeAt(0)), blob = new Blob([bytes], { type: 'image/png' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${(info.title || info.prompt || 'world').slice(0, 40).replace(/[^\p{L}\p{N}]+/gu, '-')}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 5000);
  return blob;
}
