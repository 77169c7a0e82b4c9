/*
 * The page: channels, robots, who gets what, digest and quiet hours. Each change is sent at once and the page drawn anew from the
 * server's answer, which never holds a key.
 */
import { button, el, table, tick } from './dom.js';
import { peopleSection } from './people.js';
import { robotSection } from './robots.js';
import { send, upload } from './server.js';
import { timesSection } from './times.js';

function channelSection(view, change) {
  const rows = view.channels.map(channel => [
    channel.name,
    channel.robot ? '群' : channel.channel === 'LOCAL' ? '文件夹' : '个人',
    tick(channel.active ? '已启用' : '已停用', channel.active,
      box => change('PUT', `settings/channels/${channel.channel}`, { active: box.checked },
        `${channel.name}已${box.checked ? '启用' : '停用'}。`)).element
  ]);
  return el('section', { className: 'ns-section', 'aria-label': '消息渠道' }, el('h2', {}, '消息渠道'),
    el('p', { className: 'ns-hint' }, '站内消息始终发送。服务器地址、账号和限流在系统配置文件和环境变量中设置。'),
    table(['渠道', '送达对象', '状态'], rows, ''));
}

function waitingSection(view) {
  return view.waiting.length === 0 ? null : el('section', { className: 'ns-section', 'aria-label': '待送达' }, el('h2', {}, '待送达'),
    table(['渠道', '条数', '最近一次失败'], view.waiting.map(row => [row.channel, String(row.count), row.lastError || '无']), ''));
}

/** Shows the page. */
export async function showSettings(root) {
  const polite = el('div', { role: 'status', 'aria-live': 'polite' });
  const urgent = el('div', { role: 'alert', 'aria-live': 'assertive' });
  const place = el('div', { className: 'ns-sections' });
  const tell = (words, bad) => {
    polite.replaceChildren(bad || !words ? '' : el('p', { className: 'ns-note ns-note-good' }, words));
    urgent.replaceChildren(bad ? el('p', { className: 'ns-note ns-note-bad' }, words) : '');
  };
  root.append(el('h1', {}, '消息设置'), el('div', { className: 'ns-messages' }, polite, urgent), place);

  function draw(view) {
    place.replaceChildren(...[
      view.rehearsal ? el('p', { className: 'ns-note ns-note-warn' }, '系统处于演练状态：消息只写入本地文件夹，不向外发送，以下设置在正式启用后生效。') : null,
      channelSection(view, change), waitingSection(view), robotSection(view, change, test),
      peopleSection(view, change, take), timesSection(view, change)
    ].filter(section => section));
  }

  /** Sends a change. @return whether it was taken */
  async function change(method, path, body, words) {
    try {
      draw(await send(method, path, body));
      tell(words);
      return true;
    } catch (refusal) {
      tell(refusal.message, true);
      root.scrollIntoView();
      return false;
    }
  }

  /** Takes a list of addresses that was checked. */
  async function take(file) {
    try {
      draw(await upload('settings/contacts/import', file));
      tell('名单已导入。');
    } catch (refusal) {
      tell(refusal.message, true);
    }
    root.scrollIntoView();
  }

  async function test(robot) {
    try {
      tell((await send('POST', `settings/robots/${robot.id}/test`)).message);
    } catch (refusal) {
      tell(refusal.message, true);
    }
  }

  try {
    draw(await send('GET', 'settings'));
  } catch (refusal) {
    tell(refusal.message, true);
    place.replaceChildren(button('重新读取', () => { root.replaceChildren(); showSettings(root); }));
  }
}
