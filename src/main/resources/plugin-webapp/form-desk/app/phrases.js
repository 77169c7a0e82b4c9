/*
 * 常用意见: beside each field for longer words a button that opens the list of phrases, one's own and those of the unit. Choosing puts the
 * phrase where the cursor stands; what stands in the field can be kept; one's own list is put in order here, the unit's by its head.
 */
import { ask, button, dialog, el, freshId, hint, note } from 'zhenggai/ui';
import { phrases as server } from './server.js';

const FIELD = '.fjs-form-field-textarea';
const ROW = '.fjs-repeat-row-container';

/** Puts words into a field of the form as if they had been typed: instead of what is selected, else where the cursor stands. */
export function insert(area, words) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const before = value.slice(0, from);
  const gap = before && !/\s$/.test(before) && value.trim() ? '\n' : '';
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(area, before + gap + words + value.slice(to));
  area.dispatchEvent(new Event('input', { bubbles: true }));
  const at = (before + gap + words).length;
  area.focus();
  area.setSelectionRange(at, at);
}

class Picker {

  constructor(area, offered, missing) {
    Object.assign(this, { area, offered, missing });
    this.wrong = el('div', {});
    this.lists = el('div', { className: 'fd-phrases' });
    this.filter = el('input', { type: 'search', 'aria-label': '查找常用意见', placeholder: '查找', autofocus: true, oninput: () => this.draw() });
    const typed = area.value.trim();
    this.box = dialog('常用意见', [el('div', { className: 'fd-phrase-find' }, this.filter), this.lists, this.wrong], box => [
      typed && button('把已填内容加入我的', () => this.keep(typed, false)),
      typed && offered.mayEditUnit && button('把已填内容加入本单位', () => this.keep(typed, true)),
      button('关闭', () => box.close())], { kind: 'wide' });
    this.box.addEventListener('close', () => area.isConnected && area.focus());
    this.draw();
  }

  draw() {
    const wanted = this.filter.value.trim();
    const fits = one => one.text.includes(wanted);
    const { mine, unit, unitName, mayEditUnit } = this.offered;
    const lacking = this.missing.map(name => ({ text: `缺少${name}，请补充。` }));
    this.lists.replaceChildren(...[this.group('本案尚缺的材料', lacking.filter(fits), false), this.group('我的', mine.filter(fits), true), this.group(unitName, unit.filter(fits), mayEditUnit)]
      .filter(Boolean));
    if (mine.length + unit.length + lacking.length === 0) {
      this.lists.replaceChildren(hint('还没有常用意见。在表单中写好一条，点“把已填内容加入我的”，以后就可以直接选用。'));
    } else if (!this.lists.hasChildNodes()) {
      this.lists.replaceChildren(hint('没有包含这些文字的常用意见。'));
    }
  }

  group(title, list, mayEdit) {
    return list.length === 0 ? null : el('section', { 'aria-label': title }, el('h3', {}, title), el('ul', { className: 'zu-plain' },
      list.map(one => this.line(one, mayEdit))));
  }

  line(phrase, mayEdit) {
    const choose = el('button', { type: 'button', className: 'fd-phrase', onclick: () => {
      this.box.close();
      insert(this.area, phrase.text);
    } }, phrase.text);
    const line = el('li', {}, choose, mayEdit && button('修改', () => this.edit(phrase, line), 'small', { 'aria-label': `修改“${phrase.text}”` }),
      mayEdit && button('删除', () => ask(`删除“${phrase.text}”？`, () => this.attempt(() => server.remove(phrase.id)), '删除'), 'small',
        { 'aria-label': `删除“${phrase.text}”` }));
    return line;
  }

  edit(phrase, line) {
    const text = el('textarea', { rows: 2, maxLength: this.offered.longest, value: phrase.text, 'aria-label': '常用意见的内容' });
    line.replaceChildren(text, button('保存', () => this.attempt(() => server.change(phrase.id, text.value)), 'main small'),
      button('取消', () => this.draw(), 'small'));
    text.focus();
  }

  keep(text, unit) {
    return this.attempt(() => server.add(text, unit));
  }

  /** Does something to the lists and shows them anew; what is refused stands below them. */
  async attempt(act) {
    try {
      await act();
      this.offered = await server.read();
      this.wrong.replaceChildren();
      this.draw();
      this.filter.focus();
    } catch (refusal) {
      this.wrong.replaceChildren(note('bad', refusal.message));
    }
  }
}

/** A comment of a return may say what the case still lacks. */
const missingFor = (area, facts) => (area.closest(ROW) && Array.isArray(facts.comments) ? facts.missingEvidence || [] : []);

async function open(area, opener, facts) {
  opener.disabled = true;
  try {
    new Picker(area, await server.read(), missingFor(area, facts()));
  } catch (refusal) {
    dialog('常用意见', note('bad', refusal.message), box => [button('关闭', () => box.close(), '', { autofocus: true })]);
  } finally {
    opener.disabled = false;
  }
}

/**
 * Gives each field for longer words its button; fields come and go with what is chosen in the form.
 *
 * @param facts gives what the form holds
 */
export function offerPhrases(container, facts) {
  container.querySelectorAll(FIELD).forEach(field => {
    const area = field.querySelector('textarea');
    if (!area || area.readOnly || area.disabled || field.querySelector('.fd-phrase-way')) {
      return;
    }
    const label = field.querySelector('label');
    if (label) {
      label.id = label.id || freshId('label');
    }
    const opener = button('常用意见', () => open(area, opener, facts), 'small', { 'aria-haspopup': 'dialog', 'aria-describedby': label?.id });
    field.append(el('span', { className: 'zu fd-phrase-way' }, opener));
  });
}
