// The server decided which language this visitor reads (PageLanguage) and wrote it into the page. Just this one is on offer: the
// application by itself compares the browser's tag only up to the '-', never finds 'zh-CN' so, and knows no choice of a person.
const language = document.documentElement.lang;
const say = (chinese, english) => (language === 'en' ? english : chinese);

export default {
  app: {
    vendor: say('整改', 'Zhenggai'),
    name: say('系统管理', 'Admin')
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  // relative to this application's folder, so that it holds under any context path
  customScripts: ['../../../webapp/admin'],
  disableWelcomeMessage: true
};
