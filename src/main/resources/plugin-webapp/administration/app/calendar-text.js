/*
 * Reads the State Council's yearly notice, or a list like it, into holidays and make-up days. What it cannot read it says; it decides
 * nothing. Nothing here touches a page.
 */

const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/;
/** 1月1日（周四）至3日（周六）, also with －, 到 and without the days of the week. */
const SPAN = /(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:\s*[（(][^）)]*[）)])?(?:\s*(?:至|到|－|—|–|-|~|～)\s*(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:\s*[（(][^）)]*[）)])?)?/g;
/** The seven that the State Council names, one or two of them; whatever else a place keeps stands before a colon. */
const NAME = /^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?\s*)?((?:元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?)(?:[、和及与](?:元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?))*|(?![^:：]*(?:班|调休|放假|各))[\u4e00-\u9fa5、]{2,12}(?=\s*[:：]))\s*[:：，,]?/;

const two = number => String(number).padStart(2, '0');

/** The date, null where there is no such day; its month is that of the day before it where it names none. */
function dateOf(text, year, month) {
  const found = DAY.exec(text);
  if (!found) {
    return null;
  }
  const [y, m, d] = [Number(found[1] || year), Number(found[2] || month), Number(found[3])];
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? { iso: `${y}-${two(m)}-${two(d)}`, month: m } : null;
}

function span(text, year) {
  const [first, last] = text.replace(/[（(][^）)]*[）)]/g, '').split(/至|到|－|—|–|-|~|～/);
  const from = dateOf(first, year, 0);
  const to = last && from ? dateOf(last, year, from.month) : from;
  return from && to ? { from: from.iso, to: to.iso } : null;
}

/** Sentences about work, and about time off: 放假 comes before its stop, 上班 too. */
const sentences = line => line.split(/[。；;\n]/).map(part => part.trim()).filter(Boolean);

/**
 * @return { year, off: [{ name, from, to }], on: [date], unread: [line] }; year is the notice's own where it names one
 */
export function readNotice(text, asked) {
  const year = Number((/(\d{4})年(?:部分)?节假日/.exec(text) || [])[1] || asked);
  const found = { year, off: [], on: [], unread: [] };
  let name = null;
  text.split('\n').map(line => line.trim()).filter(Boolean).forEach(line => {
    const heading = NAME.exec(line);
    name = heading ? heading[1] : name;
    const rest = heading ? line.slice(heading[0].length) : line;
    sentences(rest).forEach(sentence => {
      const dates = (sentence.match(SPAN) || []).map(one => span(one, year));
      if (dates.includes(null)) {
        found.unread.push(sentence);
      } else if (dates.length > 0 && /上班|补班/.test(sentence)) {
        dates.forEach(one => found.on.push(one.from));
      } else if (dates.length > 0 && name) {
        dates.forEach(one => found.off.push({ name, ...one }));
      } else if (dates.length > 0) {
        found.unread.push(sentence);
      }
    });
  });
  return found;
}
