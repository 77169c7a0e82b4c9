/*
 * 消息设置 in Cockpit, for the system administrator.
 */
import { entry, page } from 'zhenggai/cockpit';
import { send } from './server.js';

const place = { path: '/notification-settings', label: '消息设置', allowed: async () => (await send('GET', 'access')).settings };

export default [entry({ ...place, priority: 5 }),
  page({ ...place, kind: 'ns-page', refusal: '消息设置只对系统管理员开放，您无权查看。', 
    show: async (...given) => (await import('./page.js')).showSettings(...given) })];
