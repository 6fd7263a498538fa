/** The world before its last edit: what changed stands in it twice, as it is and as it was, and one of the two is out of sight. */
import { hourOf } from '../sky/day';
import { $ } from '../ui/dom';
import { pose, type Entity } from '../world/loader';
import type { Before, Info, Sky } from '../world/types';
import type { Player } from './player';

export const MARK = 'before/';

/** Takes what was out of the world's entities, and out of sight. */
export function parted(entities: Map<string, Entity>): Entity[] {
  const was = [...entities.values()].filter((e) => e.id.startsWith(MARK));
  for (const e of was) { entities.delete(e.id); show(e, false); }
  return was;
}

function show(e: Entity, on: boolean): void {
  e.hidden = !on;
  if (e.body) e.body.mesh.visible = on;
  pose(e);
}

export class Past {
  showing = false;
  private readonly now: Entity[];
  private readonly sky: Sky;

  constructor(private readonly before: Before, private readonly was: Entity[], private readonly info: Info, private readonly player: Player) {
    this.now = before.now.map((id) => player.entities.get(id)).filter((e): e is Entity => e !== undefined);
    this.sky = info.sky;
    const button = $('b-before');
    button.hidden = false;
    button.title = `Before: ${before.instruction} (B)`;
    button.onclick = () => this.toggle();
    addEventListener('keydown', (k) => { if (k.code === 'KeyB' && !k.ctrlKey && !k.metaKey && !k.altKey && !player.hud.open) this.toggle(); });
  }

  /** Shows the other of the two. */
  toggle(): void {
    this.showing = !this.showing;
    for (const e of this.was) show(e, this.showing);
    for (const e of this.now) show(e, !this.showing);
    if (this.before.sky) {
      this.info.sky = this.showing ? this.before.sky : this.sky;
      this.player.setHour(hourOf(this.info.sky), 'as made');
    }
    this.player.hud.pressed('before', this.showing);
    this.player.hud.notice(this.showing ? `Before: ${this.before.instruction}` : `After: ${this.before.instruction}`, 4);
    this.player.stage.relight();
  }
}
