/*
 * 账号管理 in Cockpit, for the security administrator.
 */
import { entry, page } from 'zhenggai/cockpit';
import { send } from './server.js';

const place = { path: '/accounts', label: '账号管理', allowed: async () => (await send('GET', 'access')).accounts };
const units = { ...place, path: '/units', label: '机构调整' };

export default [entry({ ...place, priority: 6 }), page({ ...place, kind: 'am-page', refusal: '账号管理只对安全管理员开放，您无权查看。', 
    show: async (...given) => (await import('./page.js')).showAccounts(...given) }),
  entry({ ...units, priority: 5 }), page({ ...units, kind: 'am-page', refusal: '机构调整只对安全管理员开放，您无权办理。',
    show: async (...given) => (await import('./units.js')).showUnits(...given) })];
