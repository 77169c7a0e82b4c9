/* Several files at once: what is the same for them is chosen once. Types are proposed from the names of files, or from their first pages. */
import { button, choice, el, field, tick, wrongPlace } from 'zhenggai/ui';
import { dayOf } from 'zhenggai/words';
import { firstPageText } from './pdf.js';
import { proposals } from './server.js';

const isPaper = file => file.type === 'application/pdf' || /\.pdf$/i.test(file.name);

function take(rows, found) {
  rows.forEach((row, index) => found[index].type && row.propose(found[index].type, found[index].why));
}

/** Proposes types for rows that have none; whoever knows better has chosen meanwhile, and keeps his choice. */
export async function proposeTypes(number, rows) {
  const open = rows.filter(row => !row.type.value);
  if (open.length === 0) {
    return;
  }
  try {
    take(open, await proposals(number, open.map(row => ({ name: row.file.name }))));
    const papers = open.filter(row => !row.type.value && isPaper(row.file));
    if (papers.length > 0) {
      const files = await Promise.all(papers.map(async row => ({ name: row.file.name, text: await firstPageText(row.file).catch(() => null) })));
      take(papers, await proposals(number, files));
    }
  } catch (refusal) {
    // without a proposal the type is chosen by hand, as ever
  }
}

/** The choice for many; rows say whether they are meant. */
export class Batch {

  constructor(desk) {
    this.desk = desk;
    this.type = el('span', {});
    this.issuer = el('input', { type: 'text', maxLength: 100 });
    this.date = el('input', { type: 'text', maxLength: 11, placeholder: '如2024-06-01' });
    this.problem = wrongPlace();
    this.apply = button('', () => this.set(), 'small');
    this.all = tick('全部选中', true, box => {
      this.rows().forEach(row => { row.pick.checked = box.checked; });
      this.count();
    });
    this.place = el('div', { className: 'cf-fields' });
    this.element = el('fieldset', { className: 'cf-batch' }, el('legend', {}, '一并设置'), this.all, this.place, this.problem);
  }

  rows() {
    return this.desk.rows.filter(row => !row.upload);
  }

  chosen() {
    return this.rows().filter(row => row.pick.checked);
  }

  count() {
    const chosen = this.chosen().length;
    this.apply.textContent = `用于选中的${chosen}件`;
    this.apply.disabled = chosen === 0;
    this.all.box.checked = chosen === this.rows().length;
    this.all.box.indeterminate = chosen > 0 && !this.all.box.checked;
  }

  show() {
    const many = this.rows().length > 1;
    this.element.hidden = !many;
    this.desk.queue.classList.toggle('cf-many', many);
    if (many) {
      const before = this.type.value;
      this.type = choice(this.desk.entries.filter(entry => !entry.form).map(entry => ({ id: entry.type, name: entry.name })), before, '各不相同');
      this.place.replaceChildren(...[field('材料类型', this.type), field('发文机关', this.issuer), field('文书日期', this.date)]
        .map(one => one.element), this.apply);
      this.count();
    }
  }

  /** What is left empty stays as it is in each row. */
  set() {
    const wrong = this.date.value.trim() && !dayOf(this.date.value);
    this.problem.say(wrong ? '文书日期请写成2024-06-01这样。' : '');
    if (wrong) {
      this.date.focus();
      return;
    }
    this.chosen().forEach(row => row.set({ type: this.type.value, issuer: this.issuer.value.trim(), date: this.date.value.trim() }));
  }
}
