/* One file that is about to be uploaded, with what the type of the piece asks for. */
import { button, choice, el, field, progress, wrongPlace } from 'zhenggai/ui';
import { dayOf, partText, sizeText } from 'zhenggai/words';
import { Upload } from './upload.js';

export class Row {

  /** @param begun the server's unfinished upload of the same file: it goes on where that one stands */
  constructor(file, type, replaced, begun, desk) {
    this.file = file;
    this.replaced = replaced;
    this.desk = desk;
    this.busy = false;
    this.upload = begun ? Upload.resumed(desk.number, file, begun) : null;
    this.type = choice(desk.entries.filter(entry => !entry.form).map(entry => ({ id: entry.type, name: entry.name })), begun?.type || type,
      '请选择材料类型', { required: true, onchange: () => {
        this.why.textContent = '';
        this.ask();
      } });
    this.type.disabled = Boolean(replaced || begun);
    const text = (value, maxLength, more) => el('input', { type: 'text', maxLength, value: value || '', ...more });
    this.number = text(replaced?.documentNumber, 100);
    this.issuer = text(replaced?.issuer, 100);
    // no date picker of the browser's: it speaks the browser's language
    this.date = text(replaced?.documentDate, 11, { placeholder: '如2024-06-01' });
    this.photographer = text(replaced?.photographer, 50);
    this.note = text('', 500);
    this.more = el('div', { className: 'cf-more' });
    this.why = el('span', { className: 'zu-hint cf-why', role: 'status' });
    this.pick = el('input', { type: 'checkbox', className: 'cf-pick', checked: true, 'aria-label': `选中${file.name}`,
      onchange: () => desk.batch.count() });
    this.bar = progress(`${file.name}的上传进度`);
    if (begun) {
      this.bar.show(`已传${partText(begun.offset, begun.size)}，从断点接着传`, begun.offset / begun.size);
    }
    this.problem = wrongPlace();
    this.retry = button('继续上传', () => this.desk.send([this]), 'small', { hidden: true });
    this.element = el('li', { className: 'cf-queue-row' },
      el('div', { className: 'cf-line-head' }, this.pick, el('strong', {}, file.name), el('span', { className: 'zu-hint' },
        sizeText(file.size)), this.why, replaced && el('span', { className: 'zu-hint' }, `替换“${replaced.fileName}”，原件保留`), el('span', { className: 'cf-space' }),
        this.bar, this.retry, button('移除', () => this.remove(), 'small', { 'aria-label': `移除${file.name}` })),
      el('div', { className: 'cf-fields' }, field('材料类型', this.type), this.more), this.problem);
    this.ask();
  }

  entry() {
    return this.desk.entries.find(entry => entry.type === this.type.value);
  }

  /** Takes a type that its name speaks for, unless somebody has chosen meanwhile. */
  propose(type, why) {
    if (!this.upload && !this.type.value && this.desk.entries.some(entry => entry.type === type && !entry.form)) {
      this.type.value = type;
      this.why.textContent = `按${why}建议的类型，请核对`;
      this.ask();
    }
  }

  /** Takes what was chosen for many; what is empty stays as it is. */
  set({ type, issuer, date }) {
    if (type && !this.type.disabled) {
      this.type.value = type;
      this.why.textContent = '';
    }
    this.issuer.value = issuer || this.issuer.value;
    this.date.value = date || this.date.value;
    this.ask();
  }

  /** What the server knows of a begun upload is not asked again. */
  ask() {
    const entry = this.upload ? null : this.entry();
    this.problem.say('');
    this.more.replaceChildren(...[
      entry?.needsDocument && field('文号', this.number),
      entry?.needsDocument && field('发文机关', this.issuer),
      entry?.needsDocument && field('文书日期', this.date),
      entry?.photo && field('拍摄人', this.photographer),
      entry && field('说明', this.note)
    ].filter(Boolean).map(one => one.element));
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
    this.problem.say(!lacking ? '' : lacking === this.type ? '请选择材料类型。'
      : '这类材料要填发文机关和文书日期（文书上写的日期，如2024-06-01）；没有文号的，文号留空。');
    lacking?.focus();
    return !lacking;
  }

  async send() {
    this.upload ??= new Upload(this.desk.number, this.file, this.about());
    this.ask();
    this.busy = true;
    this.retry.hidden = true;
    this.problem.say('');
    this.type.disabled = true;
    let sent = 0;
    const tell = part => {
      sent = part;
      this.bar.show(part < 1 ? partText(part, 1) : '正在查验', part);
    };
    tell(0);
    try {
      await this.upload.run(tell);
      return true;
    } catch (refused) {
      this.bar.show('未完成', sent);
      if (this.upload.id === null) {
        this.upload = null;
        this.bar.hide();
        this.type.disabled = Boolean(this.replaced);
        this.ask();
      } else {
        this.retry.hidden = false;
      }
      this.problem.say(refused.message);
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
