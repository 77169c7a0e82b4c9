import { locales, dateFormat } from '../../zhenggai/page.js';

document.title = '整改 · 系统管理';

export default {
  app: { name: '系统管理', vendor: '整改' },
  locales,
  dateFormat,
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN'
};
