/*
 * The desk of one form: its draft, kept by the server as it is typed and put back wherever its officer opens it. What belongs to the form
 * besides (facts of today, phrases, rows) is begun here, too.
 */
import { Bar } from './bar.js';
import { doubtful } from './doubts.js';
import { fieldsOf, merged, same, typed } from './fields.js';
import { Keeper } from './keeper.js';
import { live } from './live.js';
import { offerPhrases } from './phrases.js';
import './rows.js';
import { draft as server } from './server.js';

/** One keeper a task: who comes back to a form waits until what was typed into it before is kept. */
const keepers = new Map();
const desks = new Set();

export class FormDesk {

  constructor(viewer, container, task) {
    Object.assign(this, { viewer, container, task });
    this.fields = fieldsOf(viewer._getState().schema.components);
    this.bar = new Bar({
      restore: step => this.act(() => server.restore(task, this.keeper.draft.version, step), '已恢复'),
      discard: () => this.discard(),
      reload: () => this.act(() => server.read(task)),
      overwrite: () => this.overwrite()
    });
  }

  values() {
    return typed(this.fields, this.viewer._getState().data, this.blank);
  }

  /** Puts values into the form, as if they had been typed. */
  put(data, initial) {
    this.viewer._setState({ data: structuredClone(data), errors: {}, ...(initial ? { initialData: structuredClone(initial) } : {}) });
  }

  async begin() {
    await keepers.get(this.task)?.save();
    this.blank = structuredClone(this.viewer._getState().data);
    this.facts = structuredClone(this.viewer._getState().initialData);
    const draft = await server.read(this.task);
    if (!this.container.isConnected) {
      return;
    }
    const before = this.values();
    const untouched = same(before, typed(this.fields, this.blank, this.blank));
    if (draft.values && untouched) {
      this.put(merged(this.fields, this.blank, draft.values));
    }
    const keeper = new Keeper(this.task, draft, { server, values: () => this.values(), tell: told => this.told(keeper, told) });
    this.keeper = keeper;
    keepers.set(this.task, keeper);
    desks.add(this);
    if (draft.values && untouched && !same(this.values(), before)) {
      this.bar.show({ state: 'kept', draft, restored: true });
    } else if (!untouched) {
      keeper.known = typed(this.fields, this.blank, this.blank); // typed while the draft was on its way: what is typed last counts
      keeper.touched();
    }
    this.viewer.on('changed', () => keeper.touched());
    this.viewer.on('submit', () => this.timers());
    live(this);
    doubtful(this);
    this.place();
  }

  /** Between submitting and the answer nothing is saved; where the answer is no, a little later. */
  timers() {
    this.keeper.wait(8000);
  }

  /** The form was closed. Where the task was given back, what was typed goes with it here, too. */
  async end(givenBack) {
    desks.delete(this);
    this.bar.element.remove();
    if (this.keeper && givenBack) {
      await this.keeper.save(); // should the task be held after all
      this.put(this.blank);
    }
    this.keeper?.end();
  }

  told(keeper, told) {
    if (keeper === this.keeper) {
      this.bar.show(told);
    }
  }

  /** Puts the bar above the form, where it stays in sight. */
  place() {
    const pane = this.container.closest('[cam-tasklist-form]');
    if (this.keeper && pane && pane.firstChild !== this.bar.element) {
      document.querySelectorAll('.fd-bar').forEach(old => old.remove());
      pane.prepend(this.bar.element);
    }
    offerPhrases(this.container, () => this.viewer._getState().data);
  }

  async act(ask, words) {
    try {
      await this.keeper.save();
      const draft = await ask();
      const values = draft.values || {};
      this.put(merged(this.fields, this.blank, values));
      this.keeper.takeOver(draft);
      this.bar.show(draft.values ? { state: 'kept', draft, restored: Boolean(words) } : { state: 'none', message: '草稿已放弃' });
    } catch (refusal) {
      this.bar.show({ state: 'refused', message: refusal.message });
    }
  }

  async discard() {
    try {
      await this.keeper.save();
      await server.discard(this.task);
      this.put(this.blank);
      this.keeper.takeOver({ version: 0, values: null, steps: [] });
      this.bar.show({ state: 'none', message: '已放弃草稿' });
    } catch (refusal) {
      this.bar.show({ state: 'refused', message: refusal.message });
    }
  }

  /** What stands here is kept, what stood there can be brought back. */
  async overwrite() {
    try {
      const values = this.values();
      const draft = await server.read(this.task);
      this.keeper.takeOver(draft, draft.values);
      await this.keeper.save();
      if (same(values, draft.values)) {
        this.bar.show({ state: 'kept', draft });
      }
    } catch (refusal) {
      this.bar.show({ state: 'refused', message: refusal.message });
    }
  }
}

/** Keeps at once what is not kept yet. */
function saveAll() {
  desks.forEach(desk => {
    if (desk.keeper.over || !desk.container.isConnected && !desk.keeper.unsaved) {
      desks.delete(desk);
      if (keepers.get(desk.task) === desk.keeper) {
        keepers.delete(desk.task);
      }
    } else {
      desk.keeper.save();
    }
  });
}

window.addEventListener('hashchange', saveAll);
window.addEventListener('online', saveAll);
window.addEventListener('pagehide', () => desks.forEach(desk => desk.keeper.leave()));
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && saveAll());
window.addEventListener('beforeunload', event => {
  if (!navigator.onLine && [...desks].some(desk => desk.keeper.unsaved)) {
    event.preventDefault(); // nothing would be sent: the browser asks
  }
});
