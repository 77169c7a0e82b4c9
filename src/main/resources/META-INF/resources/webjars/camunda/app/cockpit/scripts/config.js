import { locales, dateFormat } from '../../zhenggai/page.js';
import '../../zhenggai/cockpit.js';

document.title = '整改 · 监控台';

export default {
  app: { name: '监控台', vendor: '整改' },
  locales,
  dateFormat,
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN'
};
