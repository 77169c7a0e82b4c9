/*
 * 账号管理 in Cockpit, for the security administrator.
 */
import { entry, page } from 'zhenggai/cockpit';
import { showAccounts } from './page.js';
import { send } from './server.js';
import { unitPlugins } from './units.js';

const place = { path: '/accounts', label: '账号管理', allowed: async () => (await send('GET', 'access')).accounts };

export default [entry({ ...place, priority: 6 }), page({ ...place, kind: 'am-page', refusal: '账号管理只对安全管理员开放，您无权查看。', show: showAccounts }),
  ...unitPlugins];
