/*
 * What every plugin of ours in Cockpit is: an entry in the navigation and a page behind it.
 */
import { el, hint, messages } from 'zhenggai/ui';

const hashParts = () => window.location.hash.split('?');

/** What is asked for in the present address. */
export const asked = () => Object.fromEntries(new URLSearchParams(hashParts()[1] || ''));

/** The part of the present address behind its first, as it was written there. */
export const named = () => decodeURIComponent(hashParts()[0].split('/')[2] || '');

/** @param allowed answers whether the caller is offered the page; what is refused is a no */
export const entry = ({ path, label, priority, allowed = () => true }) => ({
  id: `zhenggai-entry${path.replace('/', '-')}`,
  pluginPoint: 'cockpit.navigation',
  priority,
  checkActive: address => address.includes(`#${path}`),
  render: async node => {
    node.className = 'zu-entry';
    if (await Promise.resolve(allowed()).catch(() => false)) {
      node.append(el('a', { href: `#${path}` }, label));
    }
  }
});

/** Puts a frame with a place for messages into the node and has it filled; a tab of Cockpit's own is no page of its own. */
export async function framed(node, label, kind, show, tab = false) {
  const root = el(tab ? 'div' : 'main', { className: `zu ${kind} ${tab ? 'zu-in-tab' : 'zu-page'}`, 'aria-label': label });
  const message = messages();
  const reading = hint('正在读取…');
  root.append(message.element, reading);
  node.append(root);
  await message.attempt(() => show(root, message));
  reading.remove();
}

/**
 * @param kind    class of the page
 * @param refusal what is said to whom the page is not open
 * @param show    called with the page, its messages, what allowed answered, and what Cockpit gives along
 */
export const page = ({ path, label, kind, allowed = () => true, refusal = '', title = () => label, show }) => ({
  id: `zhenggai-page${path.split('/:')[0].replace('/', '-')}`,
  pluginPoint: 'cockpit.route',
  properties: { path, label },
  render: (node, given) => {
    document.title = `整改 ${title()}`;
    return framed(node, label, kind, async (root, message) => {
      const access = await Promise.resolve(allowed()).catch(() => false);
      if (access) {
        await show(root, message, access, given);
      } else {
        message.warn(refusal);
      }
    });
  }
});
