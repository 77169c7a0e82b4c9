// Chinese is the only language: the application compares the browser's tag only up to the '-', so 'zh-CN' is never found by
// itself and must be the fallback, and nothing else may be on offer that an English browser could choose.
export default {
  app: {
    vendor: '整改',
    name: '监控台'
  },
  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },
  // relative to this application's folder, so that it holds under any context path
  customScripts: ['../../../webapp/language', '../../../webapp/bell'],
  disableWelcomeMessage: true
};
