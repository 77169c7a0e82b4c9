/* The line above a form, always in sight: what became of what was typed, and the ways back. */
import { ask, button, el } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';

/** 10:03, with the day where it is another than that of the answer; the page's own clock may be one of a rehearsal. */
export const timeText = (iso, at) => (iso.slice(0, 10) === at.slice(0, 10) ? iso.slice(11, 16) : moment(iso));

const WORDS = {
  waiting: '尚未保存：网络已断开，恢复后自动保存。请不要关闭本页。',
  over: '任务已办结或已放回，不再保存。'
};

export class Bar {

  /** @param acts restore(step), discard(), reload(), overwrite(): what the buttons do */
  constructor(acts) {
    this.acts = acts;
    this.words = el('span', { role: 'status', className: 'fd-words' });
    this.buttons = el('span', { className: 'fd-buttons' });
    this.more = el('span', { role: 'status', className: 'fd-more' });
    this.element = el('div', { className: 'zu fd-bar' }, this.words, this.buttons, this.more);
    this.text('填写的内容会自动保存');
  }

  /** Said once: whoever has the page read aloud hears of a minute's saves one time. */
  text(words, kind = '') {
    if (this.words.textContent !== words) {
      this.words.textContent = words;
    }
    this.element.dataset.kind = kind;
  }

  /** Something else that has happened to the form. */
  also(words) {
    this.more.textContent = '';
    this.more.textContent = words;
  }

  show({ state, draft, message, restored }) {
    if (state === 'kept') {
      const time = timeText(draft.savedAt, draft.at);
      this.text(restored ? `已恢复${time}保存的草稿` : `已于${time}保存`, 'good');
      this.ways(draft);
    } else if (state === 'none') {
      this.text(message, '');
      this.buttons.replaceChildren();
    } else if (state === 'elsewhere') {
      this.text(`${message}，没有覆盖。请选择：`, 'bad');
      this.buttons.replaceChildren(button('用那边的内容', this.acts.reload, 'small'), button('以本页为准', this.acts.overwrite, 'small'));
    } else if (state === 'refused') {
      this.text(message, 'bad');
    } else if (WORDS[state]) {
      this.text(WORDS[state], state === 'waiting' ? 'bad' : '');
    }
  }

  ways(draft) {
    const focused = this.buttons.contains(document.activeElement) ? document.activeElement.dataset.way : null;
    const [last, ...earlier] = draft.steps;
    const back = (step, words, way) => button(words, () => this.acts.restore(step.number), 'small', { 'data-way': way });
    this.buttons.replaceChildren(...[
      last && back(last, '恢复上一次', 'last'),
      earlier.length > 0 && el('details', { className: 'fd-earlier' }, el('summary', {}, '更早的内容'),
        el('div', {}, earlier.map(step => back(step, `恢复到${timeText(step.savedAt, draft.at)}`, `step-${step.number}`)))),
      button('放弃草稿', () => ask('放弃后，这张表单回到没有填写过的样子，自动保存的内容不再保留。', this.acts.discard, '放弃草稿'), 'small',
        { 'data-way': 'discard' })].filter(Boolean));
    if (focused) {
      this.buttons.querySelector(`[data-way="${focused}"]`)?.focus();
    }
  }
}
