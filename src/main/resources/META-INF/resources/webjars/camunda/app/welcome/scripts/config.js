import { locales, dateFormat } from '../../zhenggai/page.js';

document.title = '整改 · 首页';

export default {
  app: { name: '首页', vendor: '整改' },
  locales,
  dateFormat,
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN'
};
