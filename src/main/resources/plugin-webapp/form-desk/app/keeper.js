/*
 * Keeps what somebody types: a moment after it was typed, one request at a time, again when the network is back. Knows no page.
 */
import { same } from './fields.js';

export const PAUSE_MILLIS = 1200;
const AGAIN_MILLIS = 5000;
const LOST = [0, 502, 503, 504];

export class Keeper {

  /**
   * @param draft  what the server kept: version, values
   * @param values gives what is typed now
   * @param tell   called with { state, draft, message }: kept, waiting, refused, elsewhere, over
   */
  constructor(task, draft, { server, values, tell, timers = globalThis }) {
    Object.assign(this, { task, draft, server, values, tell, timers });
    this.known = values();
    this.timer = 0;
    this.sending = null;
    this.over = false;
    this.stopped = false;
  }

  get unsaved() {
    return !this.over && !same(this.values(), this.known);
  }

  /** Something may have been typed. */
  touched() {
    if (this.unsaved && !this.stopped) {
      this.wait(PAUSE_MILLIS);
    }
  }

  /** What stands there now is what is kept, or what nobody has typed. */
  takeOver(draft, values = this.values()) {
    this.draft = draft;
    this.known = values;
    this.stopped = false;
    this.timers.clearTimeout(this.timer);
  }

  wait(millis) {
    this.timers.clearTimeout(this.timer);
    this.timer = this.timers.setTimeout(() => this.save(), millis);
  }

  /** Saves at once what is not kept yet. */
  async save() {
    this.timers.clearTimeout(this.timer);
    if (this.sending) {
      await this.sending;
    }
    if (this.unsaved && !this.stopped) {
      this.sending = this.send();
      await this.sending;
      this.sending = null;
    }
  }

  async send() {
    const values = this.values();
    try {
      this.draft = await this.server.save(this.task, this.draft.version, values);
      this.known = values;
      this.tell({ state: 'kept', draft: this.draft });
      this.touched();
    } catch (refusal) {
      this.refused(refusal);
    }
  }

  refused({ status, message }) {
    if (LOST.includes(status)) {
      this.tell({ state: 'waiting' });
      this.wait(AGAIN_MILLIS);
    } else if (status === 404 || status === 403) {
      this.over = true; // submitted, given back, or done by somebody else
      this.tell({ state: 'over' });
    } else if (status === 409) {
      this.stopped = true;
      this.tell({ state: 'elsewhere', message });
    } else {
      this.tell({ state: 'refused', message });
    }
  }

  /** The page is being left: what is not kept goes without waiting. */
  leave() {
    if (this.unsaved && !this.stopped) {
      const values = this.values();
      this.server.leave(this.task, this.draft.version, values);
      this.draft = { ...this.draft, version: this.draft.version + 1 }; // should the page come back after all
      this.known = values;
    }
  }

  end() {
    this.over = true;
    this.timers.clearTimeout(this.timer);
  }
}
