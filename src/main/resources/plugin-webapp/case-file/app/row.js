/* One file that is about to be uploaded, with what the type of the piece asks for. */
import { button, el, freshId } from './dom.js';
import { Upload } from './upload.js';
import { dayOf, size } from './words.js';

function field(label, input) {
  const id = freshId('field');
  input.id = id;
  return el('label', { className: 'cf-field', for: id }, el('span', {}, label), input);
}

export class Row {

  /** @param begun the server's unfinished upload of the same file: it goes on where that one stands */
  constructor(file, type, replaced, begun, desk) {
    this.file = file;
    this.replaced = replaced;
    this.desk = desk;
    this.busy = false;
    this.upload = begun ? Upload.resumed(desk.number, file, begun) : null;
    this.type = el('select', { required: true, onchange: () => this.ask() },
      el('option', { value: '' }, '请选择材料类型'),
      desk.entries.filter(entry => !entry.form).map(entry => el('option', { value: entry.type, selected: entry.type === (begun?.type || type) }, entry.name)));
    this.type.disabled = Boolean(replaced || begun);
    this.number = el('input', { type: 'text', maxLength: 100, value: replaced?.documentNumber || '' });
    this.issuer = el('input', { type: 'text', maxLength: 100, value: replaced?.issuer || '' });
    // no date picker of the browser's: it speaks the browser's language
    this.date = el('input', { type: 'text', maxLength: 11, placeholder: '如2024-06-01', value: replaced?.documentDate || '' });
    this.photographer = el('input', { type: 'text', maxLength: 50, value: replaced?.photographer || '' });
    this.note = el('input', { type: 'text', maxLength: 500 });
    this.more = el('div', { className: 'cf-fields' });
    this.bar = el('progress', { max: 1, value: begun ? begun.offset / begun.size : 0, hidden: !begun, 'aria-label': `${file.name}的上传进度` });
    this.state = el('span', { className: 'cf-upload-state', role: 'status' }, begun ? `已传${Math.floor(begun.offset / begun.size * 100)}%，从断点接着传` : '');
    this.problem = el('p', { className: 'cf-problem', role: 'alert' });
    this.retry = button('继续上传', () => this.desk.send([this]), 'small', { hidden: true });
    this.element = el('li', { className: 'cf-queue-row' },
      el('div', { className: 'cf-line-head' }, el('strong', {}, file.name), el('span', { className: 'cf-hint' }, size(file.size)),
        replaced && el('span', { className: 'cf-hint' }, `替换“${replaced.fileName}”，原件保留`), el('span', { className: 'cf-space' }),
        this.bar, this.state, this.retry, button('移除', () => this.remove(), 'small', { 'aria-label': `移除${file.name}` })),
      el('div', { className: 'cf-fields' }, field('材料类型', this.type), this.more), this.problem);
    this.ask();
  }

  entry() {
    return this.desk.entries.find(entry => entry.type === this.type.value);
  }

  /** What the server knows of a begun upload is not asked again. */
  ask() {
    const entry = this.upload ? null : this.entry();
    this.problem.textContent = '';
    this.more.replaceChildren(...[
      entry?.needsDocument && field('文号', this.number),
      entry?.needsDocument && field('发文机关', this.issuer),
      entry?.needsDocument && field('文书日期', this.date),
      entry?.photo && field('拍摄人', this.photographer),
      entry && field('说明', this.note)
    ].filter(Boolean));
  }

  about() {
    const entry = this.entry();
    const given = (input, asked) => (asked && input.value.trim() ? input.value.trim() : undefined);
    return {
      type: entry.type,
      documentNumber: given(this.number, entry.needsDocument),
      issuer: given(this.issuer, entry.needsDocument),
      documentDate: entry.needsDocument ? dayOf(this.date.value) : undefined,
      photographer: given(this.photographer, entry.photo),
      note: given(this.note, true),
      replaces: this.replaced?.id
    };
  }

  /** Says what is still to be filled in. @return whether nothing is */
  complete() {
    if (this.upload) {
      return true;
    }
    const entry = this.entry();
    const lacking = !entry ? this.type : entry.needsDocument && !this.issuer.value.trim() ? this.issuer
      : entry.needsDocument && !dayOf(this.date.value) ? this.date : null;
    this.problem.textContent = !lacking ? '' : lacking === this.type ? '请选择材料类型。'
      : '这类材料要填发文机关和文书日期（文书上写的日期，如2024-06-01）；没有文号的，文号留空。';
    lacking?.focus();
    return !lacking;
  }

  async send() {
    this.upload ??= new Upload(this.desk.number, this.file, this.about());
    this.ask();
    this.busy = true;
    this.retry.hidden = true;
    this.problem.textContent = '';
    this.bar.hidden = false;
    this.type.disabled = true;
    try {
      await this.upload.run(part => {
        this.bar.value = part;
        this.state.textContent = part < 1 ? `${Math.floor(part * 100)}%` : '正在查验';
      });
      return true;
    } catch (refused) {
      this.state.textContent = '未完成';
      if (this.upload.id === null) {
        this.upload = null;
        this.bar.hidden = true;
        this.type.disabled = Boolean(this.replaced);
        this.ask();
      } else {
        this.retry.hidden = false;
      }
      this.problem.textContent = refused.message;
      return false;
    } finally {
      this.busy = false;
    }
  }

  async remove() {
    this.desk.drop(this);
    await this.upload?.cancel();
  }
}
