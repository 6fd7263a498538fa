/** The panel of a talk: who it is, what was said, questions as buttons, a line to type in. Text is never read as markup. */
import { $, el } from '../ui/dom';

export interface PanelHooks { ask(text: string): void; close(): void; open(): void }

const KEPT = 12;

export class Panel {
  private readonly root = $('talk');
  private readonly log = $('talk-log');
  private readonly chips = $('talk-chips');
  private readonly field = $<HTMLInputElement>('talk-field');
  private readonly hint = $<HTMLButtonElement>('talk-hint');

  constructor(hooks: PanelHooks) {
    this.hint.onclick = () => hooks.open();
    $('talk-close').onclick = () => hooks.close();
    $<HTMLFormElement>('talk-form').onsubmit = (e) => {
      e.preventDefault();
      const text = this.field.value.trim();
      this.field.value = '';
      if (text) hooks.ask(text);
    };
    this.chips.onclick = (e) => { const b = (e.target as HTMLElement).closest('button'); if (b) { hooks.ask(b.textContent ?? ''); if (!this.touch) this.field.focus(); } };
  }

  get isOpen(): boolean { return !this.root.hidden; }
  get focused(): boolean { return this.root.contains(document.activeElement); }
  private get touch(): boolean { return document.body.classList.contains('touch') || matchMedia('(pointer: coarse)').matches; }

  /** Offers a talk with somebody; nothing takes the offer away. */
  offer(name: string): void {
    this.hint.hidden = !name;
    const label = $('talk-hint-who');
    if (name && label.textContent !== name) label.textContent = name;
  }

  open(who: string, free: boolean): void {
    this.root.hidden = false;
    this.hint.hidden = true;
    document.body.classList.add('talking');
    $('talk-who').textContent = who;
    $('talk-kind').textContent = free ? 'AI character, free talk' : 'AI character';
    this.log.replaceChildren();
    this.field.value = '';
    document.exitPointerLock?.();
    // A field in focus would bring up a keyboard over half of a small screen.
    if (this.touch) this.root.focus();
    else this.field.focus();
  }

  close(): void {
    const had = this.focused;
    this.root.hidden = true;
    document.body.classList.remove('talking');
    if (had) $('view').focus();
  }

  /** A line of the talk; `pending` is one whose words are still to come. */
  line(kind: 'you' | 'them', text: string, mark = ''): HTMLElement {
    const line = el('p', text);
    line.className = kind;
    if (mark) line.append(el('small', mark));
    this.log.append(line);
    while (this.log.childElementCount > KEPT) this.log.firstElementChild!.remove();
    this.log.scrollTop = this.log.scrollHeight;
    return line;
  }

  suggest(questions: readonly string[]): void { this.chips.replaceChildren(...questions.map((q) => { const b = el('button', q); b.setAttribute('type', 'button'); return b; })); }
}
