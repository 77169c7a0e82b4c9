/*
 * Dates, numbers, sizes and places as people read and write them. Nothing here touches a page.
 */

/** 2024年6月19日 for 2024-06-19 and what begins so; the other text where there is no date. */
export function dateText(iso, otherwise = '') {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso || '');
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : otherwise;
}

/** 2024年6月19日 09:30, in the offset the server wrote. */
export const moment = iso => (iso ? `${dateText(iso)} ${iso.slice(11, 16)}` : '');

/** 领导催办 or 催办: who urged, and until when, in one line. */
export const urgedText = one => `${one.byLeader ? '领导催办' : '催办'}：${one.byName || one.by}，${moment(one.urgedAt)}，${dateText(one.until)}前办理`;

/** What became of an urging: how many of those told have read it, and whether what was asked for is done. */
export function becameText(receipts, tasks) {
  const read = receipts.filter(one => one.readAt).length;
  const done = tasks.filter(one => one.doneAt).length;
  return `${read === 0 ? '对方尚未阅读' : read === receipts.length ? '对方均已读' : `${receipts.length}人中${read}人已读`}，`
    + `${done === 0 ? '尚未办结' : done === tasks.length ? '已办' : `${tasks.length}项中已办${done}项`}`;
}

/** With seconds: entries of one minute are told apart. */
export const exactMoment = iso => `${dateText(iso)} ${iso.slice(11, 19)}`;

const isoDay = date => [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2,
  '0')].join('-');

/** 今天 08:30, 昨天 08:30, 6月3日 08:30, 2023年6月3日 08:30, seen from now. */
export function sinceText(iso, now = new Date()) {
  const time = iso.slice(11, 16);
  const day = iso.slice(0, 10);
  if (day === isoDay(now)) {
    return `今天 ${time}`;
  }
  if (day === isoDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) {
    return `昨天 ${time}`;
  }
  return `${dateText(iso).replace(`${now.getFullYear()}年`, '')} ${time}`;
}

const DAY = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))$/;

/** 2024-06-01 for 2024-6-1, 2024年6月1日, 2024.6.1 or 20240601; nothing for what is no day. */
export function dayOf(text) {
  const found = DAY.exec(text.trim());
  if (!found) {
    return undefined;
  }
  const [year, month, date] = [found[1], found[2] || found[4], found[3] || found[5]].map(Number);
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date ? real.toISOString().slice(0, 10) : undefined;
}

/** 2024 for 2024, 2024年 or 2024年度; nothing for what is no year. */
export function yearOf(text) {
  const found = /^(\d{4})\s*年?度?$/.exec(text.trim());
  return found ? Number(found[1]) : undefined;
}

/** An area in 亩 with at most four decimals; nothing for what is no such number. */
export const muOf = text => (/^\d{1,12}(\.\d{1,4})?$/.test(text.trim()) ? Number(text.trim()) : undefined);

/** 12,345. */
export const numberText = number => Number(number).toLocaleString('zh-CN');

/** 12,345.00 */
export const areaText = area => Number(area).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 12 KB, 3.4 MB. */
export function sizeText(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** 66% of what is sent: never 100% before all of it is. */
export const partText = (done, all) => `${Math.floor(done / all * 100)}%`;

export const distanceText = metres => (metres < 1000 ? `${Math.round(metres)}米` : `${(metres / 1000).toFixed(1)}公里`);

const WINDS = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'];

export const windText = degrees => `朝${WINDS[Math.round((degrees % 360 + 360) % 360 / 45) % 8]}`;

export const placeText = ({ longitude, latitude, referenceSystem }) =>
  `东经${longitude.toFixed(5)}° 北纬${latitude.toFixed(5)}°（${referenceSystem}）`;

/** The name of a code in a list of choices; the code, or other words, where it is none of them. */
export function nameOf(choices, code, otherwise = code) {
  const found = choices.find(one => (one.code ?? one.id) === code);
  return found ? found.text ?? found.name : otherwise;
}

/** What reviewers said to a piece of evidence; its sign and word say what its colour says. */
export const PIECE_STATES = {
  SUBMITTED: { kind: 'open', sign: '○', word: '待审阅' },
  ACCEPTED: { kind: 'good', sign: '✓', word: '已认可' },
  FLAGGED: { kind: 'bad', sign: '⚑', word: '有疑问' },
  REPLACED: { kind: 'quiet', sign: '↻', word: '已替换' }
};
