/*
 * The page: channels, robots, who gets what, digest and quiet hours. Each change is sent at once and the page drawn anew from the
 * server's answer, which never holds a key.
 */
import { el, hint, note, parts, section, table, tick } from 'zhenggai/ui';
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
        `${channel.name}已${box.checked ? '启用' : '停用'}。`))
  ]);
  return section('消息渠道', hint('站内消息始终发送。服务器地址、账号和限流在系统配置文件和环境变量中设置。'),
    table({ heads: ['渠道', '送达对象', '状态'], rows }));
}

const waitingSection = view => view.waiting.length > 0 && section('待送达', table({ heads: ['渠道', '条数', '最近一次失败'],
  rows: view.waiting.map(row => [row.channel, String(row.count), row.lastError || '无']) }));

/** Shows the page. */
export async function showSettings(root, message) {
  const place = el('div', {});
  message.element.before(el('h1', {}, '消息设置'));
  root.append(place);

  function draw(view) {
    place.replaceChildren(...parts(
      view.rehearsal && note('warn', '系统处于演练状态：消息只写入本地文件夹，不向外发送，以下设置在正式启用后生效。'),
      channelSection(view, change), waitingSection(view), robotSection(view, change, test), peopleSection(view, change, take),
      timesSection(view, change)));
  }

  /** Sends something that answers the settings as they then are. @return whether it was taken */
  async function taken(sending, words) {
    const done = await message.attempt(async () => {
      draw(await sending);
      message.tell(words);
    });
    if (!done) {
      root.scrollIntoView();
    }
    return done;
  }

  const change = (method, path, body, words) => taken(send(method, path, body), words);

  /** Takes a list of addresses that was checked. */
  async function take(file) {
    await taken(upload('settings/contacts/import', file), '名单已导入。');
    root.scrollIntoView();
  }

  const test = robot => message.attempt(async () => message.tell((await send('POST', `settings/robots/${robot.id}/test`)).message));

  draw(await send('GET', 'settings'));
}
