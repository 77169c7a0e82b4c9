/* Codes, sizes, times and places as people write them. */
export { dateText as day, moment } from 'zhenggai/ui';

export const STATES = {
  SUBMITTED: { kind: 'open', sign: '○', word: '待审阅' },
  ACCEPTED: { kind: 'good', sign: '✓', word: '已认可' },
  FLAGGED: { kind: 'bad', sign: '⚑', word: '有疑问' },
  REPLACED: { kind: 'quiet', sign: '↻', word: '已替换' }
};

export const NEEDS = { REQUIRED: '必备', COMMON: '通用', CONDITIONAL: '有则必交' };

export function size(bytes) {
  if (bytes < 1024 * 1024) {
    return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  }
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function distance(metres) {
  return metres < 1000 ? `${Math.round(metres)}米` : `${(metres / 1000).toFixed(1)}公里`;
}

const WINDS = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'];

export function wind(degrees) {
  return `朝${WINDS[Math.round(((degrees % 360) + 360) % 360 / 45) % 8]}`;
}

export function place(position) {
  const { longitude, latitude, referenceSystem } = position;
  return `东经${longitude.toFixed(5)}° 北纬${latitude.toFixed(5)}°（${referenceSystem}）`;
}

/** 2024-06-01 for 2024-6-1, 2024年6月1日, 2024.6.1 or 20240601; nothing for what is no day. */
export function dayOf(text) {
  const found = /^(\d{4})(?:[-年./](\d{1,2})[-月./](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text.trim());
  if (!found) {
    return undefined;
  }
  const [year, month, date] = [found[1], found[2] || found[4], found[3] || found[5]].map(Number);
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date ? real.toISOString().slice(0, 10) : undefined;
}
