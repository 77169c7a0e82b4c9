/*
 * 工作日历 in Cockpit, for the system administrator: each year as a year, and next year's list pasted, read, checked and put in its place.
 */
import { send, sendFile } from 'zhenggai/server';
import { ask, button, el, field, fileChooser, hint, mark, note, section, table } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';
import { readNotice } from './calendar-text.js';

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];
const two = number => String(number).padStart(2, '0');

/** Each day of the year that deviates: its kind and its words. */
function deviations({ off, on }) {
  const days = new Map();
  off.forEach(holiday => {
    for (let day = new Date(`${holiday.from}T00:00:00Z`); day.toISOString().slice(0, 10) <= holiday.to; day.setUTCDate(day.getUTCDate() + 1)) {
      days.set(day.toISOString().slice(0, 10), { kind: 'off', words: `${holiday.name}放假` });
    }
  });
  on.forEach(day => days.set(day, { kind: 'on', words: '调休上班' }));
  return days;
}

function month(year, number, days) {
  const first = new Date(Date.UTC(year, number - 1, 1));
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (first.getUTCDay() + 6) % 7;
  const cells = [...Array(before).fill(null), ...Array.from({ length }, (nothing, index) => index + 1)];
  const rows = Array.from({ length: Math.ceil(cells.length / 7) }, (nothing, row) => cells.slice(row * 7, row * 7 + 7));
  return el('table', { className: 'ad-month' }, el('caption', {}, `${number}月`),
    el('thead', {}, el('tr', {}, WEEK.map(day => el('th', { scope: 'col' }, day)))),
    el('tbody', {}, rows.map(row => el('tr', {}, row.map((day, index) => {
      const told = day && days.get(`${year}-${two(number)}-${two(day)}`);
      const kind = told ? told.kind : index > 4 ? 'weekend' : 'work';
      return el('td', { className: day ? `ad-${kind}` : null, title: told ? told.words : null }, day || '',
        told && el('small', {}, told.kind === 'off' ? '休' : '班'));
    })))));
}

const yearView = calendar => {
  const days = deviations(calendar);
  return el('div', { className: 'ad-year' }, Array.from({ length: 12 }, (nothing, index) => month(calendar.year, index + 1, days)));
};

const listed = calendar => table({ heads: ['假日', '起', '止'], rows: calendar.off.map(one => [one.name, dateText(one.from), dateText(one.to)]) });

function editor(place, known, notes, again) {
  const next = known.find(one => !one.known)?.year || known[known.length - 1].year + 1;
  const year = el('input', { type: 'number', min: 2000, max: 2100, value: String(next) });
  const source = el('input', { type: 'text', maxLength: 200, placeholder: '如：国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕1号）' });
  const text = el('textarea', { rows: 9 });
  const told = el('div', { 'aria-live': 'polite' });
  const save = async calendar => {
    const kept = await notes.attempt(() => send('PUT', `calendar/${calendar.year}`, {}, calendar));
    if (kept) {
      await again(calendar.year);
      notes.tell(`已保存${calendar.year}年工作日历。期限按新日历重新计算。`);
    }
    notes.element.scrollIntoView({ block: 'nearest' });
  };
  /** @param strange rows of a file that the server could not read */
  const read = (strange = []) => {
    const found = readNotice(text.value, Number(year.value));
    found.unread.push(...strange);
    year.value = String(found.year);
    const calendar = { year: found.year, source: source.value.trim(), off: found.off, on: found.on };
    told.replaceChildren(
      ...[found.unread.length > 0 && note('warn', `以下内容没有读懂，请核对：${found.unread.join('；')}`),
        found.off.length === 0 ? note('bad', '没有读到放假日期。请粘贴通知正文，如“一、元旦：1月1日至3日放假。1月4日（周日）上班。”')
          : note('quiet', `读到放假${found.off.length}段，调休上班${found.on.length}天：${found.on.map(day => dateText(day)).join('、') || '无'}。请对照年历核对后保存。`),
        found.off.length > 0 && listed(calendar), found.off.length > 0 && yearView(calendar),
        found.off.length > 0 && button(`保存${found.year}年工作日历`, () => (known.some(one => one.year === found.year && one.known)
          ? ask(`${found.year}年已有工作日历，用读到的内容替换？`, () => save(calendar), '替换') : save(calendar)), 'main')].filter(Boolean));
  };
  const fromFile = async ([chosen]) => {
    told.replaceChildren();
    await notes.attempt(async () => {
      const found = await sendFile('calendar/file', chosen, { year: year.value || next });
      notes.clear();
      text.value = found.text;
      read(found.unread);
    });
  };
  const file = fileChooser('从文件读入', fromFile, { label: '放假安排文件', accept: '.txt,.csv,.xlsx', shown: true });
  place.replaceChildren(el('div', { className: 'zu-form' }, field('年份', year), field('依据的通知', source, { kind: 'wide' })),
    field('通知正文', text, { kind: 'wide', hint: '粘贴国务院办公厅放假通知的正文，或者从文件读入（.txt、.csv、.xlsx）。表格一行一段：假日名称、起、止；调休上班的一行写“上班”和日期。'
      + '系统读出放假日和调休上班日，核对后保存。' }).element,
    el('div', { className: 'zu-actions' }, button('读取', () => read()), file), told);
}

export async function showCalendar(root, notes) {
  const years = el('div', {});
  const shown = el('div', {});
  const form = el('div', {});
  const open = async year => {
    const calendar = await send('GET', `calendar/${year}`);
    shown.replaceChildren(section(`${year}年`, hint(`依据：${calendar.source}`), hint('休：放假；班：周末调休上班。'), yearView(calendar)));
  };
  const load = async year => {
    const known = (await send('GET', 'calendar')).years;
    years.replaceChildren(table({ kind: 'stack', heads: ['年份', '状况', '依据', '操作'], rows: known.map(one => [`${one.year}年`,
      one.known ? mark('good', '✓', '已录入') : mark('bad', '✕', '尚未录入，暂按周一至周五计算'), one.source || '',
      one.known ? button('查看', () => notes.attempt(() => open(one.year)), 'small', { 'aria-label': `查看${one.year}年` }) : '']) }));
    editor(form, known, notes, load);
    await open(year || known.filter(one => one.known).pop().year);
  };
  notes.element.before(el('h1', {}, '工作日历'),
    hint('期限按工作日计算。缺少某一年的放假安排时，落在该年的期限都注明“放假安排未录入”。'));
  root.append(section('已录入的年份', years), section('录入或更正一年', form), shown);
  await load();
}
