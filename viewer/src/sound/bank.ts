/** The sounds that travel in the page, decoded when first wanted. */
import { blob, blobNames } from '../boot/blobs';

export class Bank {
  readonly names: Set<string>;
  failed = 0;
  private readonly waiting = new Map<string, Promise<AudioBuffer | null>>();

  constructor(private readonly context: AudioContext | null) {
    this.names = new Set(blobNames('sound-').map((n) => n.slice(6)));
  }

  has(name: string): boolean { return this.names.has(name); }

  /** The first of these names that the page carries. */
  first(...names: string[]): string | null { return names.find((n) => this.names.has(n)) ?? null; }

  /** The decoded sound, or null where the page or the browser cannot give it. */
  get(name: string): Promise<AudioBuffer | null> {
    const known = this.waiting.get(name);
    if (known) return known;
    const fresh = this.decode(name);
    this.waiting.set(name, fresh);
    return fresh;
  }

  private async decode(name: string): Promise<AudioBuffer | null> {
    if (!this.context || !this.names.has(name)) return null;
    try {
      return await this.context.decodeAudioData(await blob('sound-' + name));
    } catch {
      this.failed++;
      return null;
    }
  }
}
