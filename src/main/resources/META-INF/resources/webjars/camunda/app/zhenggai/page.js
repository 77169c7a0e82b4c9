// Runs before any of the four web applications: sets the page's language, and in a rehearsal the page's clock and banner.
// Overdue marks and relative times are computed in the browser, so the browser has to know what time the engine thinks it is.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const REFRESH_MILLIS = 30000;
const RealDate = Date;
let offset = 0;

document.documentElement.lang = 'zh-CN';

/** Shifts the clock instead of stopping it: libraries wait for time to pass (debounce), and a standing clock would hang them. */
function shiftClock() {
  window.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length ? args : [target.now() + offset], newTarget),
    apply: target => new target(target.now() + offset).toString(),
    get: (target, name) => (name === 'now' ? () => target.now() + offset : Reflect.get(target, name))
  });
}

function asWritten(now) {
  const [, year, month, day, time] = now.match(/^(\d+)-(\d+)-(\d+)T(\d+:\d+)/);
  return `${year}年${Number(month)}月${Number(day)}日 ${time}`;
}

function showBanner(now) {
  let banner = document.getElementById('zhenggai-rehearsal');
  if (!banner) {
    banner = document.createElement('div');
    banner.id = 'zhenggai-rehearsal';
    banner.setAttribute('role', 'status');
    document.body.append(banner);
    document.body.classList.add('zhenggai-rehearsal');
  }
  const text = `演练　${asWritten(now)}　不对外发送消息`;
  if (banner.textContent !== text) {
    banner.textContent = text;
  }
}

async function readClock() {
  const answer = await fetch(`${root}/page-clock`, { credentials: 'omit' });
  const clock = await answer.json();
  if (clock.rehearsal) {
    offset = RealDate.parse(clock.now) - RealDate.now();
    if (window.Date === RealDate) {
      shiftClock();
    }
    showBanner(clock.now);
    setTimeout(() => readClock().catch(() => {}), REFRESH_MILLIS);
  }
}

try {
  await readClock();
} catch (unreachable) {
  // without the clock the page still works, on the browser's own time
  console.warn(unreachable);
}

/** What every application is configured with. */
export const locales = { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' };
export const dateFormat = {
  monthName: 'MMMM', day: 'DD', abbr: 'YYYY-MM-DD HH:mm', normal: 'YYYY年M月D日 HH:mm', long: 'YYYY年M月D日 dddd HH:mm', short: 'YYYY年M月D日'
};
