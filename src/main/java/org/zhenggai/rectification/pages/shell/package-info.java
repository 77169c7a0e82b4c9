/** What every page of the engine's web applications shares: their files, kept by browsers, language, and the rehearsal clock. */
package org.zhenggai.rectification.pages.shell;
