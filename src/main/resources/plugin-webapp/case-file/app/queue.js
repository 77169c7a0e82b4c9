/*
 * The files somebody is about to upload, and those of his that never arrived in full. A desk for each case outlives the page of a task:
 * an upload goes on while its officer looks at another task. What a closed page has forgotten the server still knows.
 */
import { button, el } from 'zhenggai/ui';
import { Batch, proposeTypes } from './batch.js';
import { same } from './begun.js';
import { Row } from './row.js';
import { unfinishedFiles } from './unfinished.js';

const desks = new Map();

// whoever logs in next in this window finds nothing of the one before
window.addEventListener('hashchange', () => {
  if (window.location.hash.startsWith('#/login')) {
    desks.clear();
  }
});

class Desk {

  constructor(number) {
    this.number = number;
    this.rows = [];
    this.list = el('ul', { className: 'zu-plain' });
    this.start = button('开始上传', () => this.send(this.rows), 'main');
    this.queue = el('section', { className: 'cf-queue', 'aria-label': '待上传的文件' }, el('h4', {}, '待上传的文件'));
    this.batch = new Batch(this);
    this.queue.append(this.batch.element, this.list, this.start);
    this.left = el('div', {});
    this.element = el('div', {}, this.left, this.queue);
  }

  /** Takes its place in a page that was loaded anew. */
  showIn(entries, unfinished, context) {
    this.entries = entries;
    this.unfinished = unfinished;
    this.context = context;
    this.show();
  }

  show() {
    this.list.replaceChildren(...this.rows.map(row => row.element));
    this.queue.hidden = this.rows.length === 0;
    this.start.disabled = this.rows.some(row => row.busy);
    this.start.textContent = this.rows.length > 1 ? `开始上传（${this.rows.length}件）` : '开始上传';
    this.batch.show();
    this.left.replaceChildren(...unfinishedFiles(this.waiting(), this));
  }

  /** Begun uploads that no row goes on with. */
  waiting() {
    return this.unfinished.filter(one => this.rows.every(row => row.upload?.id !== one.id));
  }

  /** Takes files, the type they were dropped on and the piece they replace; a file that was begun goes on where it stands. */
  add(files, type, replaced) {
    const added = files.map(file => {
      const begun = this.waiting().find(one => same(one, file) && (!type || type === one.type) && (replaced?.id ?? null) === one.replaces);
      return new Row(file, type, replaced, begun, this);
    });
    this.rows.push(...added);
    this.show();
    proposeTypes(this.number, added);
    this.queue.scrollIntoView({ block: 'nearest' });
    this.rows[this.rows.length - 1]?.element.querySelector('select:enabled, input')?.focus();
  }

  /** Goes on with one that was begun. @return whether it is that file */
  resume(begun, file) {
    if (same(begun, file)) {
      const row = new Row(file, begun.type, begun.replaces ? this.context.piece(begun.replaces) : null, begun, this);
      this.rows.push(row);
      this.send([row]);
      return true;
    }
    return false;
  }

  drop(row) {
    this.rows.splice(this.rows.indexOf(row), 1);
    this.unfinished = this.unfinished.filter(one => one.id !== row.upload?.id); // the row gives it up
    this.show();
  }

  async send(chosen) {
    const waiting = chosen.filter(row => !row.busy);
    if (!waiting.every(row => row.complete())) {
      return;
    }
    let sent = 0;
    for (const row of waiting) {
      if (this.rows.includes(row) && !row.busy) {
        const sending = row.send();
        this.show();
        if (await sending) {
          sent += 1;
          this.rows.splice(this.rows.indexOf(row), 1);
        }
      }
    }
    this.show();
    if (sent > 0 && this.element.isConnected) {
      const { context } = this;
      await context.refresh();
      context.messages.tell(`已上传${sent}件。${this.rows.length > 0 ? `还有${this.rows.length}件未完成，请看提示。` : ''}`);
    }
  }
}

/** The desk of the case as it stands, in this page. */
export function uploadQueue(number, entries, unfinished, context) {
  if (!desks.has(number)) {
    desks.set(number, new Desk(number));
  }
  const desk = desks.get(number);
  desk.showIn(entries, unfinished, context);
  return desk;
}
